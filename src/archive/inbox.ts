import { copyFile, mkdir, realpath, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, extname, join, relative, resolve } from "node:path";
import type { Candidate, Found } from "./candidates.ts";
import { pathName, pathShownAs } from "./path-name.ts";

/** Beside a document of the inbox, what was made of it; such files are never taken for documents. */
export const COMPANION = /\.vanthu\.(?:txt|json)$/u;

interface Settling {
  /** Files changed later than this instant wait: they may still be being written. */
  readonly latestMs: number;
  onWaiting?(waiting: Candidate): void;
}

/** The files that may be taken now: no companions, and nothing that was still being written a moment ago. */
export async function* settled(found: AsyncIterable<Found>, { latestMs, onWaiting }: Settling): AsyncGenerator<Found> {
  for await (const one of found)
    if ("error" in one) yield one;
    else if (COMPANION.test(one.name)) continue;
    else if (one.modifiedMs <= latestMs) yield one;
    else onWaiting?.(one);
}

/** What is found in an inbox without what earlier runs moved into a folder that lies in it. */
export async function* outside(
  folder: string | undefined,
  inbox: string,
  found: AsyncIterable<Found>,
): AsyncGenerator<Found> {
  const left = folder === undefined ? null : await partOf(inbox, folder);
  for await (const one of found) if (left === null || !one.path.startsWith(left)) yield one;
}

/** How paths of a folder begin that lies in the inbox, under whatever name; `null` where it lies elsewhere. */
async function partOf(inbox: string, folder: string): Promise<string | null> {
  const [from, to] = await Promise.all([inbox, folder].map((path) => realpath(path).catch(() => resolve(path))));
  const way = relative(from as string, to as string);
  return way === "" || /^\.\.(?:\/|$)/u.test(way) ? null : `${pathName(join(resolve(inbox), way)).text}/`;
}

/**
 * Moves a file, by the path that the store knows, to the same place under another folder and answers with its path
 * there; a file of that name there is never replaced, the newcomer gets a number. Across disks the copy is whole before
 * the original goes.
 */
export async function moveInto(path: string, inbox: string, folder: string): Promise<string> {
  const [from, to] = [inbox, folder].map((place) => pathName(resolve(place)).text) as [string, string];
  const target = await freeName(join(to, relative(from, path)));
  const [source, place, part] = [bytesOf(path), bytesOf(target), bytesOf(`${target}.part`)];
  await mkdir(bytesOf(dirname(target)), { recursive: true });
  try {
    await rename(source, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    const { atime, mtime } = await stat(source);
    await copyFile(source, part);
    await utimes(part, atime, mtime);
    await rename(part, place);
    await rm(source);
  }
  return target;
}

const bytesOf = (shown: string): Buffer => pathShownAs(shown).bytes;

async function freeName(path: string): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? path : `${stem}-${n}${extension}`;
    const taken = await stat(bytesOf(candidate)).then(
      () => true,
      () => false,
    );
    if (!taken) return candidate;
  }
}

import { glob, opendir, readFile, realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { ReadError } from "../errors.ts";
import { baseNameOf, joined, type PathName, pathName, pathShownAs } from "./path-name.ts";
import { unreadable } from "./unreadable.ts";
import { archiveAndMember, membersOf } from "./zip-archive.ts";

/** A file that may be a document. */
export interface Candidate {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** The run that brought it, where another one reads it. */
  readonly runId?: string;
  /** @throws ReadError where it cannot be read, or changes while it is read. */
  read(): Promise<Buffer>;
}

/** A path that gave no file, and why. */
export interface Unreachable {
  readonly path: string;
  readonly error: ReadError;
}

export type Found = Candidate | Unreachable;

/**
 * The files under paths, folders, globs and zip archives, in a stable order, by their absolute paths; hidden ones
 * (`.name`), devices and link loops are passed over.
 */
export async function* candidatesUnder(places: readonly string[]): AsyncGenerator<Found> {
  for await (const found of filesUnder(places)) yield* "error" in found ? [found] : documentsIn(found);
}

/** How many files there are under paths; an archive counts as one. */
export async function countFilesUnder(places: readonly string[]): Promise<number> {
  let count = 0;
  for await (const _ of filesUnder(places)) count++;
  return count;
}

async function* filesUnder(places: readonly string[]): AsyncGenerator<File | Unreachable> {
  const folders = new Set<string>();
  for (const place of places) for await (const path of expanded(place)) yield* under(pathName(resolve(path)), folders);
}

/** The files that a store knows by these paths, members of archives too. */
export async function* candidatesAt(paths: readonly string[]): AsyncGenerator<Found> {
  const folders = new Set<string>();
  for (const path of paths) {
    const [archive, name] = archiveAndMember(path);
    for await (const file of under(pathShownAs(name === null ? path : archive), folders))
      if ("error" in file) yield { path, error: file.error };
      else if (name === null) yield candidate(file);
      else for await (const one of documentsIn(file)) if (one.path === path || "error" in one) yield { ...one, path };
  }
}

/** A file as the system has it, before anybody looked whether it is an archive. */
interface File {
  readonly path: PathName;
  readonly size: number;
  readonly mtimeMs: number;
}

/** The paths that a place means: a glob's matches. A place that exists is itself, even with a `*` in its name. */
export async function* expanded(place: string): AsyncGenerator<string> {
  const exists = await stat(place).then(
    () => true,
    () => false,
  );
  if (exists || !/[*?[\]{}]/u.test(place)) return yield place;
  const matches: string[] = [];
  for await (const match of glob(place)) matches.push(match);
  if (matches.length === 0) return yield place;
  yield* matches.sort();
}

async function* under(path: PathName, folders: Set<string>): AsyncGenerator<File | Unreachable> {
  try {
    const found = await stat(path.bytes);
    if (found.isFile()) return yield { path, size: found.size, mtimeMs: found.mtimeMs };
    if (!found.isDirectory()) return;
    const real = await realpath(path.bytes);
    if (folders.has(real)) return;
    folders.add(real);
    for (const name of await namesIn(path)) yield* under(joined(path, name), folders);
  } catch (error) {
    yield { path: path.text, error: unreadable(path.text, error) };
  }
}

/** The file itself, or the documents in it where it is an archive of documents. */
async function* documentsIn(file: File): AsyncGenerator<Found> {
  const { path } = file;
  const whole = candidate(file);
  if (!ARCHIVE.test(path.text)) return yield whole;
  try {
    yield* (await membersOf(path.text, path.bytes)) ?? [whole];
  } catch (error) {
    const why = error instanceof ReadError ? error : unreadable(path.text, error);
    yield { ...whole, read: () => Promise.reject(why) };
  }
}

const ARCHIVE = /\.zip$/iu;

async function namesIn(folder: PathName): Promise<readonly Buffer[]> {
  const names: Buffer[] = [];
  const directory = await opendir(folder.bytes as unknown as string, { encoding: "buffer" as "utf8", bufferSize: 512 });
  for await (const { name } of directory) names.push(name as unknown as Buffer);
  return names.filter((name) => name[0] !== DOT).sort(Buffer.compare);
}

const DOT = ".".charCodeAt(0);

const candidate = ({ path, size, mtimeMs }: File): Candidate => ({
  path: path.text,
  name: baseNameOf(path),
  bytes: size,
  modifiedMs: mtimeMs,
  async read() {
    try {
      const content = await readFile(path.bytes);
      const after = await stat(path.bytes);
      if (after.size === size && after.mtimeMs === mtimeMs) return content;
    } catch (error) {
      throw unreadable(path.text, error);
    }
    throw new ReadError("unreadable", `${path.text} changed while it was read; it is taken at the next run.`);
  },
});

import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { unreadable } from "../archive/unreadable.ts";
import { UsageError } from "../errors.ts";
import type { Shell } from "./shell.ts";

/** One document to be read, or the reason why a path gives none. */
export interface Input {
  /** As a person would name it in a message. */
  readonly path: string;
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

/** The documents under the paths, in the order given and folders in the order of names. `-` is standard input. */
export async function inputsOf(paths: readonly string[], shell: Shell): Promise<readonly Input[]> {
  if (paths.filter((path) => path === "-").length > 1)
    throw new UsageError("Standard input (-) can be given only once.");
  const seen = new Set<string>();
  const lists = await Promise.all(paths.map((path) => (path === "-" ? [standardInput(shell)] : under(path, seen))));
  return lists.flat();
}

const standardInput = (shell: Shell): Input => ({
  path: "-",
  name: "stdin",
  async bytes() {
    const chunks: Buffer[] = [];
    for await (const chunk of shell.stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  },
});

async function under(path: string, folders: Set<string>): Promise<readonly Input[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [file(path)];
    const real = await realpath(path);
    if (folders.has(real)) return [];
    folders.add(real);
    const names = (await readdir(path)).filter((name) => !name.startsWith(".")).sort();
    const lists: (readonly Input[])[] = [];
    for (const name of names) lists.push(await under(join(path, name), folders));
    return lists.flat();
  } catch (error) {
    return [broken(path, error)];
  }
}

const file = (path: string): Input => ({
  path,
  name: basename(path),
  bytes: () => readFile(path).catch((error: unknown) => Promise.reject(unreadable(path, error))),
});

const broken = (path: string, error: unknown): Input => ({
  path,
  name: basename(path),
  bytes: () => Promise.reject(unreadable(path, error)),
});

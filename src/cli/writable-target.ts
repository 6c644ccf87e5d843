import { access, constants, mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { UsageError } from "../errors.ts";

/**
 * Checks before the work that a file can be written where an option points: `checkWritable("--report", flags.report)`.
 * @throws UsageError where its folder does not exist or may not be written to, or the path is a folder.
 */
export async function checkWritable(option: string, path: string | undefined): Promise<void> {
  if (path === undefined) return;
  try {
    const there = await stat(path).catch(() => null);
    if (there?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    await access(there ? path : dirname(path), constants.W_OK);
    if (!there && !(await stat(dirname(path))).isDirectory()) throw Object.assign(new Error(), { code: "ENOTDIR" });
    // A file is written beside its place first, a device or pipe at once.
    if (there?.isFile()) await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw unwritable(option, path, error);
  }
}

/**
 * Makes the folder that an option names, where there is none, and checks that files can be written into it.
 * @throws UsageError where they cannot.
 */
export async function makeWritableFolder(option: string, folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unwritable(option, folder, error);
  }
}

/** Why the system does not let a file be written, and what to do. */
export const UNWRITABLE: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder; make it first",
  ENOTDIR: "a part of the path is a file; give another path",
  EEXIST: "a file of that name is there; give another path",
  EISDIR: "it is a folder; give the path of a file",
  EACCES: "this user may not write there; change its permissions or give another path",
  EPERM: "this user may not write there; change its permissions or give another path",
  EROFS: "the disk is read-only; give another path",
  ENOSPC: "the disk is full; make room or give another path",
};

function unwritable(option: string, path: string, error: unknown): UsageError {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return new UsageError(`${option} ${path} cannot be written: ${UNWRITABLE[code] ?? message}.`, { cause: error });
}

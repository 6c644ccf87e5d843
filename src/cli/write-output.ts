import { createWriteStream } from "node:fs";
import { realpath, rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { OutputError } from "../errors.ts";
import { UNWRITABLE } from "./writable-target.ts";

type Content = string | Uint8Array | AsyncIterable<string | Uint8Array>;

/**
 * Writes a command's result where an option points: `writeOutput("--report", flags.report, json)`. A file is there whole
 * or not at all, so that whoever reads it at any moment reads no half; a device or pipe is written at once.
 * @throws OutputError where the system does not let it be written; what making the content throws, as it is.
 */
export async function writeOutput(option: string, path: string, content: Content): Promise<void> {
  const place = await realpath(path).catch(() => path);
  const found = await stat(place).catch(() => null);
  const isFile = found === null || found.isFile();
  const draft = isFile ? `${place}.${process.pid}.part` : place;
  try {
    await pipeline(Readable.from(typeof content === "string" ? [content] : pieces(content)), createWriteStream(draft));
    if (isFile) await rename(draft, place);
  } catch (error) {
    if (isFile) await rm(draft, { force: true });
    throw outputError(`${option} ${path}`, error);
  }
}

const pieces = (content: Exclude<Content, string>) => (content instanceof Uint8Array ? [content] : content);

/** What the system says of a file that it does not let be written; any other error as it is. */
export function outputError(target: string, error: unknown): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return error;
  return new OutputError(`${target} cannot be written: ${UNWRITABLE[code] ?? message}.`, { cause: error });
}

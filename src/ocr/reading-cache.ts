import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Picture } from "./engines/engine.ts";
import type { PictureReading } from "./recognise-page.ts";

/** Raised whenever the same picture may be read differently: preparation, parameters, what is kept. */
const VERSION = 7;

/** The name under which the reading of a picture is kept: its content, the engine and the version of the preparation. */
export function cacheKey({ data, pixels, frame, dpi }: Picture, engine: string): string {
  const { width, height, channels } = pixels ?? {};
  return createHash("sha256")
    .update(JSON.stringify([VERSION, engine, width, height, channels, frame, dpi]))
    .update(data)
    .digest("hex");
}

const fileOf = (folder: string, key: string): string => join(folder, `${key}.json`);

/** What was kept; `null` where nothing was or the file is damaged. */
export async function recall(folder: string, key: string): Promise<PictureReading | null> {
  try {
    return JSON.parse(await readFile(fileOf(folder, key), "utf8")) as PictureReading;
  } catch {
    return null;
  }
}

/** Keeps a reading: written beside its place and moved there, so that nobody sees half of it. A full disk loses only the keeping. */
export async function remember(folder: string, key: string, reading: PictureReading): Promise<void> {
  const draft = join(folder, `${key}.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, JSON.stringify(reading));
    await rename(draft, fileOf(folder, key));
  } catch {
    // The page is read again next time.
  }
}

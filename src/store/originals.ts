import { closeSync, fsync, mkdirSync, openSync, renameSync, rmSync, writeFile, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Kysely } from "kysely";
import type { Database } from "./database.ts";
import type { Originals } from "./store.ts";

/** Originals as files under a folder, by the first letters of their hash. A file is there whole or not at all. */
export const folderOriginals = (folder: string): Originals => {
  const pathOf = (id: string) => join(folder, id.slice(0, 2), id);
  return {
    async put(id, content) {
      const path = pathOf(id);
      const draft = `${path}.${process.pid}.part`;
      try {
        await writeSafely(draft, content);
        renameSync(draft, path);
      } catch (error) {
        rmSync(draft, { force: true });
        throw error;
      }
    },
    get: (id) => readFile(pathOf(id)).catch(() => null),
  };
};

/** Larger ones are written while the process goes on. */
const SMALL = 2 ** 20;

/**
 * Only for the disk it waits: to have another thread open, write and close a small file, and be told each time, takes
 * longer than to do it.
 */
async function writeSafely(path: string, content: Uint8Array): Promise<void> {
  const file = opened(path);
  try {
    if (content.length <= SMALL) writeFileSync(file, content);
    else await promisify(writeFile)(file, content);
    await promisify(fsync)(file);
  } finally {
    closeSync(file);
  }
}

/** Nearly always its folder is there: there are 256 of them. */
function opened(path: string): number {
  try {
    return openSync(path, "w");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, "w");
  }
}

/** Originals as rows, for a store that many machines share. */
export const tableOriginals = (db: Kysely<Database>): Originals => ({
  async put(id, content) {
    await db
      .insertInto("originals")
      .values({ id, content })
      .onConflict((c) => c.column("id").doNothing())
      .execute();
  },
  async get(id) {
    const row = await db.selectFrom("originals").select("content").where("id", "=", id).executeTakeFirst();
    return row?.content ?? null;
  },
});

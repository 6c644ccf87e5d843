import { type FileHandle, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
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
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    get: (id) => readFile(pathOf(id)).catch(() => null),
  };
};

async function writeSafely(path: string, content: Uint8Array): Promise<void> {
  const file = await opened(path);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Nearly always its folder is there: there are 256 of them. */
const opened = (path: string): Promise<FileHandle> =>
  open(path, "w").catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    await mkdir(dirname(path), { recursive: true });
    return open(path, "w");
  });

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

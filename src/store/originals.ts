import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
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
      if (await isThere(path, content.length)) return;
      await mkdir(dirname(path), { recursive: true });
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
  const file = await open(path, "w");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

const isThere = (path: string, size: number): Promise<boolean> =>
  stat(path).then(
    (found) => found.size === size,
    () => false,
  );

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

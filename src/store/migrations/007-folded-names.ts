import { sql } from "kysely";
import { foldMarks } from "../../vietnamese/fold.ts";
import type { Migration } from "./migration.ts";

/** Documents cited by name meet without marks, so that a name is found however it is typed. */
export const foldedNames: Migration = {
  name: "007-folded-names",
  async up(db) {
    const { rows } = await sql<{ key: string }>`
      select distinct key from citations where code is null and key like 'name:%'`.execute(db);
    for (const { key } of rows.filter((row) => foldMarks(row.key) !== row.key))
      await sql`update citations set key = ${foldMarks(key)} where code is null and key = ${key}`.execute(db);
  },
};

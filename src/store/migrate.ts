import { type Kysely, sql } from "kysely";
import { StoreError } from "../errors.ts";
import { documents } from "./migrations/001-documents.ts";
import { search } from "./migrations/002-search.ts";
import { corrections } from "./migrations/003-corrections.ts";
import { audit } from "./migrations/004-audit.ts";
import { lasting } from "./migrations/005-lasting.ts";
import { quickQuestions } from "./migrations/006-quick-questions.ts";
import { foldedNames } from "./migrations/007-folded-names.ts";
import type { DialectName, Migration } from "./migrations/migration.ts";

/** The tables' history, in order. A new step is a new file and a new line. */
export const MIGRATIONS: readonly Migration[] = [
  documents,
  search,
  corrections,
  audit,
  lasting,
  quickQuestions,
  foldedNames,
];

/** An arbitrary number that all processes of vanthu agree on. */
const LOCK = 7_165_413;

/**
 * Brings a store's tables up to date. Safe when several processes start together: one migrates, the others wait.
 * @throws StoreError where the store was made by a later version of vanthu.
 */
export async function migrate(db: Kysely<never>, dialect: DialectName): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (dialect === "postgres") await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
    await sql`create table if not exists migrations (name text primary key)`.execute(transaction);
    const { rows } = await sql<{ name: string }>`select name from migrations`.execute(transaction);
    const done = new Set(rows.map(({ name }) => name));
    for (const { name } of MIGRATIONS) done.delete(name);
    const [unknown] = done;
    if (unknown)
      throw new StoreError(
        "newer",
        `The store was made by a later version of vanthu (it has ${unknown}); update vanthu.`,
      );
    const applied = new Set(rows.map(({ name }) => name));
    for (const migration of MIGRATIONS.filter(({ name }) => !applied.has(name))) {
      await migration.up(transaction, dialect);
      await sql`insert into migrations (name) values (${migration.name})`.execute(transaction);
    }
  });
}

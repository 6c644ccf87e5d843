import { type Kysely, sql } from "kysely";
import { StoreError } from "../errors.ts";
import { documents } from "./migrations/001-documents.ts";
import { search } from "./migrations/002-search.ts";
import { corrections } from "./migrations/003-corrections.ts";
import { audit } from "./migrations/004-audit.ts";
import { lasting } from "./migrations/005-lasting.ts";
import { quickQuestions } from "./migrations/006-quick-questions.ts";
import { foldedNames } from "./migrations/007-folded-names.ts";
import { duties } from "./migrations/008-duties.ts";
import { documentNumbers } from "./migrations/009-document-numbers.ts";
import { readingIndexes } from "./migrations/010-reading-indexes.ts";
import { verdictsByDay } from "./migrations/011-verdicts-by-day.ts";
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
  duties,
  documentNumbers,
  readingIndexes,
  verdictsByDay,
];

/** An arbitrary number that all processes of vanthu agree on. */
const LOCK = 7_165_413;

/**
 * Brings a store's tables up to date. Safe when several processes start together: one migrates, the others wait. One
 * that is up to date is only read.
 * @throws StoreError where the store was made by a later version of vanthu.
 */
export async function migrate(db: Kysely<never>, dialect: DialectName): Promise<void> {
  if (await isUpToDate(db)) return;
  await db.transaction().execute(async (transaction) => {
    if (dialect === "postgres") await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
    await sql`create table if not exists migrations (name text primary key)`.execute(transaction);
    for (const migration of missingOf(await namesIn(transaction))) {
      await migration.up(transaction, dialect);
      await sql`insert into migrations (name) values (${migration.name})`.execute(transaction);
    }
  });
}

/** @throws StoreError where the store was made by a later version of vanthu. */
export const isUpToDate = async (db: Kysely<never>): Promise<boolean> =>
  missingOf(await namesIn(db).catch(noTable)).length === 0;

async function namesIn(db: Kysely<never>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from migrations`.execute(db);
  return rows.map(({ name }) => name);
}

/** A store that is being made has no table of migrations yet. */
function noTable(error: { readonly code?: string; readonly message?: string }): readonly string[] {
  if (error.code === UNDEFINED_TABLE || error.message?.includes("no such table")) return [];
  throw error;
}

const UNDEFINED_TABLE = "42P01";

function missingOf(applied: readonly string[]): readonly Migration[] {
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const unknown = applied.find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new StoreError(
      "newer",
      `The store was made by a later version of vanthu (it has ${unknown}); update vanthu.`,
    );
  return MIGRATIONS.filter(({ name }) => !applied.includes(name));
}

import { CompiledQuery, type Kysely, sql } from "kysely";
import type { Database } from "./database.ts";
import type { Pauses } from "./pauses.ts";
import type { Store } from "./store.ts";

export interface Inserted {
  readonly table: keyof Database;
  /** All with the same columns. */
  readonly rows: readonly object[];
  /** What becomes of a row that is there already: it stays, or is replaced, known by this column. An error where absent. */
  readonly present?: "stays" | { readonly replacedBy: string };
  readonly pauses: Pauses;
}

/**
 * Writes rows of one table by few different statements, which the database prepares once. Values go to SQLite one by
 * one, since it takes JSON apart anew for every row, and to PostgreSQL as one, since it counts their marks.
 */
export const insertRows = (db: Kysely<Database>, dialect: Store["dialect"], inserted: Inserted): Promise<void> =>
  dialect === "sqlite" ? insertValues(db, inserted) : insertJson(db, inserted);

/** Rows of one statement: SQLite writes the most of deadlines, which have the most indexes, in a millisecond or two. */
const PORTIONS = [32, 8, 1];

async function insertValues(db: Kysely<Database>, inserted: Inserted): Promise<void> {
  const { rows, pauses } = inserted;
  const columns = columnsOf(inserted);
  for (let i = 0, count = 0; i < rows.length; i += count) {
    await pauses.due();
    count = PORTIONS.find((portion) => portion <= rows.length - i) as number;
    const values = rows.slice(i, i + count).flatMap((row) => columns.map((name) => storable(row[name as never])));
    await db.executeQuery(CompiledQuery.raw(insertion(inserted, count), values));
  }
}

function insertion(inserted: Inserted, count: number): string {
  const columns = columnsOf(inserted);
  const marks = `(${columns.map(() => "?").join()})`;
  const values = Array.from({ length: count }, () => marks).join();
  return `insert into ${inserted.table} (${quoted(columns)}) values ${values} ${conflictOf(inserted)}`;
}

const ROWS_OF_JSON = 2000;

async function insertJson(db: Kysely<Database>, inserted: Inserted): Promise<void> {
  const { table, rows, pauses } = inserted;
  const names = sql.raw(quoted(columnsOf(inserted)));
  const rest = sql.raw(conflictOf(inserted));
  for (let i = 0; i < rows.length; i += ROWS_OF_JSON) {
    await pauses.due();
    const json = storableJson(rows.slice(i, i + ROWS_OF_JSON));
    await sql`insert into ${sql.table(table)} (${names})
      select ${names} from json_populate_recordset(null::${sql.table(table)}, ${json}::json) ${rest}`.execute(db);
  }
}

const columnsOf = ({ rows }: Inserted): readonly string[] => Object.keys(rows[0] ?? {});

const quoted = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join();

function conflictOf(inserted: Inserted): string {
  const { present } = inserted;
  if (present === undefined) return "";
  if (present === "stays") return "on conflict do nothing";
  const news = columnsOf(inserted).filter((column) => column !== present.replacedBy);
  return `on conflict (${present.replacedBy}) do update set ${news.map((name) => `"${name}" = excluded."${name}"`).join()}`;
}

/** Neither halves of characters nor U+0000, which PostgreSQL refuses; JSON has both as escapes, and few texts hold any. */
function storableJson(rows: readonly object[]): string {
  const json = JSON.stringify(rows);
  return UNSTORABLE.test(json) ? JSON.stringify(rows, (_, value) => storable(value)) : json;
}

const UNSTORABLE = /\\u(?:0000|d[89a-f])/u;

function storable(value: unknown): unknown {
  if (typeof value !== "string") return value ?? null;
  return value.isWellFormed() && !value.includes("\0") ? value : value.toWellFormed().replaceAll("\0", "\ufffd");
}

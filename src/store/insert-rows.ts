import { type Kysely, sql } from "kysely";
import type { Database } from "./database.ts";
import type { Store } from "./store.ts";

const ROWS_PER_STATEMENT = 2000;

/**
 * Writes rows of one table, all with the same columns. They travel as one value, so that the statement is always the
 * same: the database prepares it once, and nobody puts thousands of marks for values together.
 */
export async function insertRows(
  db: Kysely<Database>,
  dialect: Store["dialect"],
  { table, rows }: { readonly table: keyof Database; readonly rows: readonly object[] },
  /** Leaves rows as they are that are there already. */
  keeping = false,
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const fields = sql.join(columns.map((column) => sql`value ->> ${sql.lit(column)}`));
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT) {
    const json = storableJson(rows.slice(i, i + ROWS_PER_STATEMENT));
    const values =
      dialect === "sqlite"
        ? sql`select ${fields} from json_each(${json})`
        : sql`select ${names} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`;
    const rest = keeping ? sql`where true on conflict do nothing` : sql``;
    await sql`insert into ${sql.table(table)} (${names}) ${values} ${rest}`.execute(db);
  }
}

/** Neither halves of characters nor U+0000, which PostgreSQL refuses; JSON has both as escapes, and few texts hold any. */
function storableJson(rows: readonly object[]): string {
  const json = JSON.stringify(rows);
  return UNSTORABLE.test(json) ? JSON.stringify(rows, storable) : json;
}

const UNSTORABLE = /\\u(?:0000|d[89a-f])/u;

const storable = (_: string, value: unknown): unknown =>
  typeof value === "string" ? value.toWellFormed().replaceAll("\0", "\ufffd") : value;

import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { NameRow } from "../store/database.ts";
import type { Store } from "../store/store.ts";
import { foldMarks } from "../vietnamese/fold.ts";

/** Words that more names hold than this narrow little: then the facts are looked at, not the names. */
const MOST_NAMES = 300;

/** The condition that a column of folded names puts on its rows. */
export type NameCondition = (column: RawBuilder<unknown>) => RawBuilder<SqlBool>;

/**
 * The condition that a column of folded names holds the words, with or without marks; `null` where no name does. There
 * are few names among very many deadlines: to look through the names first lets the deadlines be asked by index.
 */
export async function nameCondition(
  store: Store,
  { role, words }: { readonly role: NameRow["role"]; readonly words: string },
): Promise<NameCondition | null> {
  const pattern = `%${foldMarks(words)
    .replace(/[%_\\]/gu, " ")
    .trim()}%`;
  const rows = await store.db
    .selectFrom("names")
    .select("folded")
    .where("role", "=", role)
    .where("folded", "like", pattern)
    .limit(MOST_NAMES + 1)
    .execute();
  if (rows.length === 0) return null;
  if (rows.length > MOST_NAMES) return (column) => sql<SqlBool>`${column} like ${pattern}`;
  const names = sql.join(rows.map(({ folded }) => folded));
  return (column) => sql<SqlBool>`${column} in (${names})`;
}

import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { NameRow } from "../store/database.ts";
import type { Store } from "../store/store.ts";
import { foldMarks } from "../vietnamese/fold.ts";

/** Words that more names hold than this narrow little: then the facts are looked at, not the names. */
const MOST_NAMES = 300;

/**
 * The condition that a column of folded names holds the words, with or without marks; `null` where no name does. There
 * are few names among very many deadlines: to look through the names first lets the deadlines be asked by index.
 */
export async function nameCondition(
  store: Store,
  { role, words, column }: { readonly role: NameRow["role"]; readonly words: string; readonly column: string },
): Promise<RawBuilder<SqlBool> | null> {
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
  if (rows.length > MOST_NAMES) return sql<SqlBool>`${sql.ref(column)} like ${pattern}`;
  return sql<SqlBool>`${sql.ref(column)} in (${sql.join(rows.map(({ folded }) => folded))})`;
}

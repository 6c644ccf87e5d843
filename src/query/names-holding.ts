import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { NameRow } from "../store/database.ts";
import type { Store } from "../store/store.ts";
import { foldMarks } from "../vietnamese/fold.ts";

/** Words that more names hold than this narrow little: then the facts are looked at, not the names. */
const MOST_NAMES = 300;

/** So many names or fewer leave few facts. */
const FEW_NAMES = 20;

/** Names that are meant. */
export interface NamesMeant {
  /** The condition that they put on the rows of a column of folded names. */
  in(column: RawBuilder<unknown>): RawBuilder<SqlBool>;
  readonly areFew: boolean;
}

/**
 * The names that hold the words, with or without marks; `null` where none does. There are few names among very many
 * deadlines: to look through the names first lets the deadlines be asked by index.
 */
export async function namesHolding(
  store: Store,
  { role, words }: { readonly role: NameRow["role"]; readonly words: string },
): Promise<NamesMeant | null> {
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
  if (rows.length > MOST_NAMES) return { in: (column) => sql`${column} like ${pattern}`, areFew: false };
  const names = sql.join(rows.map(({ folded }) => folded));
  return { in: (column) => sql`${column} in (${names})`, areFew: rows.length <= FEW_NAMES };
}

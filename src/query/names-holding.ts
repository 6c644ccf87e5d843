import type { NameRow } from "../store/database.ts";
import type { Store } from "../store/store.ts";
import { foldMarks } from "../vietnamese/fold.ts";

/** Words that more names hold than this narrow nothing. */
const MOST_NAMES = 300;

/**
 * The folded names of actors or issuers that hold the words. There are few names among very many deadlines: to look
 * through the names first lets the deadlines be asked by index.
 */
export async function namesHolding(store: Store, role: NameRow["role"], words: string): Promise<readonly string[]> {
  const rows = await store.db
    .selectFrom("names")
    .select("folded")
    .where("role", "=", role)
    .where(
      "folded",
      "like",
      `%${foldMarks(words)
        .replace(/[%_\\]/gu, " ")
        .trim()}%`,
    )
    .orderBy("folded")
    .limit(MOST_NAMES)
    .execute();
  return rows.map(({ folded }) => folded);
}

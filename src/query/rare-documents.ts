import type { Store } from "../store/store.ts";
import type { Filter } from "./filters.ts";

/** So many documents or fewer are asked for one by one, and so are their facts. */
export const FEW_DOCUMENTS = 1000;

/**
 * The numbers of the documents of a charset, state or origin that few have; `null` where many have them, or none is asked
 * for. In the order of days a page of what is rare, or not there at all, would be looked for through the whole store.
 */
export async function rareDocuments(
  { db }: Store,
  { charset, state, origin }: Pick<Filter, "charset" | "state" | "origin">,
): Promise<readonly number[] | null> {
  if (charset === undefined && state === undefined && origin === undefined) return null;
  let query = db.selectFrom("documents").select("id");
  if (charset) query = query.where("charset", "=", charset);
  if (state) query = query.where("state", "=", state);
  if (origin) query = query.where("text_origin", "=", origin);
  const rows = await query.limit(FEW_DOCUMENTS + 1).execute();
  return rows.length > FEW_DOCUMENTS ? null : rows.map(({ id }) => id);
}

import { lostText } from "../record/lost-text.ts";
import type { DocumentRecord } from "../record/schema.ts";

/** Whether a document was read whole, and what is missing where it was not, as its file's row tells it. */
export function wholeness(record: Pick<DocumentRecord, "warnings">) {
  const lost = lostText(record).map(({ message }) => message);
  return { state: lost.length > 0 ? ("partial" as const) : ("done" as const), message: lost.join(" ") || null };
}

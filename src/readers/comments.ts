import type { Diagnostic } from "../text/diagnostic.ts";

const MOST = 20;
const LONGEST = 300;

/** What people noted in the margin is no part of a document and not lost either: one diagnostic quotes it. */
export function commentsNote(comments: readonly string[]): readonly Diagnostic[] {
  const said = comments.map((comment) => comment.replace(/\s+/gu, " ").trim().slice(0, LONGEST)).filter(Boolean);
  if (said.length === 0) return [];
  const more = said.length > MOST ? ` and ${said.length - MOST} more` : "";
  const quoted = said.slice(0, MOST).map((comment) => `“${comment}”`);
  const message = `Comments were left out of the text: ${quoted.join(", ")}${more}.`;
  return [{ code: "comments", severity: "info", message }];
}

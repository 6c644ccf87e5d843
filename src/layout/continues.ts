import type { LaidLine } from "./page.ts";

const ENDS_SENTENCE = /[.:;!?…]["”’)]?$/u;
const BEGINS_LOWER = /^["“(]?\p{Ll}/u;
const LEGACY = /[\u0080-\u00BF\u00D7\u00F7]/u;

/** Whether the first line of a page goes on with the sentence that the last line of the page before left open. */
export function continues(first: LaidLine, above: LaidLine): boolean {
  if (first.cell || above.cell || first.column !== undefined || above.column !== undefined) return false;
  const last = above.words.at(-1)?.text ?? "";
  const next = first.words[0]?.text ?? "";
  if (ENDS_SENTENCE.test(last)) return false;
  return BEGINS_LOWER.test(next) || LEGACY.test(next.slice(0, 1));
}

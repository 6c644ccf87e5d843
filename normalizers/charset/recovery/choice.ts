import type { Encoding } from "../encodings/encoding.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Choice } from "./path.ts";

/** Costs of going over from Unicode to an encoding inside a line. */
const ENTER_CHARSET = 5;
const ENTER_DAMAGE = 6;
const ENTER_SURE_DAMAGE = 2;
/** And back; more where the text shows nothing else that is Unicode. */
const LEAVE_CHARSET = 3;
const LEAVE_LEGACY_TEXT = 8;

/**
 * What it costs to change the charset within a piece.
 * @param last what the words before were in
 * @param hasUnicode whether some words of the piece are Unicode beyond doubt
 */
export function choiceOf({ model, encodings, sure }: Knowledge, last: Encoding | null, hasUnicode: boolean): Choice {
  const out = hasUnicode ? LEAVE_CHARSET : LEAVE_LEGACY_TEXT;
  const enter = (encoding: Encoding): number => {
    if (encoding.kind === "charset") return ENTER_CHARSET;
    return Math.min(sure.has(encoding) ? ENTER_SURE_DAMAGE : ENTER_DAMAGE, encoding.doubt);
  };
  return {
    model,
    start: last ? encodings.indexOf(last) + 1 : startOf(encodings, hasUnicode),
    enter: [0, ...encodings.map(enter)],
    leave: [0, ...encodings.map(({ kind }) => (kind === "charset" ? out : 0))],
  };
}

/** A text with nothing that is Unicode begins in its charset. */
const startOf = (encodings: readonly Encoding[], hasUnicode: boolean): number =>
  hasUnicode ? 0 : encodings.findIndex(({ kind }) => kind === "charset") + 1;

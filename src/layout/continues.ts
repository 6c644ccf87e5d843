import { LABEL, type Margins } from "./paragraphs.ts";
import type { Row } from "./row.ts";

const ENDS_SENTENCE = /[.:;!?…]["”’)]?$/u;
const BEGINS_LOWER = /^["“(]?\p{Ll}/u;
/** In the legacy charsets these stand for small letters too. */
const LEGACY = /^[\u0080-\u00BF\u00D7\u00F7]/u;

/** A line and the margins that the lines around it keep to. */
export interface PlacedLine {
  readonly line: Pick<Row, "words" | "box">;
  readonly margins: Margins;
}

/** Whether the first line of a page or column goes on with the sentence that the last line of the one before left open. */
export function continues(first: PlacedLine, above: PlacedLine): boolean {
  if (ENDS_SENTENCE.test(above.line.words.at(-1)?.text ?? "")) return false;
  const next = first.line.words[0]?.text ?? "";
  if (BEGINS_LOWER.test(next) || LEGACY.test(next)) return true;
  return !LABEL.test(next) && fills(above) && !isIndented(first);
}

const fills = ({ line, margins }: PlacedLine): boolean => line.box[2] > margins.right - heightOf(line);
const isIndented = ({ line, margins }: PlacedLine): boolean => line.box[0] > margins.left + 0.8 * heightOf(line);
const heightOf = ({ box }: PlacedLine["line"]): number => box[3] - box[1];

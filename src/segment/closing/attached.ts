import type { Line } from "../../record/lines.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { documentTypeNamed } from "../../vietnamese/document-types.ts";
import { beginsTitle, isSeal, readName, statesAuthority, withoutRank } from "../../vietnamese/offices.ts";
import { beginsSurname } from "../../vietnamese/surnames.ts";
import { markOf } from "../header/marks.ts";
import { readTypeLine, type TypeLine } from "../header/title.ts";

/** `(Kèm theo Kế hoạch số …)`, `(Ban hành kèm theo Quyết định …)`, or without parentheses where a number follows. */
const ATTACHED = /^(?:\(\s*(?=\S)|(?=[^().;]{0,60}\ssố[\s:]))(?:được\s+)?(?:ban hành\s+)?kèm\s+theo(?![A-Za-zÀ-ỹ])/iu;
/** How many lines of title can stand above that. */
const TITLE_LINES = 4;

/** Whether a line says with which document it was issued, as the title of what is attached does. */
export const statesAttachment = (text: string): boolean => ATTACHED.test(text);

/**
 * The index of the line that ends with `(Kèm theo …)` the title beginning at a line; -1 where none begins there. The
 * title begins with its type, `KẾ HOẠCH HÀNH ĐỘNG`, or is the topmost line in capitals below the signature.
 */
export function attachmentBelow(lines: readonly Line[], i: number): number {
  const line = lines[i] as Line;
  if (!canBegin(line)) return -1;
  const below = lines.slice(i + 1, i + 1 + TITLE_LINES).findIndex(({ text }) => statesAttachment(text));
  if (below < 0) return -1;
  const end = i + 1 + below;
  const title = lines.slice(i, end);
  if (!title.every(isTitleText) || title.slice(1).some((next) => typeOf(next) !== null)) return -1;
  return typeOf(line) !== null || !goesOn(lines[i - 1], line) ? end : -1;
}

/** The type of document that a line of title names; `null` where it names none. */
export const typeOf = ({ text }: Line): TypeLine | null =>
  text.length <= 100 && (isAllCapitals(text) || documentTypeNamed(text) !== null) ? readTypeLine(text) : null;

const canBegin = (line: Line): boolean =>
  line.cell === null && (isAllCapitals(line.text) || documentTypeNamed(line.text) !== null);

/** Whether the title stands in the line above already. */
const goesOn = (above: Line | undefined, line: Line): boolean =>
  above !== undefined && !line.afterBlank && isAllCapitals(above.text) && isTitleText(above);

/** Whether a line may be part of a title: no name, office, seal or recipient. */
const isTitleText = ({ text }: Line): boolean =>
  text.length <= 250 &&
  !/^[-–+•]\s?|[.;,/]$|\S {3,}\S|\t/u.test(text) &&
  !(statesAuthority(text) || isSeal(text) || beginsTitle(text)) &&
  markOf(text) === null &&
  !(readName(text) !== null && beginsSurname(withoutRank(text)));

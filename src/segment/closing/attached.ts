import type { Line } from "../../record/lines.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { beginsTypeName, documentTypeNamed } from "../../vietnamese/document-types.ts";
import { beginsTitle, isSeal, readName, statesAuthority, withoutRank } from "../../vietnamese/offices.ts";
import { beginsSurname } from "../../vietnamese/surnames.ts";
import { markOf } from "../header/marks.ts";
import { readTypeLine } from "../header/title.ts";
import { readLabel } from "../sections/label.ts";

/** The title of what is attached below a signature. */
export interface AttachedTitle {
  /** `Kế hoạch`, `Quy chế phối hợp`; `null` where the title names no type of document. */
  readonly type: string | null;
  readonly title: string;
}

/** `(Kèm theo Kế hoạch số …)`, `(Ban hành kèm theo Quyết định …)`, or without parentheses where a number follows; the first letter is asked first. */
const ATTACHED =
  /^(?=[(đbk])(?:\(\s*(?=\S)|(?=[^().;]{0,60}\ssố[\s:]))(?:được\s+)?(?:ban hành\s+)?kèm\s+theo(?![A-Za-zÀ-ỹ])/iu;
/** How many lines of title can stand above that. */
const TITLE_LINES = 6;

/** Whether a line says with which document it was issued, as the title of what is attached does. */
export const statesAttachment = (text: string): boolean => "(đbkĐBK".includes(text.charAt(0)) && ATTACHED.test(text);

/** The lines, by index, near above one that says so: where such a title may begin. */
export function linesAboveAttachment(lines: readonly Line[]): ReadonlySet<number> {
  const above = new Set<number>();
  lines.forEach(({ text }, i) => {
    if (statesAttachment(text)) for (let n = 1; n <= TITLE_LINES; n++) above.add(i - n);
  });
  return above;
}

/**
 * Reads the title that begins at a line: it reaches to `(Kèm theo …)` or, a type in capitals right below the signature,
 * to the first number of its sections. `null` where none begins there.
 */
export function readAttachedTitle(lines: readonly Line[], i: number, signedAbove: boolean): AttachedTitle | null {
  const line = lines[i] as Line;
  if (line.cell !== null || isSentence(line)) return null;
  const below = lines.slice(i + 1, i + 1 + TITLE_LINES);
  if (!signedAbove && !below.some(({ text }) => statesAttachment(text))) return null;
  const type = typeOf(line);
  if ((type === null && !isAllCapitals(line.text)) || !isTitleText(line)) return null;
  if (type === null && goesOn(lines[i - 1], line)) return null;
  const apart = signedAbove && type !== null && line.afterBlank && isAllCapitals(line.text);
  const end = below.findIndex((next) => !isTitleText(next) || typeOf(next) !== null);
  const text = below[end]?.text ?? "";
  if (end < 0 || !(statesAttachment(text) || (apart && beginsCounting(text)))) return null;
  const words = [line, ...below.slice(0, end)].map((part) => part.text).filter((part) => markOf(part) !== "rule");
  return { type, title: words.join(" ") };
}

/** The type of document that a line of title begins with; `null` where it names none. */
function typeOf({ text, afterBlank }: Line): string | null {
  if (text.length > 100) return null;
  if (isAllCapitals(text)) return readTypeLine(text)?.name ?? null;
  if (!beginsTypeName(text)) return null;
  const words = text.split(/\s+/u);
  const names = (afterBlank ? [5, 4, 3, 2, 1] : [words.length]).map((count) => words.slice(0, count).join(" "));
  return names.map((name) => documentTypeNamed(name)?.name).find((name) => name !== undefined) ?? null;
}

const beginsCounting = (text: string): boolean => readLabel(text)?.ordinal === 1;

/** Whether the title stands in the line above already. */
const goesOn = (above: Line | undefined, line: Line): boolean =>
  above !== undefined && !line.afterBlank && isAllCapitals(above.text) && isTitleText(above);

/** Whether a line is a sentence, a point of a list or in columns: most lines are, so that this is asked first. */
const isSentence = ({ text }: Line): boolean =>
  text.length > 250 || /[.;:,/]/u.test(text.slice(-1)) || /^[+•]|^[-–]\s?[^-–_\s]|\S {3,}\S|\t/u.test(text);

/** Whether a line may be part of a title: no name, office, seal, recipient or number. */
const isTitleText = (line: Line): boolean => !isSentence(line) && isTitleWords(line);

const isTitleWords = ({ text }: Line): boolean =>
  !(statesAttachment(text) || statesAuthority(text) || isSeal(text) || beginsTitle(text)) &&
  (markOf(text) ?? "rule") === "rule" &&
  readLabel(text) === null &&
  !isName(text);

/** Whether a line is a name; `DANH SÁCH …` begins with a surname too. */
const isName = (text: string): boolean =>
  readName(text) !== null && beginsSurname(withoutRank(text)) && !/^danh\s+(?:sách|mục)/iu.test(text);

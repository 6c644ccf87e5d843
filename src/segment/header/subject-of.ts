import type { Line } from "../../record/lines.ts";
import type { HeaderField } from "../../record/schema.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { joined } from "./joined.ts";
import type { Letterhead } from "./letterhead.ts";
import { ATTACHED, type SubjectLines, subjectLines } from "./subject.ts";

const ABOUT = /^(?:V\s*\/\s*v|Về việc)\s*:?\s*/iu;

/** The subject, and the index of the line below it: under the type, or, of a letter, under the number. */
export function subjectOf(
  lines: readonly Line[],
  found: Letterhead,
): { readonly subject: HeaderField | null; readonly next: number } {
  if (!found.type) return { subject: letterSubject(found), next: found.next };
  const { lines: printed, next, sure } = subjectBelow(lines, found.next, found.addressed);
  const below = withoutAuthor(printed);
  const rest = [...restOfTypeLine(found), ...(found.rest ? [found.rest] : [])];
  const subject = joined([...rest, ...below], sure ? 0.93 : 0.8);
  return { subject: subject ?? joined(found.about, 0.8), next };
}

/** Nothing, where the address stands beside the type. The title of an annex may stand below the line that says what it was issued with. */
function subjectBelow(lines: readonly Line[], from: number, addressed: boolean): SubjectLines {
  if (addressed) return { lines: [], next: from, sure: true };
  const found = subjectLines(lines, from);
  const attached = found.lines.length === 0 && lines.slice(from, found.next).some(({ text }) => ATTACHED.test(text));
  return attached ? subjectLines(lines, found.next) : found;
}

/** `CHỈ THỊ | CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH | Về việc …`: who issues it is part of the title, not of its subject, unless it is printed as the subject is (`của Ban Thường vụ | về …`). */
function withoutAuthor(lines: readonly Line[]): readonly Line[] {
  const about = lines.findIndex(({ text }) => /^(?:về|v\/v)\s/iu.test(text));
  const author = lines[0]?.text ?? "";
  return about > 0 && /^CỦA\s/u.test(author) && isAllCapitals(author) ? lines.slice(about) : lines;
}

/** What stands on the type's own line below its name, the author left out. */
function restOfTypeLine({ type }: Letterhead) {
  if (!type || type.rest === "") return [];
  const about = type.rest.search(/(?<![A-Za-zÀ-ỹ])(?:v\/v|về việc|về)\s/iu);
  const text = /^của\s/iu.test(type.rest) ? (about < 0 ? "" : type.rest.slice(about)) : type.rest;
  return text === "" ? [] : [{ text, span: { start: type.restSpan.end - text.length, end: type.restSpan.end } }];
}

/** `V/v …`, or the lines that a Party letter prints under its number. */
function letterSubject({ about, names }: Letterhead): HeaderField | null {
  const [first, ...rest] = about;
  if (first) {
    const text = first.text.replace(ABOUT, "");
    return joined([{ text, span: { start: first.span.end - text.length, end: first.span.end } }, ...rest], 0.95);
  }
  const under = names.filter(
    ({ piece, afterNumber }) => afterNumber && (piece.column ?? 0) === 0 && !isAllCapitals(piece.text),
  );
  return joined(
    under.map(({ piece }) => piece),
    0.8,
  );
}

import type { Line } from "../../record/lines.ts";
import type { Span } from "../../text/span.ts";
import { type DocumentType, documentTypeNamed } from "../../vietnamese/document-types.ts";
import { readAnnexHeading } from "../closing/annexes.ts";
import { readLabel } from "../sections/label.ts";

/** The title of a paper whose head was cut off: what `Letterhead.type` holds, the first line being the title. */
interface CutTitle {
  readonly type: DocumentType;
  readonly name: string;
  readonly nameEnd: number;
  readonly rest: string;
  readonly span: Span;
  readonly restSpan: Span;
}

/** How far below the title the first number can stand. */
const REACH = 5;
const ANNEX: DocumentType = { name: "Phụ lục", abbreviations: [], kind: "other" };

/**
 * `Báo cáo về tình hình …` or `PHỤ LỤC II` as the first line of a text that counts its sections from one; `null` where
 * the first line is none: news are no numbered papers.
 */
export function headlessTitle(lines: readonly Line[]): CutTitle | null {
  const [first] = lines;
  if (!first) return null;
  if (readAnnexHeading(first.text)?.division) return titleOf(first, ANNEX, first.text.length);
  const nameEnd = first.text.search(/\s(?:về|v\/v)\s/iu);
  const type = nameEnd > 0 ? documentTypeNamed(first.text.slice(0, nameEnd)) : null;
  const counts = lines.slice(1, REACH).some(({ text }) => readLabel(text)?.ordinal === 1);
  return type && counts ? titleOf(first, type, nameEnd) : null;
}

function titleOf({ text, span }: Line, type: DocumentType, nameEnd: number): CutTitle {
  const rest = text.slice(nameEnd).trim();
  return {
    type,
    name: type.name,
    nameEnd,
    rest,
    span: { start: span.start, end: span.start + nameEnd },
    restSpan: { start: span.end - rest.length, end: span.end },
  };
}

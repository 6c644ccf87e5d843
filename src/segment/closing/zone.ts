import type { Draft } from "../../record/draft.ts";
import type { Line } from "../../record/lines.ts";
import { piecesOf } from "../../record/pieces.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { documentTypeNamed } from "../../vietnamese/document-types.ts";
import { beginsTitle, isSeal, readName, statesAuthority } from "../../vietnamese/offices.ts";
import { markOf } from "../header/marks.ts";
import { readPlaceDate } from "../header/place-date.ts";
import { readLabel } from "../sections/label.ts";
import { readAnnexHeading } from "./annexes.ts";

/** `Nơi nhận:`, with marks before it. */
export const RECIPIENTS = /^[^\p{L}\d]*N[ơo]i\s+nh[ậâa]n(?!\p{L})\s*[:;.]?\s*/iu;

/** The lines of the closing: from `start` up to `end`, as indices. */
export interface Zone {
  readonly start: number;
  readonly end: number;
}

/** How many lines a signature can take above or below its title. */
const REACH = 14;
const SHORT = 90;

/** Where recipients and signatures stand; `null` where there are none. */
export function closingZone({ lines, body }: Draft): Zone | null {
  const from = lines.findIndex((line) => line.span.start >= body.start);
  if (from < 0) return null;
  const start = startOf(lines, from);
  return start < 0 ? null : { start, end: endOf(lines, start) };
}

function startOf(lines: readonly Line[], from: number): number {
  const recipients = lines.findIndex(
    (line, i) => i >= from && piecesOf(line).some((piece) => RECIPIENTS.test(piece.text)),
  );
  const authority = lines.findIndex((_, i) => i >= from && isSignature(lines, i));
  if (recipients < 0) return authority < 0 ? lastTitle(lines, from) : authority;
  return signaturesAbove(
    lines,
    authority >= 0 && authority < recipients && recipients - authority <= REACH ? authority : recipients,
    from,
  );
}

/** A line that states by whose right somebody signs, with a name or nothing but short lines below it. */
function isSignature(lines: readonly Line[], i: number): boolean {
  const line = lines[i] as Line;
  if (
    line.text.length > 2 * SHORT ||
    !piecesOf(line).some((piece) => piece.text.length <= SHORT && statesAuthority(piece.text))
  )
    return false;
  return lines
    .slice(i + 1, i + REACH)
    .some((below) => piecesOf(below).some((piece) => readName(piece.text) || beginsTitle(piece.text)));
}

/** The last line that is a title alone and has a name below it. */
function lastTitle(lines: readonly Line[], from: number): number {
  for (let i = lines.length - 1; i >= Math.max(from, lines.length - 400); i--) {
    const { text, cell } = lines[i] as Line;
    if (text.length > SHORT || cell !== null || !isTitleLine(text)) continue;
    const below = lines.slice(i + 1, i + 6).find((line) => !isSeal(line.text) && markOf(line.text) !== "rule");
    if (below && piecesOf(below).some((piece) => readName(piece.text))) return signaturesAbove(lines, i, from);
  }
  return -1;
}

const isTitleLine = (text: string): boolean =>
  beginsTitle(text) && (isAllCapitals(text) || text.length < 30) && !/[.;:,]$/u.test(text);

/** The first of the signature lines right above a line. */
function signaturesAbove(lines: readonly Line[], at: number, from: number): number {
  let start = at;
  for (let i = at - 1; i >= Math.max(from, at - REACH); i--) {
    const text = (lines[i] as Line).text;
    if (!isSignatureLine(text)) break;
    if (piecesOf(lines[i] as Line).some(({ text }) => statesAuthority(text) || isTitleLine(text) || isDate(text)))
      start = i;
  }
  return start;
}

const isDate = (text: string): boolean => text.length <= SHORT && readPlaceDate(text, { start: 0, end: 0 }) !== null;

const isSignatureLine = (text: string): boolean =>
  text.length <= 2 * SHORT &&
  readLabel(text) === null &&
  !/[.;:,/]$/u.test(text) &&
  !/^[-–+•]/u.test(text) &&
  (isAllCapitals(text) ||
    isSeal(text) ||
    statesAuthority(text) ||
    beginsTitle(text) ||
    readName(text) !== null ||
    isDate(text) ||
    markOf(text) === "rule" ||
    /\S {3,}\S|\t/u.test(text));

/** Where an annex, another document or text begins below a closing. */
function endOf(lines: readonly Line[], start: number): number {
  let end = start;
  while (end < lines.length && (end === start || !isBelow(lines[end] as Line))) end++;
  return end;
}

const isBelow = ({ text }: Line): boolean =>
  text.length > 220 ||
  readAnnexHeading(text) !== null ||
  markOf(text) === "motto" ||
  documentTypeNamed(text) !== null ||
  /^(?:I|1|A)[.\-/]\s/u.test(text) ||
  /^(?:Chương|Điều|Phần)\s+(?:\d|[IVX]|thứ)/iu.test(text);

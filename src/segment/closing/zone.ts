import type { Draft } from "../../record/draft.ts";
import { FoundAhead } from "../../record/found-ahead.ts";
import type { Line } from "../../record/lines.ts";
import { piecesOf, pieceTexts } from "../../record/pieces.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { documentTypeNamed } from "../../vietnamese/document-types.ts";
import { AUTHORITY_SIGN, beginsTitle, isSeal, readName, statesAuthority } from "../../vietnamese/offices.ts";
import { isSiteLine } from "../../vietnamese/site-lines.ts";
import { isAroundName, markOf } from "../header/marks.ts";
import { readPlaceDate } from "../header/place-date.ts";
import { readLabel } from "../sections/label.ts";
import { readAnnexHeading } from "./annexes.ts";
import { readAttachedTitle } from "./attached.ts";

/** `Nơi nhận:`, in old documents `Nơi gửi:`, with marks before it; scans take its first letters for others: `Với nhận:`. */
export const RECIPIENTS = /^[^A-Za-zÀ-ỹ\d]*[NVMH][ơớờởợoóôố]i\s+(?:nh[ậâấầẫaạặ]n|g[ửở]i)(?![A-Za-zÀ-ỹ])\s*[:;.]?\s*/iu;

const MENTION = /i\s+(?:nh[ậâấầẫaạặ]n|g[ửở]i)/iu;

/** The lines of the closing: from `start` up to `end`, as indices. */
export interface Zone {
  readonly start: number;
  readonly end: number;
}

/** How many lines a signature can take above or below its title. */
const REACH = 14;
const SHORT = 90;

/** Where recipients and signatures stand; `null` where there are none. */
export function closingZone(draft: Draft): Zone | null {
  const { lines, body } = draft;
  const from = lines.findIndex((line) => line.span.start >= body.start);
  if (from < 0) return null;
  const start = startOf(draft, from);
  return start < 0 ? null : { start, end: endOf(lines, start) };
}

function startOf({ lines, document }: Draft, from: number): number {
  const signs = new FoundAhead(document.text, AUTHORITY_SIGN);
  const recipients = lines.findIndex((line, i) => i >= from && namesRecipients(line));
  const signatures = lines.flatMap(({ span }, i) =>
    i >= from && signs.beginsIn(span) && isSignature(lines, i) ? [i] : [],
  );
  if (recipients < 0)
    return signatures.find((i) => endsDocument(lines, i)) ?? signatures.at(-1) ?? lastTitle(lines, from);
  const near = signatures.find((i) => i < recipients && recipients - i <= REACH);
  return signaturesAbove(lines, near ?? recipients, from);
}

/** Whether recipients are listed from a line on: a sentence may speak of them too. */
const namesRecipients = (line: Line): boolean =>
  MENTION.test(line.text) &&
  piecesOf(line).some(({ text }) => {
    const label = RECIPIENTS.exec(text)?.[0];
    return label !== undefined && (label.length === text.length || /[:;.]\s*$/u.test(label));
  });

/** A line that states by whose right somebody signs, with a name or a title not far below it. */
function isSignature(lines: readonly Line[], i: number): boolean {
  const line = lines[i] as Line;
  if (line.text.length > 2 * SHORT) return false;
  if (!pieceTexts(line).some((text) => text.length <= SHORT && statesAuthority(text))) return false;
  const below = lines.slice(i + 1, i + REACH).flatMap(piecesOf);
  return below.some(({ text }) => readName(text) !== null || beginsTitle(text));
}

/** Whether nothing but an annex or another document follows a signature: an example of one stands inside a text. */
function endsDocument(lines: readonly Line[], i: number): boolean {
  const end = endOf(lines, i);
  return end >= lines.length || readLabel((lines[end] as Line).text) === null || end - i > REACH;
}

/** The last line that is a title alone and has a name below it. */
function lastTitle(lines: readonly Line[], from: number): number {
  for (let i = lines.length - 1; i >= Math.max(from, lines.length - 400); i--) {
    const { text, cell } = lines[i] as Line;
    if (text.length > SHORT || !isTitleLine(text) || (cell !== null && !isAllCapitals(text))) continue;
    const below = lines.slice(i + 1, i + 6).find((line) => !isSeal(line.text) && !isAroundName(line.text));
    const named = below ? piecesOf(below).some((piece) => readName(piece.text)) : isAllCapitals(text);
    if (named) return signaturesAbove(lines, i, from);
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
    isAroundName(text) ||
    /\S {3,}\S|\t/u.test(text));

/** Where an annex, another document or text begins below a closing. */
function endOf(lines: readonly Line[], start: number): number {
  let end = start;
  while (end < lines.length && (end === start || !isBelow(lines, end))) end++;
  return end;
}

function isBelow(lines: readonly Line[], i: number): boolean {
  const line = lines[i] as Line;
  const { text } = line;
  return (
    text.length > 220 ||
    readAnnexHeading(text) !== null ||
    (text.length <= 160 && piecesOf(line).some((piece) => markOf(piece.text) === "motto")) ||
    documentTypeNamed(text) !== null ||
    isSiteLine(text) ||
    readAttachedTitle(lines, i, true) !== null ||
    /^(?:I|1|A)[.\-/]\s/u.test(text) ||
    /^(?:Chương|Điều|Phần)\s+(?:\d|[IVX]|thứ)/iu.test(text)
  );
}

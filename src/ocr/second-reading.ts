import { heightOf, widthOf } from "../layout/box.ts";
import type { Word } from "../layout/page.ts";
import type { Box } from "../text/raw-document.ts";
import { readName } from "../vietnamese/offices.ts";
import { resemblesSurname } from "../vietnamese/surnames.ts";
import { agreed } from "./agree.ts";
import type { PreparedPage } from "./engines/engine.ts";
import { linesOfTable } from "./engines/tesseract-table.ts";
import { blobsOf, withoutBlobs } from "./picture/blobs.ts";
import { specksOf } from "./picture/specks.ts";
import { type Look, stripSheet, wordsOfStrips } from "./picture/strips.ts";
import { unreadLines } from "./unread-lines.ts";

type Line = readonly Word[];

/** Has a sheet of lines read. */
type Read = (sheet: PreparedPage) => Promise<string>;

/** A line with a word that the recogniser is less sure of is read again. */
const DOUBTFUL = 0.8;

/** How lines are looked at again: what one look misreads another often does not. */
const LOOKS: readonly Look[] = [
  { scale: 0.75, blur: 0 },
  { scale: 1, blur: 1.2 },
  { scale: 0.75, blur: 1 },
];

/** In inches: blobs as wide and high are seals and signatures. */
const FIGURE = 0.5;

/** The lines of a page after a second reading, and the names that only this one found. */
export interface ReadAgain {
  readonly lines: readonly Line[];
  readonly names: readonly Line[];
}

/**
 * Reads doubtful lines again, apart from what stands around them and at other sizes, and takes what most readings
 * agree on; and names that were passed over, because a seal or a signature stands beside them.
 */
export async function readAgain(lines: readonly Line[], page: PreparedPage, read: Read): Promise<ReadAgain> {
  const pieces = lines.flatMap(partedAtGaps);
  const doubtful = pieces.filter(isDoubtful);
  const blobs = blobsOf(page);
  const figures = blobs.filter(({ box }) => Math.min(widthOf(box), heightOf(box)) > FIGURE * page.dpi);
  const unread = figures.length === 0 ? [] : unreadLines(blobs, lines.flat());
  const clean = { ...page, ...withoutBlobs(page, specksOf(page, blobs, page.dpi)) };
  const again = await readApart(clean, doubtful.map(boxesOf), read);
  const names = unread.length === 0 ? [] : await namesIn({ ...clean, ...withoutBlobs(clean, figures) }, unread, read);
  const mended = new Map(doubtful.map((line, i) => [line, agreed([line, ...again.map((look) => look[i] ?? [])])]));
  return { lines: pieces.map((line) => mended.get(line) ?? line).filter((line) => line.length > 0), names };
}

/** What each look makes of each line. */
async function readApart(
  page: PreparedPage,
  lines: readonly (readonly Box[])[],
  read: Read,
): Promise<readonly (readonly Line[])[]> {
  if (lines.length === 0) return [];
  const readings: (readonly Line[])[] = [];
  for (const look of LOOKS) {
    const sheet = await stripSheet(page, lines, look);
    const table = await read({ ...sheet.picture, dpi: page.dpi * look.scale });
    readings.push(wordsOfStrips(sheet, linesOfTable(table).flat()));
  }
  return readings;
}

/** Of the lines that were passed over, the names of persons: beside a seal stands nothing else in print. */
async function namesIn(page: PreparedPage, unread: readonly (readonly Box[])[], read: Read): Promise<readonly Line[]> {
  const again = await readApart(page, unread, read);
  const lines = unread.map((_, i) => agreed(again.map((look) => look[i] ?? [])));
  return lines.filter((line) => {
    const text = line.map((word) => word.text).join(" ");
    return line.length > 1 && readName(text) !== null && resemblesSurname(text);
  });
}

const boxesOf = (line: Line): readonly Box[] => line.map(({ box }) => box);

/** In heights of a word: what stands further apart are lines of two columns. */
const COLUMN_GAP = 2;

/** A line of the recogniser may run over both columns of a header. */
function partedAtGaps(line: Line): readonly Line[] {
  const words = [...line].sort((a, b) => a.box[0] - b.box[0]);
  const pieces: Word[][] = [];
  let end = Infinity;
  for (const word of words) {
    const [left, top, right, bottom] = word.box;
    if (left - end < COLUMN_GAP * (bottom - top) && pieces.length > 0) pieces.at(-1)?.push(word);
    else pieces.push([word]);
    end = right;
  }
  return pieces;
}

const isDoubtful = (line: Line): boolean =>
  line.some(({ text, confidence = 1 }) => confidence < DOUBTFUL && /[A-Za-zÀ-ỹ0-9]/u.test(text));

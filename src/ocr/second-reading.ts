import type { Word } from "../layout/page.ts";
import { agreed } from "./agree.ts";
import type { PreparedPage } from "./engine.ts";
import { withoutSpecks } from "./specks.ts";
import { type Look, stripSheet, wordsOfStrips } from "./strips.ts";
import { linesOfTable } from "./tesseract-table.ts";

type Line = readonly Word[];

/** A line with a word that the recogniser is less sure of is read again. */
const DOUBTFUL = Number(process.env["DOUBT"] ?? 0.8);

/** How doubtful lines are looked at again: what one look misreads another often does not. */
const LOOKS: readonly Look[] = JSON.parse(process.env["LOOKS"] ?? '[{"scale":0.75,"blur":0},{"scale":1,"blur":1.2}]');

/** Reads doubtful lines again, apart from what stands around them and at other sizes, and takes what most readings agree on. */
export async function readAgain(
  lines: readonly Line[],
  page: PreparedPage,
  read: (sheet: PreparedPage) => Promise<string>,
): Promise<readonly Line[]> {
  const pieces = lines.flatMap(partedAtGaps);
  const doubtful = pieces.filter(isDoubtful);
  if (doubtful.length === 0) return lines;
  const readings: (readonly Line[])[] = [doubtful];
  const clean = withoutSpecks(page, page.dpi);
  for (const look of LOOKS) {
    const sheet = await stripSheet(clean, doubtful.map((line) => line.map(({ box }) => box)), look);
    const table = await read({ ...sheet.picture, dpi: page.dpi * look.scale });
    readings.push(wordsOfStrips(sheet, linesOfTable(table).flat()));
  }
  if (process.env["DBG"]) doubtful.forEach((line, i) => console.log(readings.map((r) => (r[i] ?? []).map((w) => `${w.text}@${w.box[0]}-${w.box[2]},${w.box[1]}`).join(" ")).join("\n   "), "\n => ", agreed(readings.map((r) => r[i] ?? [])).map((w) => w.text).join(" ")));
  const mended = new Map(doubtful.map((line, i) => [line, agreed(readings.map((reading) => reading[i] ?? []))]));
  return pieces.map((line) => mended.get(line) ?? line).filter((line) => line.length > 0);
}

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

import { median, middleX } from "./box.ts";
import type { LaidLine, LaidWord } from "./page.ts";
import { type Margins, paragraphBreaks } from "./paragraphs.ts";
import { type Row, sizeOf } from "./row.ts";

/** The lines of rows that follow each other within common margins. */
export function linesOf(
  rows: readonly Row[],
  margins: Margins,
  place: Pick<LaidLine, "column" | "cell"> = {},
): readonly LaidLine[] {
  const breaks = paragraphBreaks(rows, margins);
  const centred = place.column !== undefined && isCentred(rows);
  return rows.map((row, i) => ({
    words: withMarks(row),
    box: row.box,
    ...place,
    opens: (breaks[i]?.opens ?? true) || (centred && !continuesSubject(rows, i)) || areTitles(rows[i - 1], row, place),
    spaced: breaks[i]?.spaced ?? false,
    role: "body",
  }));
}

/** Lines set in the middle of their column, as those of a header or a signature are: each says a thing of its own … */
function isCentred(rows: readonly Row[]): boolean {
  const middle = median(rows.map((row) => middleX(row.box)));
  const left = median(rows.map((row) => row.box[0]));
  const inTheMiddle = rows.filter((row) => Math.abs(middleX(row.box) - middle) < 0.7 * row.size);
  const atTheLeft = rows.filter((row) => Math.abs(row.box[0] - left) < 0.7 * row.size);
  return inTheMiddle.length >= 0.6 * rows.length && inTheMiddle.length > atTheLeft.length;
}

/** Two lines of capitals in a column: "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC". */
const areTitles = (above: Row | undefined, row: Row, { column }: Pick<LaidLine, "column">): boolean =>
  column !== undefined && above !== undefined && isCapitals(above) && isCapitals(row);

const isCapitals = (row: Row): boolean => {
  const text = row.words.map((word) => word.text).join("");
  return text === text.toUpperCase() && text !== text.toLowerCase();
};

// "V/v tổ chức hội nghị": … but a letter's subject, which goes on to the foot of the header.
const SUBJECT = /^V\s*\/\s*[vV]/u;

const continuesSubject = (rows: readonly Row[], i: number): boolean =>
  rows.slice(0, i).some((row) => SUBJECT.test(row.words[0]?.text ?? ""));

// (1) | 12 | *
const MARK = /^\(?(?<label>\d{1,2}|\*{1,3})\)?$/u;
// 25 m² | km² | m³/năm
const UNIT = /(?:^|[^\p{L}])[kcdm]?m$/u;

/** Small raised numbers are the marks of footnotes, unless they are the power of a unit. */
function withMarks(row: Row): readonly LaidWord[] {
  const foot = median(row.words.map((word) => word.box[3]));
  return row.words.map((word, i) => {
    const label = MARK.exec(word.text)?.groups?.label;
    const raised = sizeOf(word) < 0.8 * row.size && word.box[3] < foot - 0.12 * row.size;
    if (!label || !raised || UNIT.test(row.words[i - 1]?.text ?? "")) return word;
    return { ...word, glued: i > 0, mark: label };
  });
}

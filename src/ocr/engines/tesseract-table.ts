import type { Word } from "../../layout/page.ts";
import { typeSize } from "./type-size.ts";

const WORD_LEVEL = "5";

interface Row {
  readonly line: string;
  readonly word: Word;
}

// 5 1 2 1 1 3 548 612 96 35 92.4 chông
function rowOf(row: string): Row | null {
  const cells = row.split("\t");
  const [level, page, block, paragraph, line, , left, top, width, height, confidence, text = ""] = cells;
  if (level !== WORD_LEVEL || text.trim() === "") return null;
  const [x, y] = [Number(left), Number(top)];
  return {
    line: `${page} ${block} ${paragraph} ${line}`,
    word: {
      text: text.trim().normalize("NFC"),
      box: [x, y, x + Number(width), y + Number(height)],
      confidence: Math.min(1, Math.max(0, Number(confidence) / 100)),
    },
  };
}

/** The printed lines of the table that tesseract writes of a page. */
export function linesOfTable(table: string): readonly (readonly Word[])[] {
  const rows = table
    .split("\n")
    .map(rowOf)
    .filter((row) => row !== null);
  return [...Map.groupBy(rows, (row) => row.line).values()].map((line) => line.map((row) => row.word));
}

/** The words of a printed line with the height of its type. */
export function withTypeSize(line: readonly Word[]): readonly Word[] {
  const size = typeSize(line);
  return line.map((word) => ({ ...word, size }));
}

/** The words of the table that tesseract writes of a page, with the height of the type on their line. */
export const wordsOfTable = (table: string): readonly Word[] => linesOfTable(table).flatMap(withTypeSize);

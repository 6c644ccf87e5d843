import { formatNumber } from "../number-formats.ts";
import type { TableName } from "./fib.ts";
import { readPlc } from "./plc.ts";
import type { WordFile } from "./word-file.ts";

/** A note or box whose text lies in a story of its own. */
export interface Hanging {
  readonly start: number;
  readonly end: number;
  /** The automatic label of a note; undefined where the mark stands in the text, and for boxes. */
  readonly label?: string | undefined;
}

/** What hangs on characters of the body, by character. */
export interface Hangings {
  readonly notes: ReadonlyMap<number, Hanging>;
  readonly boxes: ReadonlyMap<number, Hanging>;
  /** Boxes that hang on nothing that is known. */
  readonly loose: readonly Hanging[];
}

export function findHangings(file: WordFile): Hangings {
  const { boxes, loose } = findBoxes(file);
  return { notes: new Map([...findNotes(file, "footnotes"), ...findNotes(file, "endnotes")]), boxes, loose };
}

const KINDS = {
  footnotes: { marks: "footnoteMarks", format: "decimal" },
  endnotes: { marks: "endnoteMarks", format: "lowerRoman" },
} as const;

function findNotes(file: WordFile, kind: keyof typeof KINDS): Map<number, Hanging> {
  const { marks, format } = KINDS[kind];
  const markBytes = tableBytes(file, marks);
  const { positions, records } = readPlc(markBytes, 2);
  const texts = storyParts(file, kind);
  const notes = new Map<number, Hanging>();
  let counted = 0;
  records.forEach((record, i) => {
    const automatic = markBytes.u16(record) !== 0;
    if (automatic) counted++;
    const text = texts[i];
    const place = positions[i] as number;
    if (text && place < file.story("main").end)
      notes.set(place, { ...text, label: automatic ? formatNumber(counted, format) : undefined });
  });
  return notes;
}

/** The parts of a story between the positions of its table. */
export function storyParts(
  file: WordFile,
  name: "footnotes" | "endnotes" | "headers" | "boxes" | "headerBoxes",
): Hanging[] {
  const { start, end } = file.story(name);
  const { positions } = readPlc(tableBytes(file, name), name === "boxes" || name === "headerBoxes" ? BOX_RECORD : 0);
  const parts: Hanging[] = [];
  for (let i = 0; i + 1 < positions.length; i++)
    parts.push({
      start: Math.min(end, start + (positions[i] as number)),
      end: Math.min(end, start + (positions[i + 1] as number)),
    });
  return parts;
}

const BOX_RECORD = 22;
const ANCHOR_RECORD = 26;
/** Where the records of boxes and anchors keep the number of the shape they belong to. */
const SHAPE_OF_BOX = 14;
const SHAPE_OF_ANCHOR = 0;

function findBoxes(file: WordFile): { boxes: Map<number, Hanging>; loose: Hanging[] } {
  const anchorBytes = tableBytes(file, "anchors");
  const anchors = readPlc(anchorBytes, ANCHOR_RECORD);
  const places = new Map(
    anchors.records.map((record, i) => [anchorBytes.u32(record + SHAPE_OF_ANCHOR), anchors.positions[i] as number]),
  );
  const boxBytes = tableBytes(file, "boxes");
  const { records } = readPlc(boxBytes, BOX_RECORD);
  const boxes = new Map<number, Hanging>();
  const loose: Hanging[] = [];
  storyParts(file, "boxes").forEach((part, i) => {
    const place = places.get(boxBytes.u32((records[i] ?? 0) + SHAPE_OF_BOX));
    if (place === undefined || place >= file.story("main").end || boxes.has(place)) loose.push(part);
    else boxes.set(place, part);
  });
  return { boxes, loose };
}

const tableBytes = (file: WordFile, name: TableName): WordFile["tables"] => {
  const { offset, length } = file.fib.table(name);
  return file.tables.slice(offset, length);
};

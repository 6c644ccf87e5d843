import type { ByteView } from "../byte-view.ts";
import type { Run } from "../word/paragraph.ts";
import { type BiffGlobals, fontName } from "./biff-globals.ts";
import { type BiffRecord, RECORD, recordsOf } from "./biff-records.ts";
import { type BiffString, StringReader } from "./biff-strings.ts";
import { shownBoolean, shownError, shownNumber } from "./shown-value.ts";
import type { Sheet, SheetCell } from "./workbook.ts";

/** Reads the substream of one sheet. */
export function readSheet(
  stream: ByteView,
  globals: BiffGlobals,
  { name, hidden, offset }: BiffGlobals["sheets"][number],
): Sheet {
  const cells: SheetCell[] = [];
  const boxes: string[] = [];
  const comments: string[] = [];
  let isComment = false;
  const hiddenRows = new Set<number>();
  let formula: BiffRecord | null = null;
  const add = (row: number, column: number, runs: readonly Run[]): void => {
    if (runs.some((run) => run.text.trim() !== "")) cells.push({ row, column, runs });
  };
  for (const record of recordsOf(stream, offset)) {
    const { type, data } = record;
    if (type === RECORD.row && (data.u16(12) & HIDDEN_ROW) !== 0) hiddenRows.add(data.u16(0));
    if (type === RECORD.string && formula)
      add(formula.data.u16(0), formula.data.u16(2), resultOf(record, formula, globals));
    if (type === RECORD.formula) formula = record;
    if (type === RECORD.object) isComment = data.u16(KIND_OF_OBJECT) === COMMENT;
    if (type === RECORD.txo) (isComment ? comments : boxes).push(...boxOf(record));
    if (type === RECORD.mulRk)
      mulRk(data).forEach(({ style, value }, i) => {
        add(data.u16(0), data.u16(2) + i, shown(value, style, globals));
      });
    const read = CELLS[type];
    if (read) add(data.u16(0), data.u16(2), read(record, globals));
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const filled = new Set(cells.map((cell) => cell.row));
  const hiddenCount = [...hiddenRows].filter((row) => filled.has(row)).length;
  return { name, hidden, cells, boxes, comments, hiddenRows: hiddenCount };
}

/** The text of an object stands in the record after it; comments at cells are objects of their own kind (MS-XLS 2.5.143). */
const KIND_OF_OBJECT = 4;
const COMMENT = 0x19;

const HIDDEN_ROW = 0x20;

/** Records of one cell: row, column and style, then what is in it. */
const CELLS: Readonly<Record<number, (record: BiffRecord, globals: BiffGlobals) => readonly Run[]>> = {
  [RECORD.labelSst]: ({ data }, globals) => runsOf(globals.strings[data.u32(6)], data.u16(4), globals),
  [RECORD.label]: (record, globals) => runsOf(labelOf(record, globals), record.data.u16(4), globals),
  [RECORD.rString]: (record, globals) => runsOf(labelOf(record, globals), record.data.u16(4), globals),
  [RECORD.number]: ({ data }, globals) => shown(double(data, 6), data.u16(4), globals),
  [RECORD.rk]: ({ data }, globals) => shown(rk(data, 6), data.u16(4), globals),
  [RECORD.boolErr]: ({ data }) => [{ text: truthOrError(data.u8(6), data.u8(7) === 1) }],
  [RECORD.formula]: ({ data }, globals) => {
    if (data.u16(12) !== 0xffff) return shown(double(data, 6), data.u16(4), globals);
    const kind = data.u8(6);
    return kind === 1 || kind === 2 ? [{ text: truthOrError(data.u8(8), kind === 2) }] : [];
  },
};

const truthOrError = (value: number, isError: boolean): string =>
  isError ? shownError(value) : shownBoolean(value !== 0);

function shown(value: number, style: number, globals: BiffGlobals): readonly Run[] {
  const { font, format } = globals.styles[style] ?? { font: 0, format: 0 };
  return [{ text: shownNumber(value, format, globals.formats), font: fontName(globals, font) }];
}

const double = (data: ByteView, at: number): number => (data.length >= at + 8 ? data.bytes.readDoubleLE(at) : 0);

/** A number in four bytes: an integer or the upper half of a double, both perhaps times 100. */
function rk(data: ByteView, at: number): number {
  const bits = data.i32(at);
  const half = Buffer.alloc(8);
  half.writeInt32LE(bits & ~3, 4);
  const value = bits & 2 ? bits >> 2 : half.readDoubleLE(0);
  return bits & 1 ? value / 100 : value;
}

const mulRk = (data: ByteView): readonly { style: number; value: number }[] =>
  Array.from({ length: Math.max(0, Math.floor((data.length - 6) / 6)) }, (_, i) => ({
    style: data.u16(4 + i * 6),
    value: rk(data, 6 + i * 6),
  }));

function labelOf({ parts, data }: BiffRecord, { unicode }: BiffGlobals): BiffString {
  if (unicode) return new StringReader(parts, 6).read();
  return { text: new StringReader(parts, 8).letters(data.u16(6), false), fonts: [] };
}

function resultOf(record: BiffRecord, formula: BiffRecord, globals: BiffGlobals): readonly Run[] {
  const text = globals.unicode
    ? new StringReader(record.parts, 0).read().text
    : new StringReader(record.parts, 2).letters(record.data.u16(0), false);
  return runsOf({ text, fonts: [] }, formula.data.u16(4), globals);
}

/** The stretches of a string, each in its font. */
function runsOf(string: BiffString | undefined, style: number, globals: BiffGlobals): readonly Run[] {
  if (!string) return [];
  const first = { at: 0, font: globals.styles[style]?.font ?? 0 };
  const changes = [first, ...string.fonts];
  return changes
    .map(({ at, font }, i) => ({
      text: string.text.slice(at, changes[i + 1]?.at ?? string.text.length).replace(/\r\n?/gu, "\n"),
      font: fontName(globals, font),
    }))
    .filter((run) => run.text !== "");
}

/** The text of a box drawn on the sheet: its letters go on in the next part, after a byte that tells their width. */
function boxOf({ parts, data }: BiffRecord): readonly string[] {
  const length = data.u16(10);
  const second = parts[1];
  if (length === 0 || !second) return [];
  const text = new StringReader(parts.slice(1), 1).letters(length, (second.u8(0) & 1) !== 0).trim();
  return text === "" ? [] : [text.replace(/\r\n?/gu, "\n")];
}

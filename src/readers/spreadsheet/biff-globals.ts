import { ReadError } from "../../errors.ts";
import type { ByteView } from "../byte-view.ts";
import { type BiffRecord, RECORD, recordsOf } from "./biff-records.ts";
import { type BiffString, StringReader } from "./biff-strings.ts";
import type { NumberFormats } from "./shown-value.ts";

/** What the sheets of an old Excel workbook share. */
export interface BiffGlobals {
  /** Excel 97 and later write Unicode; Excel 5 and 95 bytes of the machine's charset. */
  readonly unicode: boolean;
  readonly fonts: readonly string[];
  readonly styles: readonly { readonly font: number; readonly format: number }[];
  readonly formats: NumberFormats;
  readonly strings: readonly BiffString[];
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly offset: number }[];
}

const BIFF8 = 0x600;

/** Reads the first substream of the workbook. */
export function readGlobals(stream: ByteView): BiffGlobals {
  const unicode = stream.u16(4) >= BIFF8;
  const own = new Map<number, string>();
  const globals = {
    unicode,
    fonts: [] as string[],
    styles: [] as { font: number; format: number }[],
    strings: [] as BiffString[],
    sheets: [] as { name: string; hidden: boolean; offset: number }[],
  };
  let from1904 = false;
  for (const record of recordsOf(stream, 0)) {
    const { type, data } = record;
    if (type === RECORD.filePass)
      throw new ReadError("encrypted", "The spreadsheet needs a password to be opened; save it without one.");
    if (type === RECORD.dateMode) from1904 = data.u16(0) === 1;
    if (type === RECORD.font) globals.fonts.push(shortString(record, 14, unicode));
    if (type === RECORD.format || type === RECORD.oldFormat) own.set(data.u16(0), formatOf(record, unicode));
    if (type === RECORD.xf) globals.styles.push({ font: data.u16(0), format: data.u16(2) });
    if (type === RECORD.sst) globals.strings.push(...stringsOf(record));
    if (type === RECORD.boundSheet) globals.sheets.push(sheetOf(record, unicode));
  }
  return { ...globals, formats: { own, from1904 } };
}

const sheetOf = (record: BiffRecord, unicode: boolean) => ({
  name: shortString(record, 6, unicode),
  hidden: (record.data.u8(4) & 3) !== 0 || record.data.u8(5) !== 0,
  offset: record.data.u32(0),
});

/** A string with its length in one byte. */
function shortString({ parts, data }: BiffRecord, at: number, unicode: boolean): string {
  const wide = unicode && (data.u8(at + 1) & 1) !== 0;
  return new StringReader(parts, at + (unicode ? 2 : 1)).letters(data.u8(at), wide);
}

const formatOf = (record: BiffRecord, unicode: boolean): string =>
  unicode ? new StringReader(record.parts, 2).read().text : shortString(record, 2, false);

function stringsOf({ parts, data }: BiffRecord): readonly BiffString[] {
  const strings: BiffString[] = [];
  const reader = new StringReader(parts, 8);
  const count = data.u32(4);
  while (strings.length < count && !reader.done) strings.push(reader.read());
  return strings;
}

/** The name of a font; numbers above 4 count one further, since there is no font 4. */
export const fontName = ({ fonts }: BiffGlobals, index: number): string | undefined =>
  fonts[index > 4 ? index - 1 : index];

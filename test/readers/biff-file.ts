/** A string of an old Excel workbook with its changes of font. */
export interface RichString {
  readonly text: string;
  readonly fonts: readonly { readonly at: number; readonly font: number }[];
}

export const richString = (text: string, fonts: RichString["fonts"] = []): RichString => ({ text, fonts });

export interface BiffBook {
  readonly fonts?: readonly string[];
  readonly formats?: Readonly<Record<number, string>>;
  readonly styles?: readonly { readonly font: number; readonly format: number }[];
  readonly strings?: readonly RichString[];
  readonly sheets: readonly { readonly name: string; readonly records: readonly Buffer[] }[];
  readonly encrypted?: boolean;
  /** As Excel 5 and 95 wrote: names and labels in bytes of the machine's charset. */
  readonly old?: boolean;
}

const MOST = 8000;

/** The stream of an Excel 97 workbook, without a compound file around it. */
export function biffFile(book: BiffBook): Uint8Array {
  const bof = record(0x809, u16(book.old ? 0x500 : 0x600), u16(5), Buffer.alloc(12));
  const nameOf = (name: string): Buffer =>
    book.old ? bytes(name) : Buffer.concat([Buffer.from([name.length, 1]), Buffer.from(name, "utf16le")]);
  const globals = [
    bof,
    ...(book.encrypted ? [record(0x2f, Buffer.alloc(6))] : []),
    ...(book.fonts ?? []).map((name) => record(0x31, Buffer.alloc(14), nameOf(name))),
    ...Object.entries(book.formats ?? {}).map(([id, code]) => record(0x41e, u16(Number(id)), string(code))),
    ...(book.styles ?? []).map(({ font, format }) => record(0xe0, u16(font), u16(format), Buffer.alloc(16))),
    ...stringTable(book.strings ?? []),
  ];
  const sheets = book.sheets.map(({ records }) => Buffer.concat([bof, ...records, record(0x0a)]));
  const names = book.sheets.map(({ name }) => nameOf(name));
  const head = [...globals, record(0x0a)].reduce((sum, part) => sum + part.length, 0);
  let offset = head + names.reduce((sum, name) => sum + 10 + name.length, 0);
  const list = names.map((name, i) => {
    const entry = record(0x85, u32(offset), u16(0), name);
    offset += sheets[i]?.length ?? 0;
    return entry;
  });
  return Buffer.concat([...globals, ...list, record(0x0a), ...sheets]);
}

export const row = (index: number, hidden = false): Buffer =>
  record(0x208, u16(index), Buffer.alloc(10), u16(hidden ? 0x20 : 0), u16(0));
export const label = (line: number, column: number, style: number, index: number): Buffer =>
  record(0xfd, u16(line), u16(column), u16(style), u32(index));

/** A label of Excel 5: its letters are bytes in the record itself. */
export const oldLabel = (line: number, column: number, text: string): Buffer =>
  record(0x204, u16(line), u16(column), u16(0), u16(text.length), Buffer.from(text, "latin1"));

const bytes = (text: string): Buffer => Buffer.concat([Buffer.from([text.length]), Buffer.from(text, "latin1")]);

export function number(line: number, column: number, style: number, value: number): Buffer {
  const double = Buffer.alloc(8);
  double.writeDoubleLE(value);
  return record(0x203, u16(line), u16(column), u16(style), double);
}

function record(type: number, ...parts: readonly Buffer[]): Buffer {
  const data = Buffer.concat(parts);
  return Buffer.concat([u16(type), u16(data.length), data]);
}

/** The table of strings, cut into records of a size that Excel allows. */
function stringTable(strings: readonly RichString[]): readonly Buffer[] {
  const parts: Buffer[][] = [[u32(strings.length), u32(strings.length)]];
  const room = (): number => MOST - (parts.at(-1) ?? []).reduce((sum, part) => sum + part.length, 0);
  for (const { text, fonts } of strings) {
    const rich = fonts.length > 0;
    if (room() < 20) parts.push([]);
    parts.at(-1)?.push(u16(text.length), Buffer.from([rich ? 9 : 1]), ...(rich ? [u16(fonts.length)] : []));
    for (let at = 0; at < text.length; ) {
      const count = Math.min(text.length - at, Math.floor(room() / 2));
      parts.at(-1)?.push(Buffer.from(text.slice(at, at + count), "utf16le"));
      at += count;
      if (at < text.length) parts.push([Buffer.from([1])]);
    }
    for (const { at, font } of fonts) parts.at(-1)?.push(u16(at), u16(font));
  }
  return parts.map((part, i) => record(i === 0 ? 0xfc : 0x3c, ...part));
}

const string = (text: string): Buffer =>
  Buffer.concat([u16(text.length), Buffer.from([1]), Buffer.from(text, "utf16le")]);

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

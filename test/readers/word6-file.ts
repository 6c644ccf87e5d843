/** A stretch of text in a font, with more properties of its characters as Word 6 writes them. */
export interface Word6Run {
  readonly text: string;
  readonly font: number;
  readonly properties?: readonly number[];
}

export interface Word6Paragraph {
  /** The last run ends with the character that ends the paragraph. */
  readonly runs: readonly Word6Run[];
  readonly properties?: readonly number[];
}

export interface Word6Parts {
  readonly fonts: readonly string[];
  readonly body: readonly Word6Paragraph[];
  readonly footnote?: { readonly mark: number; readonly text: readonly Word6Paragraph[] };
  readonly encrypted?: boolean;
}

const TEXT = 0x400;
const PAGE = 512;

/** A file of Word 6 as its main stream alone: block, text, one page of formatting of each kind, fonts, footnotes. */
export function word6File({ fonts, body, footnote, encrypted = false }: Word6Parts): Buffer {
  const paragraphs = [...body, ...(footnote?.text ?? [])];
  const textOf = (of: readonly Word6Paragraph[]): string => of.flatMap((p) => p.runs.map((run) => run.text)).join("");
  const text = textOf(paragraphs);
  const bodyLength = textOf(body).length;
  const characterPage = Math.ceil((TEXT + text.length) / PAGE);
  const file = Buffer.alloc((characterPage + 3) * PAGE);
  file.writeUInt16LE(0xa5dc, 0);
  file.writeUInt16LE(104, 2);
  file.writeUInt16LE(encrypted ? 0x100 : 0, 10);
  file.writeUInt32LE(TEXT, 0x18);
  file.writeUInt32LE(TEXT + text.length, 0x1c);
  file.writeUInt32LE(bodyLength, 0x34);
  file.writeUInt32LE(text.length - bodyLength, 0x38);
  file.write(text, TEXT, "latin1");
  const runs = paragraphs.flatMap((p) => p.runs);
  writePage(
    file,
    characterPage,
    1,
    runs.map(({ text, font, properties = [] }) => {
      const list = [93, font, 0, ...properties];
      return { length: text.length, bytes: [list.length, ...list] };
    }),
  );
  writePage(
    file,
    characterPage + 1,
    7,
    paragraphs.map(({ runs, properties = [] }) => {
      const padded = properties.length % 2 === 0 ? [...properties, 0] : [...properties];
      return { length: textOf([{ runs }]).length, bytes: [(padded.length + 3) / 2, 0, 0, ...padded] };
    }),
  );
  let at = (characterPage + 2) * PAGE;
  const table = (field: number, bytes: Buffer): void => {
    file.writeUInt32LE(at, field);
    file.writeUInt32LE(bytes.length, field + 4);
    bytes.copy(file, at);
    at += bytes.length;
  };
  const positions = (values: readonly number[], rest: readonly number[] = []): Buffer =>
    Buffer.concat([Buffer.from(Uint32Array.from(values).buffer), Buffer.from(Uint16Array.from(rest).buffer)]);
  table(0xb8, positions([TEXT, TEXT + text.length], [characterPage]));
  table(0xc0, positions([TEXT, TEXT + text.length], [characterPage + 1]));
  const names = fonts.map((name) =>
    Buffer.from([name.length + 6, 0, 0, 0, 0, 0, ...Buffer.from(`${name}\0`, "latin1")]),
  );
  table(0xd0, Buffer.concat([Buffer.from([0, 0]), ...names]));
  if (footnote) {
    table(0x68, positions([footnote.mark, bodyLength], [1]));
    table(0x70, positions([0, text.length - bodyLength - 1, text.length - bodyLength]));
  }
  return file;
}

function writePage(
  file: Buffer,
  page: number,
  entrySize: number,
  entries: readonly { length: number; bytes: number[] }[],
): void {
  const start = page * PAGE;
  let position = TEXT;
  let at = PAGE - 2;
  entries.forEach(({ length, bytes }, i) => {
    file.writeUInt32LE(position, start + i * 4);
    position += length;
    at = (at - bytes.length) & ~1;
    file[start + (entries.length + 1) * 4 + i * entrySize] = at / 2;
    Buffer.from(bytes).copy(file, start + at);
  });
  file.writeUInt32LE(position, start + entries.length * 4);
  file[start + PAGE - 1] = entries.length;
}

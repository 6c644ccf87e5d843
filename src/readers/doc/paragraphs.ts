import type { Numbering } from "../numbering.ts";
import { Fields } from "../word/fields.ts";
import { markOf, type Note, type Paragraph, type Run, withoutMark } from "../word/paragraph.ts";
import { fontOf } from "../word/run-fonts.ts";
import { symbolsText, symbolText } from "../word/symbol.ts";
import { TableGrid } from "../word/table-grid.ts";
import { FormattedText } from "./formatted-text.ts";
import type { Hangings } from "./hangings.ts";
import { OldNumbers } from "./old-numbers.ts";
import { type CharacterProperties, type ParagraphProperties, PLAIN_CHARACTERS } from "./properties.ts";
import type { WordFile } from "./word-file.ts";

/** Characters of the file that are not text. */
const CHAR = {
  cellEnd: 0x07,
  pageBreak: 0x0c,
  paragraphEnd: 0x0d,
  fieldBegin: 0x13,
  fieldSeparator: 0x14,
  fieldEnd: 0x15,
  symbol: 0x28,
  space: 0x20,
} as const;

/** Control characters that stand for text; the soft hyphen, which is a letter in .Vn fonts, among them. */
const SIGNS: Readonly<Record<number, string>> = { 9: "\t", 11: "\n", 12: "\n", 14: "\n", 30: "-", 31: "\u00ad" };

interface OpenTable {
  readonly table: number;
  row: number;
  cell: number;
  readonly grid: TableGrid;
  /** The edges of tables in cells are not looked for: they are plain. */
  readonly nested: boolean;
  edges: readonly number[] | undefined;
}

/** What stands in a paragraph, apart from its number. */
interface Content {
  readonly runs: readonly Run[];
  readonly notes: readonly Note[];
  readonly boxes: readonly Paragraph[];
}

/** Reads the paragraphs of the stories of a Word file. */
export class ParagraphReader {
  readonly #file: WordFile;
  readonly #text: FormattedText;
  readonly #numbering: Numbering;
  readonly #oldNumbers = new OldNumbers();
  readonly #hangings: Hangings;
  readonly #sectionEnds: ReadonlySet<number>;
  #tables = 0;

  constructor(file: WordFile, numbering: Numbering, hangings: Hangings, sectionEnds: readonly number[]) {
    this.#file = file;
    this.#text = new FormattedText(file);
    this.#numbering = numbering;
    this.#hangings = hangings;
    this.#sectionEnds = new Set(sectionEnds);
  }

  /** The paragraphs between two characters; `furniture` in headers and footers. */
  *read(start: number, last: number, fields: Fields = new Fields(false)): Generator<Paragraph> {
    const open: OpenTable[] = [];
    let carried: readonly Run[] = [];
    let at = start;
    while (at < last) {
      const mark = this.#paragraphEnd(at, last);
      const properties = this.#text.paragraph(mark);
      const table = this.#enterTables(open, properties, at, last);
      const from = at;
      at = mark + 1;
      if (properties.rowEnd && table) {
        table.row++;
        table.cell = 0;
        table.edges = undefined;
        continue;
      }
      const content = this.#content(from, mark, properties.style, fields);
      const end = this.#endOf(mark, properties.style);
      const alone = content.notes.length + content.boxes.length === 0;
      const runs = [...carried, ...content.runs];
      carried = end.deleted && alone ? runs : [];
      const unseen = (end.deleted && alone) || (end.hidden && alone && runs.length === 0);
      if (!unseen) {
        const cell = table && this.#cell(table, mark, last);
        const label = this.#label(properties, end);
        yield { ...content, runs: [...label, ...runs], heading: properties.outline < 9, cell };
      }
      const character = this.#file.characters[mark];
      if (table && (character === CHAR.cellEnd || properties.innerCellEnd)) table.cell++;
    }
    if (carried.length > 0) yield { runs: carried };
  }

  #paragraphEnd(from: number, end: number): number {
    const { characters } = this.#file;
    for (let i = from; i < end; i++) {
      const c = characters[i];
      if (c === CHAR.paragraphEnd || c === CHAR.cellEnd) return i;
      if (c === CHAR.pageBreak && this.#sectionEnds.has(i + 1)) return i;
    }
    return end - 1;
  }

  #enterTables(open: OpenTable[], { depth }: ParagraphProperties, at: number, end: number): OpenTable | undefined {
    while (open.length > depth) open.pop();
    while (open.length < depth) {
      const rows = open.length === 0 ? this.#rowsFrom(at, end) : [];
      const nested = open.length > 0;
      open.push({ table: this.#tables++, row: 0, cell: 0, grid: new TableGrid(rows), nested, edges: undefined });
    }
    return open.at(-1);
  }

  /** The edges of the rows of a table, which the file keeps at the end of each row. */
  #rowsFrom(at: number, end: number): (readonly number[])[] {
    const rows: (readonly number[])[] = [];
    for (let i = at; i < end; i = this.#paragraphEnd(i, end) + 1) {
      const properties = this.#text.paragraph(this.#paragraphEnd(i, end));
      if (properties.depth === 0) break;
      if (properties.rowEnd && properties.depth === 1 && properties.edges) rows.push(properties.edges);
    }
    return rows;
  }

  #cell(table: OpenTable, mark: number, end: number): NonNullable<Paragraph["cell"]> {
    table.edges ??= table.nested ? [] : this.#rowEdges(mark, end);
    return { table: table.table, row: table.row, column: table.grid.column(table.cell, table.edges) };
  }

  #rowEdges(mark: number, end: number): readonly number[] {
    for (let i = mark; i < end; i = this.#paragraphEnd(i + 1, end)) {
      const properties = this.#text.paragraph(i);
      if (properties.depth === 0) break;
      if (properties.rowEnd && properties.depth === 1) return properties.edges ?? [];
      if (i === end - 1) break;
    }
    return [];
  }

  /** The properties of the character that ends a paragraph; those of cells and sections are never deleted or hidden. */
  #endOf(mark: number, style: number): CharacterProperties {
    const [run] = this.#text.runs(mark, mark + 1, style);
    const end = run?.properties ?? PLAIN_CHARACTERS;
    return this.#file.characters[mark] === CHAR.paragraphEnd ? end : { ...end, deleted: false, hidden: false };
  }

  #content(start: number, mark: number, style: number, fields: Fields): Content {
    const runs: Run[] = [];
    const notes: Note[] = [];
    const boxes: Paragraph[] = [];
    const isMark = [CHAR.paragraphEnd, CHAR.cellEnd, CHAR.pageBreak].includes(this.#file.characters[mark] as 7);
    for (const run of this.#text.runs(start, isMark ? mark : mark + 1, style)) {
      let text = "";
      const flush = (): void => {
        const font = fontOf(text, run.properties.fonts);
        if (text !== "") runs.push({ text: symbolsText(font, text), font });
        text = "";
      };
      for (let i = run.start; i < run.end; i++) {
        const note = this.#hangings.notes.get(i);
        const box = this.#hangings.boxes.get(i);
        if (note && !run.properties.deleted) {
          flush();
          const label = note.label ?? String.fromCharCode(this.#file.characters[i] as number);
          runs.push({ text: markOf(label), font: run.properties.fonts.ascii, noteMark: label });
          notes.push({ label, paragraphs: withoutMark([...this.read(note.start, note.end)], label) });
        } else text += this.#shown(i, run.properties, fields);
        if (box && !run.properties.deleted) boxes.push(...this.read(box.start, box.end));
      }
      flush();
    }
    fields.endParagraph();
    return { runs, notes, boxes };
  }

  #shown(at: number, { symbol, hidden, deleted }: CharacterProperties, fields: Fields): string {
    const c = this.#file.characters[at] as number;
    if (c === CHAR.fieldBegin) fields.begin();
    else if (c === CHAR.fieldSeparator) fields.separate();
    else if (c === CHAR.fieldEnd) {
      const shown = fields.end();
      return hidden || deleted ? "" : shown;
    } else if (deleted || hidden) return "";
    else if (fields.hidden) fields.addCode(String.fromCharCode(c));
    else if (symbol && c === CHAR.symbol) return symbolText(symbol.font, symbol.code);
    else if (c < CHAR.space) return SIGNS[c] ?? "";
    else return String.fromCharCode(c);
    return "";
  }

  #label({ list, level, oldNumber }: ParagraphProperties, { fonts }: CharacterProperties): Run[] {
    const place = list > 0 ? this.#file.findList(list, level) : undefined;
    const text = place ? this.#numbering.next(place) : this.#oldNumbers.next(oldNumber);
    return text === "" ? [] : [{ text, font: place?.levels[place.level]?.font ?? fontOf(text, fonts) }];
  }
}

import { bulletOf } from "../numbering.ts";
import { Fields } from "../word/fields.ts";
import { markOf, type Note, type Paragraph, type Run } from "../word/paragraph.ts";
import { TableGrid } from "../word/table-grid.ts";

/** What the state of the reader says of the paragraph that ends. */
export interface ParagraphState {
  /** Tables around it. */
  readonly depth: number;
  readonly heading: boolean;
}

interface OpenTable {
  readonly table: number;
  readonly paragraphs: Paragraph[];
  readonly rows: (readonly number[] | undefined)[];
  row: number;
  cell: number;
}

/** Collects the paragraphs of a story: the body, a note, a header, a box. */
export class RtfStory {
  readonly fields: Fields;
  readonly #emit: (paragraph: Paragraph) => void;
  readonly #tableCount: { next: number };
  #runs: Run[] = [];
  #label = "";
  #notes: Note[] = [];
  #boxes: Paragraph[] = [];
  #open: OpenTable[] = [];

  constructor(emit: (paragraph: Paragraph) => void, tableCount: { next: number }, furniture = false) {
    this.#emit = emit;
    this.#tableCount = tableCount;
    this.fields = new Fields(furniture);
  }

  text(text: string, font: string | undefined): void {
    if (this.fields.hidden) {
      this.fields.addCode(text);
      return;
    }
    const last = this.#runs.at(-1);
    if (last && last.font === font && last.noteMark === undefined)
      this.#runs[this.#runs.length - 1] = { text: last.text + text, font };
    else this.#runs.push({ text, font });
  }

  /** Text of the automatic number or bullet, which the file holds as Word shows it. */
  label(text: string): void {
    this.#label += text;
  }

  noteMark(label: string, font: string | undefined): void {
    this.#runs.push({ text: markOf(label), font, noteMark: label });
  }

  /**
   * The label of the note that follows: that of the mark before it, else the sign before it (`*`), which becomes the
   * mark. `relabel` gives the label of an endnote, whose mark looked like that of a footnote.
   */
  markedLabel(relabel?: () => string): string | undefined {
    const last = this.#runs.pop();
    if (last?.noteMark !== undefined) {
      const label = relabel?.() ?? last.noteMark;
      this.noteMark(label, last.font);
      return label;
    }
    const sign = last && /\S\s*$/u.exec(last.text)?.[0];
    if (!last || sign === undefined) return undefined;
    const before = last.text.slice(0, last.text.length - sign.length);
    if (before !== "") this.#runs.push({ ...last, text: before });
    this.noteMark(sign.trim(), last.font);
    return sign.trim();
  }

  note(note: Note): void {
    this.#notes.push(note);
  }

  boxes(paragraphs: readonly Paragraph[]): void {
    this.#boxes.push(...paragraphs);
  }

  get isEmpty(): boolean {
    return this.#runs.length + this.#notes.length + this.#boxes.length === 0 && this.#label === "";
  }

  endParagraph(state: ParagraphState): void {
    this.#enter(state.depth);
    const table = this.#open.at(-1);
    const paragraph: Paragraph = {
      runs: [...this.#labelRuns(), ...this.#runs],
      heading: state.heading,
      notes: this.#notes,
      boxes: this.#boxes,
      ...(table && { cell: { table: table.table, row: table.row, column: table.cell } }),
    };
    const outermost = this.#open[0];
    if (outermost) outermost.paragraphs.push(paragraph);
    else this.#emit(paragraph);
    this.#runs = [];
    this.#label = "";
    this.#notes = [];
    this.#boxes = [];
    this.fields.endParagraph();
  }

  endCell(state: ParagraphState): void {
    const depth = Math.max(1, state.depth);
    this.endParagraph({ ...state, depth });
    const table = this.#open.at(-1);
    if (table) table.cell++;
  }

  /** Ends a row with the edges of its cells. */
  endRow(depth: number, edges: readonly number[]): void {
    if (!this.isEmpty) this.endParagraph({ depth: Math.max(1, depth), heading: false });
    while (this.#open.length > Math.max(1, depth)) this.#close();
    const table = this.#open.at(-1);
    if (!table) return;
    table.rows[table.row] = edges;
    table.row++;
    table.cell = 0;
  }

  end(): void {
    if (!this.isEmpty) this.endParagraph({ depth: this.#open.length, heading: false });
    this.#enter(0);
  }

  #labelRuns(): Run[] {
    const label = this.#label.trim();
    if (label === "") return [];
    const shown = /[\p{L}\p{N}]/u.test(label) && !/^o$/u.test(label) ? label : bulletOf(label);
    return [{ text: `${shown} `, font: this.#runs[0]?.font }];
  }

  #enter(depth: number): void {
    while (this.#open.length > depth) this.#close();
    while (this.#open.length < depth && this.#open.length < DEEPEST_TABLE)
      this.#open.push({ table: this.#tableCount.next++, paragraphs: [], rows: [], row: 0, cell: 0 });
  }

  /** The columns of a table are known when all its rows are. */
  #close(): void {
    const table = this.#open.pop();
    if (!table) return;
    if (this.#open.length > 0) return;
    const grid = new TableGrid(table.rows.filter((row) => row !== undefined));
    for (const paragraph of table.paragraphs) {
      const { cell } = paragraph;
      if (cell?.table !== table.table) this.#emit(paragraph);
      else this.#emit({ ...paragraph, cell: { ...cell, column: grid.column(cell.column, table.rows[cell.row]) } });
    }
  }
}

const DEEPEST_TABLE = 100;

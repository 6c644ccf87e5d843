import { type Canvas, createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { type Block, type Paragraph, parseSource } from "../../scripts/fixtures/source.ts";

/** A4 at 300 dpi, in dots. */
const PAGE = { width: 2480, height: 3508, left: 354, right: 2244, top: 236, bottom: 3270 } as const;
const DOTS_PER_POINT = 300 / 72;

export interface Typeset {
  readonly pages: readonly Canvas[];
  /** The text in reading order. */
  readonly truth: string;
  /** The words of the text, where they stand. */
  readonly places: readonly Place[];
}

/** Where a word stands: the place of its page from 0, and from where to where it reaches on its foot, in dots. */
export interface Place {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly foot: number;
}

export interface Style {
  readonly font: string;
  /** Height of the type in points. */
  readonly points: number;
}

/** Sets a fixture's source as a typist would: a header of two columns, justified paragraphs, ruled tables, a signature block. */
export function typeset(source: string, style: Style): Typeset {
  const sheet = new Sheet(style);
  const blocks = parseSource(source);
  for (const block of blocks) sheet.set(block);
  return { pages: sheet.pages, truth: blocks.map(truthOf).filter(Boolean).join("\n"), places: sheet.places };
}

const plain = ({ runs, label }: Paragraph): string =>
  [label ?? "", runs.map((run) => (run.note ? `(${run.note})` : run.text)).join("")].filter(Boolean).join(" ");

function truthOf(block: Block): string {
  if (block.kind === "paragraph") return plain(block);
  if (block.kind === "columns") return [...block.left, ...block.right].map(plain).join("\n");
  if (block.kind === "table") return block.rows.map((row) => row.join("\n")).join("\n");
  return block.kind === "note" ? `(${block.label}) ${block.text}` : "";
}

interface Word {
  readonly text: string;
  readonly font: string;
}

class Sheet {
  readonly pages: Canvas[] = [];
  readonly places: Place[] = [];
  readonly #style: Style;
  readonly #size: number;
  #context!: SKRSContext2D;
  #y = 0;

  constructor(style: Style) {
    this.#style = style;
    this.#size = style.points * DOTS_PER_POINT;
    this.#turn();
  }

  set(block: Block): void {
    if (block.kind === "page") this.#turn();
    else if (block.kind === "columns") this.#columns(block.left, block.right);
    else if (block.kind === "table") this.#table(block.rows);
    else if (block.kind === "note") this.#paragraph(noteOf(block.label, block.text), PAGE.left, PAGE.right);
    else this.#paragraph(block, PAGE.left, PAGE.right);
  }

  #turn(): void {
    const canvas = createCanvas(PAGE.width, PAGE.height);
    this.#context = canvas.getContext("2d");
    this.#context.fillStyle = "white";
    this.#context.fillRect(0, 0, PAGE.width, PAGE.height);
    this.#context.fillStyle = "black";
    this.pages.push(canvas);
    this.#y = PAGE.top + this.#size;
  }

  #columns(left: readonly Paragraph[], right: readonly Paragraph[]): void {
    const lines = Math.max(left.length, right.length) * 1.3 * this.#size;
    if (this.#y + lines > PAGE.bottom) this.#turn();
    const top = this.#y;
    const middle = PAGE.left + 0.42 * (PAGE.right - PAGE.left);
    for (const paragraph of left) this.#paragraph(paragraph, PAGE.left - 80, middle - 40, false);
    const bottom = this.#y;
    this.#y = top;
    for (const paragraph of right) this.#paragraph({ ...paragraph, centred: true }, middle, PAGE.right + 80, false);
    this.#y = Math.max(this.#y, bottom) + 0.6 * this.#size;
  }

  #table(rows: readonly (readonly string[])[]): void {
    const count = Math.max(...rows.map((row) => row.length));
    const narrow = (PAGE.right - PAGE.left) * 0.07;
    const wide = (PAGE.right - PAGE.left - narrow) / (count - 1);
    const edges = Array.from({ length: count + 1 }, (_, i) => PAGE.left + (i === 0 ? 0 : narrow + (i - 1) * wide));
    for (const row of rows) this.#row(row, edges);
    this.#y += this.#size;
  }

  #row(row: readonly string[], edges: readonly number[]): void {
    const cells = row.map((text, i) => this.#wrap(wordsOf(text), (edges[i + 1] as number) - (edges[i] as number) - 30));
    const height = Math.max(...cells.map((lines) => lines.length)) * 1.25 * this.#size + 0.4 * this.#size;
    if (this.#y + height > PAGE.bottom) this.#turn();
    const top = this.#y - this.#size;
    this.#context.lineWidth = 3;
    cells.forEach((lines, i) => {
      const [from, to] = [edges[i] as number, edges[i + 1] as number];
      this.#context.strokeRect(from, top, to - from, height);
      lines.forEach((line, k) => {
        this.#line(line, from + 15, this.#y + 0.1 * this.#size + k * 1.25 * this.#size, null);
      });
    });
    this.#y += height;
  }

  #paragraph(paragraph: Paragraph, left: number, right: number, indented = !paragraph.centred): void {
    const words = paragraph.runs.flatMap((run) =>
      wordsOf(run.note ? `(${run.note})` : run.text, `${run.italic ? "italic " : ""}${run.bold ? "bold " : ""}`),
    );
    const all = paragraph.label ? [...wordsOf(paragraph.label), ...words] : words;
    if (all.length === 0) {
      this.#y += 0.5 * this.#size;
      return;
    }
    const indent = indented ? 1.2 * 118 : 0;
    const lines = this.#wrap(all, right - left, indent);
    lines.forEach((line, i) => {
      if (this.#y > PAGE.bottom) this.#turn();
      const from = left + (i === 0 ? indent : 0);
      const slack = right - from - this.#width(line);
      const justified = !paragraph.centred && i < lines.length - 1;
      this.#line(line, paragraph.centred ? from + slack / 2 : from, this.#y, justified ? slack : null);
      this.#y += 1.3 * this.#size;
    });
    this.#y += indented ? 0.35 * this.#size : 0;
  }

  #line(words: readonly Word[], x: number, y: number, slack: number | null): void {
    const gap = this.#space() + (slack === null || words.length < 2 ? 0 : slack / (words.length - 1));
    let at = x;
    for (const word of words) {
      this.#context.font = this.#face(word);
      this.#context.fillText(word.text, at, y);
      const right = at + this.#context.measureText(word.text).width;
      this.places.push({ page: this.pages.length - 1, text: word.text, left: at, right, foot: y });
      at = right + gap;
    }
  }

  #wrap(words: readonly Word[], width: number, indent = 0): readonly (readonly Word[])[] {
    const lines: Word[][] = [[]];
    for (const word of words) {
      const line = lines.at(-1) as Word[];
      const room = width - (lines.length === 1 ? indent : 0);
      if (line.length > 0 && this.#width([...line, word]) > room) lines.push([word]);
      else line.push(word);
    }
    return lines;
  }

  #width(words: readonly Word[]): number {
    return words.reduce((sum, word) => sum + this.#measure(word), Math.max(0, words.length - 1) * this.#space());
  }

  #measure(word: Word): number {
    this.#context.font = this.#face(word);
    return this.#context.measureText(word.text).width;
  }

  #space(): number {
    return 0.25 * this.#size;
  }

  #face({ font }: Word): string {
    return `${font}${this.#size}px ${this.#style.font}`;
  }
}

const wordsOf = (text: string, font = ""): Word[] =>
  text
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => ({ text: word, font }));

const noteOf = (label: string, text: string): Paragraph => ({
  kind: "paragraph",
  centred: false,
  runs: [{ text: `(${label}) ${text}`, bold: false, italic: false }],
});

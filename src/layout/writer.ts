import type { Locator } from "../text/raw-document.ts";
import { type Span, span } from "../text/span.ts";
import { coverAll } from "./box.ts";
import type { LaidLine, LaidWord } from "./page.ts";

/** Where a line comes from. */
export interface LineSource {
  readonly page: number;
  /** The line goes on with the paragraph above. */
  readonly goesOn: boolean;
}

/** A footnote that waits for the end of the paragraph that holds its mark. */
interface PendingNote {
  readonly page: number;
  readonly label: string;
  readonly lines: LaidLine[];
  due: boolean;
}

/** Puts lines together to the text of a document and keeps their places. */
export class Writer {
  readonly locators: Locator[] = [];
  readonly #pieces: string[] = [];
  #length = 0;
  #paragraph = -1;
  #notes: PendingNote[] = [];

  /** Where the next line will begin. */
  get next(): number {
    return this.#length === 0 ? 0 : this.#length + 1;
  }

  text(): string {
    return this.#pieces.join("");
  }

  line(line: LaidLine, source: LineSource): void {
    if (!source.goesOn) this.closeParagraph();
    if (line.spaced && this.#length > 0 && !source.goesOn) this.#write("\n");
    if (!source.goesOn) this.#paragraph++;
    this.#place(line, source);
    for (const { mark } of line.words) for (const note of this.#notes) if (note.label === mark) note.due = true;
  }

  /** The footnotes of a page, whose marks are still to come. */
  expect(lines: readonly LaidLine[], page: number): void {
    for (const note of this.#notes) note.due = true;
    for (const line of lines) {
      const last = this.#notes.at(-1);
      if (line.note !== undefined || !last || last.page !== page)
        this.#notes.push({ page, label: line.note ?? "", lines: [line], due: false });
      else last.lines.push(line);
    }
  }

  /** Ends the paragraph: the footnotes that it marks follow it. */
  closeParagraph(all = false): void {
    const due = this.#notes.filter((note) => note.due || all);
    this.#notes = this.#notes.filter((note) => !due.includes(note));
    for (const { page, label, lines } of due) {
      this.#paragraph++;
      const start = this.next;
      lines.forEach((line, i) => {
        this.#place(line, { page, goesOn: i > 0 }, i === 0 && label ? `(${label}) ` : "");
      });
      if (label) this.locators.push({ span: span(start, this.#length), page, footnote: label });
    }
  }

  #place(line: LaidLine, { page }: LineSource, lead = ""): void {
    if (this.#length > 0) this.#write("\n");
    const start = this.#length;
    this.#write(lead);
    const stretches: Stretch[] = [];
    line.words.forEach((word, i) => {
      if (i > 0 && !word.glued) this.#write(" ");
      const written = this.#write(word.mark === undefined ? word.text : `(${word.mark})`);
      if (word.mark !== undefined) this.locators.push({ span: written, page, footnoteMark: word.mark });
      stretches.push({ span: written, words: [word] });
    });
    this.locators.push({
      span: span(start, this.#length),
      page,
      paragraph: this.#paragraph,
      box: line.box,
      ...(line.column !== undefined && { column: line.column }),
      ...(line.cell && { cell: line.cell }),
    });
    for (const stretch of inOneType(stretches)) this.locators.push(locatorOf(stretch, page));
  }

  #write(piece: string): Span {
    this.#pieces.push(piece);
    this.#length += piece.length;
    return span(this.#length - piece.length, this.#length);
  }
}

interface Stretch {
  span: Span;
  readonly words: LaidWord[];
}

/** Words in a row that share a font; words that a recogniser read stay single, each with its confidence. */
function inOneType(words: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = [];
  for (const next of words) {
    const last = out.at(-1);
    const [a, b] = [last?.words[0], next.words[0]];
    if (last && a?.font === b?.font && a?.confidence === undefined && b?.confidence === undefined) {
      last.span = span(last.span.start, next.span.end);
      last.words.push(...next.words);
    } else out.push(next);
  }
  return out;
}

function locatorOf({ span, words }: Stretch, page: number): Locator {
  const { font, confidence } = words[0] ?? {};
  return {
    span,
    page,
    box: coverAll(words.map((word) => word.box)),
    ...(font !== undefined && { font }),
    ...(confidence !== undefined && { confidence }),
  };
}

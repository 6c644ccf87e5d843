import type { Locator, RawDocument, RawPage } from "../../text/raw-document.ts";
import { shift, span } from "../../text/span.ts";
import { markOf, type Note, type Paragraph, type Run, textOf } from "./paragraph.ts";

/**
 * Writes the paragraphs of a word processor one after the other as the text of a `RawDocument`: one line each (more
 * where the author broke it), boxes and notes after the paragraph they belong to.
 */
export class WordText {
  readonly locators: Locator[] = [];
  #pieces: string[] = [];
  #length = 0;
  #paragraphs = 0;
  #pageStarts = [0];
  #font: { name: string; start: number; end: number } | undefined;

  get length(): number {
    return this.#length;
  }

  get text(): string {
    return this.#pieces.join("");
  }

  write(paragraph: Paragraph): void {
    this.#line(paragraph);
    for (const box of withoutEmptyEnd(paragraph.boxes ?? [])) this.write(box);
    for (const note of paragraph.notes ?? []) this.#note(note);
  }

  /** Inserts a document that another reader made, with its places. */
  insert({ text, locators }: RawDocument): void {
    this.#endFont();
    const start = this.#length;
    const first = this.#paragraphs;
    for (const locator of locators) {
      const { paragraph, page: _page, ...rest } = locator;
      if (paragraph !== undefined) this.#paragraphs = Math.max(this.#paragraphs, first + paragraph + 1);
      this.locators.push({
        ...rest,
        span: shift(locator.span, start),
        ...(paragraph !== undefined && { paragraph: first + paragraph }),
      });
    }
    this.#append(text.endsWith("\n") ? text : `${text}\n`);
  }

  /** Where the pages lie; none where no page but the first is known. */
  pages(): RawPage[] {
    this.#endFont();
    if (this.#pageStarts.length === 1) return [];
    return this.#pageStarts.map((start, i) => ({
      number: i + 1,
      span: span(start, this.#pageStarts[i + 1] ?? this.#length),
      origin: "text",
      confidence: null,
      rotation: 0,
    }));
  }

  #note(note: Note): void {
    const start = this.#length;
    const [first, ...rest] = withoutEmptyEnd(note.paragraphs);
    const mark = note.label === "" ? [] : [{ text: `${markOf(note.label)} ` }];
    this.write({ ...first, runs: [...mark, ...trimStart(first?.runs ?? [])] });
    for (const paragraph of rest) this.write(paragraph);
    if (note.label !== "") this.locators.push({ span: span(start, this.#length - 1), footnote: note.label });
  }

  #line(paragraph: Paragraph): void {
    let start = this.#length;
    for (const run of paragraph.runs) {
      if (run.newPage && this.#length > 0) this.#pageStarts.push(this.#length);
      const [line, ...more] = run.text.split("\n");
      this.#run(line as string, run);
      for (const next of more) {
        this.#endLine(start, paragraph);
        start = this.#length;
        this.#run(next, run);
      }
    }
    this.#endLine(start, paragraph);
  }

  #run(text: string, run: Run): void {
    if (text === "") return;
    const start = this.#length;
    this.#append(text);
    if (run.noteMark) this.locators.push({ span: span(start, this.#length), footnoteMark: run.noteMark });
    if (this.#font && this.#font.name === run.font) this.#font.end = this.#length;
    else {
      this.#endFont();
      if (run.font) this.#font = { name: run.font, start, end: this.#length };
    }
  }

  #endFont(): void {
    if (this.#font) this.locators.push({ span: span(this.#font.start, this.#font.end), font: this.#font.name });
    this.#font = undefined;
  }

  #endLine(start: number, { cell, heading }: Paragraph): void {
    if (this.#length > start)
      this.locators.push({
        span: span(start, this.#length),
        paragraph: this.#paragraphs++,
        ...(cell && { cell }),
        ...(heading && { heading }),
      });
    this.#append("\n");
  }

  #append(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }
}

function trimStart(runs: readonly Run[]): readonly Run[] {
  const first = runs.findIndex((run) => /\S/u.test(run.text));
  if (first < 0) return [];
  const run = runs[first] as Run;
  return [{ ...run, text: run.text.trimStart() }, ...runs.slice(first + 1)];
}

/** The last paragraph of a note or box is often empty: Word needs it, nobody sees it. */
const withoutEmptyEnd = (paragraphs: readonly Paragraph[]): readonly Paragraph[] =>
  paragraphs.slice(
    0,
    paragraphs.findLastIndex((paragraph) => textOf(paragraph).trim() !== "" || hasMore(paragraph)) + 1,
  );

const hasMore = ({ boxes = [], notes = [] }: Paragraph): boolean => boxes.length + notes.length > 0;

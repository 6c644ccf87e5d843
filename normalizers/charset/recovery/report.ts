import type { Diagnostic } from "../../../src/text/diagnostic.ts";
import { EditColumns } from "../../../src/text/edit-columns.ts";
import type { CharsetStretch, Normalization } from "../../../src/text/normalizer.ts";
import type { Span } from "../../../src/text/span.ts";
import type { Encoding } from "../encodings/encoding.ts";
import { mixedCharset, repair, rivalled, uncertain } from "../warnings.ts";
import { StandIns } from "./stand-ins.ts";
import { confidenceOf, type Word, type WordRow, widen } from "./word-row.ts";

/** Gathers what becomes of the words of a text, in order. */
export class Report {
  readonly #text: string;
  readonly #rivals: ReadonlyMap<Encoding, Encoding>;
  readonly #edits = new EditColumns();
  readonly #charsets: CharsetStretch[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #standIns = new StandIns();
  #stretch: WordRow | null = null;
  #shift = 0;

  /** @param rivals what else words may have been that few speak for */
  constructor(text: string, rivals: ReadonlyMap<Encoding, Encoding>) {
    this.#text = text;
    this.#rivals = rivals;
  }

  /** A word that was read in an encoding. */
  read(word: Word, encoding: Encoding): void {
    const row = this.#open(encoding);
    if (word.reading.state > 0) widen(row, word);
    if (row.certain === 0) {
      row.held.push(word);
      return;
    }
    for (const held of row.held) this.#write(held);
    row.held = NONE;
    this.#write(word);
  }

  /** A word that is the same in the encoding that the words around it are in. */
  keep(encoding: Encoding): void {
    this.#open(encoding);
  }

  /** A word that stands in Unicode. */
  pass(): void {
    const stretch = this.#stretch;
    if (!stretch) return;
    this.#stretch = null;
    if (stretch.start < 0) return;
    if (stretch.certain > 0) this.#tell(stretch);
    else this.#diagnostics.push(uncertain(stretch.encoding.name, this.#placed(stretch)));
  }

  /** A word that stays as it is and makes sense only in another charset. */
  doubt(word: Span): void {
    this.pass();
    this.#diagnostics.push(uncertain(null, this.#placed(word)));
  }

  /** @param unicodeWords that are Unicode beyond doubt */
  result(unicodeWords: number): Normalization {
    this.pass();
    const charsets = this.#charsets;
    const mixed = unicodeWords > this.#edits.length ? mixedCharset(charsets) : [];
    return {
      edits: this.#edits,
      charsets,
      diagnostics: [...mixed, ...this.#standIns.diagnostics(), ...this.#diagnostics],
    };
  }

  #open(encoding: Encoding): WordRow {
    if (this.#stretch?.encoding === encoding) return this.#stretch;
    this.pass();
    this.#stretch = {
      encoding,
      held: [],
      start: -1,
      end: -1,
      shift: this.#shift,
      certain: 0,
      evidence: "content",
    };
    return this.#stretch;
  }

  #write({ start, end, insert, typed, reading }: Word): void {
    if (insert.length === end - start && this.#text.startsWith(insert, start)) return;
    this.#edits.push(start, end, insert, typed);
    const { restored, madeSense, standIn } = reading;
    const span = { start: start + this.#shift, end: start + this.#shift + insert.length };
    if (restored) this.#diagnostics.push(repair(this.#text.slice(start, end), insert, span, madeSense));
    else if (standIn !== "") this.#standIns.note(standIn, span);
    this.#shift += insert.length - (end - start);
  }

  /** The charset of a stretch that is sure of it. */
  #tell({ encoding, start, end, certain, evidence, shift: before }: WordRow): void {
    if (encoding.kind !== "charset") return;
    const span = { start: start + before, end: end + this.#shift };
    this.#charsets.push({ charset: encoding.name, span, evidence, confidence: confidenceOf(certain, evidence) });
    const rival = this.#rivals.get(encoding);
    if (rival && evidence === "content") this.#diagnostics.push(rivalled(encoding.name, rival.name, span));
  }

  #placed({ start, end }: Span): Span {
    return { start: start + this.#shift, end: end + this.#shift };
  }
}

const NONE: Word[] = [];

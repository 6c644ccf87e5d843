import type { Diagnostic } from "../../src/text/diagnostic.ts";
import { EditColumns } from "../../src/text/edit-columns.ts";
import type { CharsetStretch, Normalization } from "../../src/text/normalizer.ts";
import type { Span } from "../../src/text/span.ts";
import type { Encoding } from "./encoding.ts";
import type { Reading } from "./readings.ts";
import { StandIns } from "./stand-ins.ts";
import { mixedCharset, repair, rivalled, uncertain } from "./warnings.ts";

/** Gathers what becomes of the words of a text, in order. */
export interface Report {
  /** A word that was read in an encoding. */
  read(word: Word, encoding: Encoding): void;
  /** A word that is the same in the encoding that the words around it are in. */
  keep(encoding: Encoding): void;
  /** A word that stands in Unicode. */
  pass(): void;
  /** A word that stays as it is and makes sense only in another charset. */
  doubt(word: Span): void;
  /** @param unicodeWords that are Unicode beyond doubt */
  result(unicodeWords: number): Normalization;
}

export interface Word extends Span {
  readonly reading: Reading;
  readonly evidence: CharsetStretch["evidence"];
  /** What stands there, and how it was typed where a capital font shows it otherwise. */
  readonly insert: string;
  readonly typed: string | undefined;
}

/** Words in a row in one encoding. They are held back until one of them can be nothing else. */
interface Stretch {
  readonly encoding: Encoding;
  held: Word[];
  /** Of the words that were read in the encoding; -1 as long as there are none. */
  start: number;
  end: number;
  readonly shift: number;
  certain: number;
  evidence: CharsetStretch["evidence"];
}

/** @param rivals what else words may have been that few speak for */
export function createReport(text: string, rivals: ReadonlyMap<Encoding, Encoding>): Report {
  const edits = new EditColumns();
  const charsets: CharsetStretch[] = [];
  const diagnostics: Diagnostic[] = [];
  const standIns = new StandIns();
  let stretch: Stretch | null = null;
  let shift = 0;

  function write({ start, end, insert, typed, reading }: Word): void {
    if (insert.length === end - start && text.startsWith(insert, start)) return;
    edits.push(start, end, insert, typed);
    const { restored, madeSense, standIn } = reading;
    const span = { start: start + shift, end: start + shift + insert.length };
    if (restored) diagnostics.push(repair(text.slice(start, end), insert, span, madeSense));
    else if (standIn !== "") standIns.note(standIn, span);
    shift += insert.length - (end - start);
  }

  const placed = (start: number, end: number): Span => ({ start: start + shift, end: end + shift });

  function close(): void {
    if (!stretch) return;
    const { encoding, start, end, certain, evidence, shift: before } = stretch;
    stretch = null;
    if (start < 0) return;
    if (certain === 0) diagnostics.push(uncertain(encoding.name, placed(start, end)));
    else if (encoding.kind === "charset") {
      const span = { start: start + before, end: end + shift };
      charsets.push({ charset: encoding.name, span, evidence, confidence: confidenceOf(certain, evidence) });
      const rival = rivals.get(encoding);
      if (rival && evidence === "content") diagnostics.push(rivalled(encoding.name, rival.name, span));
    }
  }

  function open(encoding: Encoding): Stretch {
    if (stretch?.encoding === encoding) return stretch;
    close();
    stretch = { encoding, held: [], start: -1, end: -1, shift, certain: 0, evidence: "content" };
    return stretch;
  }

  return {
    read(word, encoding) {
      const row = open(encoding);
      if (word.reading.state > 0) {
        if (row.start < 0) row.start = word.start;
        row.end = word.end;
        if (word.evidence !== "content") row.evidence = word.evidence;
        if (word.evidence !== "content" || word.reading.restored || !word.reading.madeSense) row.certain++;
      }
      if (row.certain === 0) row.held.push(word);
      else {
        for (const held of row.held) write(held);
        row.held = NONE;
        write(word);
      }
    },
    keep: open,
    pass: close,
    doubt(word) {
      close();
      diagnostics.push(uncertain(null, placed(word.start, word.end)));
    },
    result(unicodeWords) {
      close();
      const mixed = unicodeWords > edits.length ? mixedCharset(charsets) : [];
      return { edits, charsets, diagnostics: [...mixed, ...standIns.diagnostics(), ...diagnostics] };
    },
  };
}

const NONE: Word[] = [];

/** Half of the doubt goes with each word that can be nothing else. */
const confidenceOf = (certain: number, evidence: CharsetStretch["evidence"]): number =>
  evidence === "content" ? Math.min(0.99, Math.round((1 - 0.5 ** (certain + 1)) * 100) / 100) : 0.99;

import type { CharsetStretch } from "../../../src/text/normalizer.ts";
import type { Span } from "../../../src/text/span.ts";
import type { Encoding } from "../encodings/encoding.ts";
import type { Reading } from "./readings.ts";

/** Words in a row in one encoding. They are held back until one of them can be nothing else. */
export interface WordRow {
  readonly encoding: Encoding;
  held: Word[];
  /** Of the words that were read in the encoding; -1 as long as there are none. */
  start: number;
  end: number;
  readonly shift: number;
  certain: number;
  evidence: CharsetStretch["evidence"];
}

/** A word with what it is read as. */
export interface Word extends Span {
  readonly reading: Reading;
  readonly evidence: CharsetStretch["evidence"];
  /** What stands there, and how it was typed where a capital font shows it otherwise. */
  readonly insert: string;
  readonly typed: string | undefined;
}

/** Takes a word that was read into its row. */
export function widen(row: WordRow, { start, end, evidence, reading }: Word): void {
  if (row.start < 0) row.start = start;
  row.end = end;
  if (evidence !== "content") row.evidence = evidence;
  if (evidence !== "content" || reading.restored || !reading.madeSense) row.certain++;
}

/** Half of the doubt goes with each word that can be nothing else. */
export const confidenceOf = (certain: number, evidence: CharsetStretch["evidence"]): number =>
  evidence === "content" ? Math.min(0.99, Math.round((1 - 0.5 ** (certain + 1)) * 100) / 100) : 0.99;

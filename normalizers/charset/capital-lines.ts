import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { isSyllable } from "../../src/vietnamese/syllables.ts";

/** The charsets that have no capitals with tones. */
const WITHOUT_CAPITALS: readonly string[] = ["tcvn3", "vietware-f"];
// ĐẢNG | NHÂN, but not UBND
const CAPITALS = /(?<![A-Za-zÀ-ỹ/-])(?=\p{Lu}*[A-Z]\p{Lu}*[A-Z])\p{Lu}{3,}(?![A-Za-zÀ-ỹ./-])/gu;
// Bộ | Kế: a capital, and small letters that all have codes
const HALF = /(?<![A-Za-zÀ-ỹ])\p{Lu}+(?:(?![a-z])\p{Ll})+(?![A-Za-zÀ-ỹ])/gu;

/**
 * Headings of legacy text in capitals, whose letters with tones could only be typed small: `ĐẢNG Bộ`. What was typed is
 * kept beside what is shown, as for capital fonts.
 */
export const capitalLines: Normalizer = {
  name: "capital-lines",
  version: 1,
  edits({ text, charsets }) {
    const edits: Edit[] = [];
    let read = 0;
    for (const { charset, span } of charsets) {
      if (!WITHOUT_CAPITALS.includes(charset)) continue;
      let start = Math.max(read, text.lastIndexOf("\n", span.start - 1) + 1);
      while (start < span.end) {
        const newline = text.indexOf("\n", start);
        const end = newline < 0 ? text.length : newline;
        const line = text.slice(start, end);
        if (!/[a-z]/.test(line) && isInCapitals(line))
          for (const { 0: typed, index } of line.matchAll(HALF))
            edits.push({ start: start + index, end: start + index + typed.length, insert: typed.toUpperCase(), typed });
        start = end + 1;
      }
      read = start;
    }
    return { edits };
  },
};

/** Whether one of its words was typed in capitals beyond doubt. */
const isInCapitals = (line: string): boolean => (line.match(CAPITALS) ?? []).some((word) => isSyllable(word));

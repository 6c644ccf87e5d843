import type { Diagnostic } from "../../src/text/diagnostic.ts";
import type { Edit } from "../../src/text/edit.ts";
import { eachMatch } from "../../src/text/matches.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { isSyllable, type Tone, withTone } from "../../src/vietnamese/syllables.ts";
import { LEGAL, usageModel } from "../../src/vietnamese/usage.ts";
import { linesWith } from "../lines-with.ts";
import { repair } from "./warnings.ts";

/** Combining and spacing marks, in the order of the tones. */
const TONES: readonly string[] = ["-", "\u0300`ˋ", "\u0301´ˊ", "\u0309", "\u0303˜", "\u0323"];
const SHAPES: Readonly<Record<string, string>> = {
  "\u0302": "\u0302",
  ˆ: "\u0302",
  "\u0306": "\u0306",
  "˘": "\u0306",
  "\u031b": "\u031b",
};

// quyê ́t | thông ́ | thô´ng: letters, with marks among or after them and spaces before the marks
const WORD = /\p{L}(?:\p{L}|\p{M}|[´˜ˆ˘ˋˊ]|`(?=\p{L}))*(?: (?:\p{M}|[´ˆ˘])(?:\p{L}|\p{M})*)*/gu;
/** A mark by itself, or on a consonant. */
const LOOSE = /\p{M}|[´`˜ˆ˘ˋˊćĺńŕśźǵǹḱḿṕẃẁ]/u;

/** Where it is worth looking: few ranges, which hold all of them and little that is usual. */
const HINT = /[`´\u0106\u0107\u0139-\u015b\u0179\u017a\u01f4-\u0323\u1e30-\u1e83]/g;

/** Tone marks that stand beside their letter, on a wrong one, or twice: `quyê ́t`, `Đảng̉`, `nhâ´t`. */
export const toneMarks: Normalizer = {
  name: "tone-marks",
  version: 1,
  edits({ text }) {
    const edits: Edit[] = [];
    const diagnostics: Diagnostic[] = [];
    const known = new Map<string, string | null>();
    let shift = 0;
    for (const line of linesWith(text, HINT))
      for (const { 0: word, index } of eachMatch(line.text, WORD)) {
        if (!known.has(word)) known.set(word, LOOSE.test(word) ? gathered(word) : null);
        const insert = known.get(word);
        if (typeof insert !== "string") continue;
        const start = line.start + index;
        edits.push({ start, end: start + word.length, insert });
        diagnostics.push(repair(word, insert, { start: start + shift, end: start + shift + insert.length }, false));
        shift += insert.length - word.length;
      }
    return { edits, diagnostics };
  },
};

/** Longer than the longest syllable (`nghiêng`) with all its marks written apart and twice. */
const LONGEST_SYLLABLE = 24;

/** The word with its marks where they belong; `null` where it is right as it is, or none comes out. */
function gathered(word: string): string | null {
  if (word.length > LONGEST_SYLLABLE || isSyllable(word.normalize("NFC"))) return null;
  const tones: Tone[] = [];
  let plain = "";
  for (const sign of word.normalize("NFD")) {
    const tone = TONES.findIndex((marks, i) => i > 0 && marks.includes(sign));
    if (tone > 0) tones.push(tone as Tone);
    else plain += SHAPES[sign] ?? (sign === " " ? "" : sign);
  }
  const model = usageModel();
  const words = tones.map((tone) => withTone(plain.normalize("NFC"), tone)).filter((toned) => toned !== null);
  return words.find((toned) => model.idOf(toned) > LEGAL) ?? null;
}

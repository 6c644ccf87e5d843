import type { Word } from "../../layout/page.ts";

/** Heights of parts of letters in shares of the height of the type, as the usual serif and sans-serif faces have them. */
const X_HEIGHT = 0.46;
const ASCENDER = 0.67;
const DESCENDER = 0.21;
const MARK = 0.22;

const TALL = /[\p{Lu}\p{Nd}bdđfhklt(){}[\]/|!?"“”]/u;
const DEEP = /[gjpqy,;(){}[\]/|]/u;
const MARKED = /[\u0300-\u0303\u0306\u0309\u0302]/u;
const FLAT = /^[\p{P}\p{S}]+$/u;

/** How high a word's box is for type of height 1; `null` for marks of punctuation. */
function boxHeight(text: string): number | null {
  if (FLAT.test(text)) return null;
  const parts = [...text.normalize("NFD")];
  const marked = /\p{Lu}\p{M}*[\u0300-\u0303\u0306\u0309]/u.test(parts.join(""));
  const lowMarked = parts.some((c) => MARKED.test(c));
  const rise = marked ? ASCENDER + MARK : parts.some((c) => TALL.test(c)) || lowMarked ? ASCENDER : X_HEIGHT;
  return rise + (parts.some((c) => DEEP.test(c)) ? DESCENDER : 0);
}

/** The height of the type of a printed line, from the boxes of its words; that of its highest box where letters tell nothing. */
export function typeSize(line: readonly Word[]): number {
  const sizes = line
    .flatMap(({ text, box }) => {
      const share = boxHeight(text);
      return share === null ? [] : [(box[3] - box[1]) / share];
    })
    .sort((a, b) => a - b);
  const middle = sizes[(sizes.length - 1) >> 1] ?? Math.max(0, ...line.map(({ box }) => box[3] - box[1]));
  return Math.round(middle * 10) / 10;
}

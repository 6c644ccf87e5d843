import { type Diagnostic, warning } from "../../src/text/diagnostic.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { windows1252 } from "./encodings/byte-view.ts";
import { uncertain } from "./warnings.ts";

/** C1 controls, which no text has: bytes of windows-1252 that were read as Latin-1. */
const CONTROLS = /[\x80-\x9f]+/gu;
/** The five bytes that windows-1252 has no character for. */
const UNDEFINED = /[\x81\x8d\x8f\x90\x9d]/u;
/** Bytes that are letters of a name or of nothing in windows-1252: among other letters they come from a charset that nobody knows. */
const LETTERS = /[\x80\x81\x83\x86-\x8a\x8c-\x90\x98-\x9a\x9c-\x9f]/u;
const LETTER = /[A-Za-zÀ-ỹ]/u;
/** Places that are told one by one. */
const MOST_PLACES = 20;

/** Quotation marks, dashes and the like that arrived as control characters; bytes that are nothing are shown as `\x81`. */
export const controls: Normalizer = {
  name: "controls",
  version: 2,
  edits({ text }) {
    const edits: Edit[] = [];
    const lost: Diagnostic[] = [];
    const doubts: Diagnostic[] = [];
    let [shift, count] = [0, 0];
    for (const { 0: bytes, index } of text.matchAll(CONTROLS)) {
      const insert = [...bytes].map(shown).join("");
      edits.push({ start: index, end: index + bytes.length, insert });
      const isLetter =
        LETTERS.test(bytes) && LETTER.test(text.charAt(index - 1)) && LETTER.test(text.charAt(index + bytes.length));
      if (isLetter && doubts.length < MOST_PLACES)
        doubts.push(uncertain(null, { start: index + shift, end: index + shift + insert.length }));
      const unknown = [...bytes].filter((byte) => UNDEFINED.test(byte)).length;
      const span = { start: index + shift, end: index + shift + insert.length };
      if (unknown > 0 && lost.length < MOST_PLACES)
        lost.push(
          warning(
            "undecodable-bytes",
            `${unknown} of the bytes here are no characters; they are shown as \\x81 and the like.`,
            span,
            bytes,
          ),
        );
      shift += insert.length - bytes.length;
      count += unknown;
    }
    const total = warning("undecodable-bytes", `${count} bytes of the document are no characters in any charset.`);
    return { edits, diagnostics: [...(count > 0 ? [total, ...lost] : []), ...doubts] };
  },
};

const shown = (byte: string): string =>
  UNDEFINED.test(byte) ? `\\x${byte.charCodeAt(0).toString(16)}` : windows1252(byte.charCodeAt(0));

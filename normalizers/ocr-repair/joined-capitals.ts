import type { Document } from "../../src/text/document.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { isSyllable } from "../../src/vietnamese/syllables.ts";
import { recognisedWords, type Token } from "./recognised-words.ts";
import { repairReports } from "./reports.ts";

const KIND = { code: "ocr-capitals-repaired", reason: "among words of a syllable each" } as const;

/** The shortest word that may be two: `ANKHÊ`. Foreign words have no marks in capitals, or are set apart by small letters. */
const LEAST = 5;
const CAPITALS = /^\p{Lu}+$/u;
const MARKED = /[À-ỹ]/u;

/** Two words of a line in capitals that were read as one: `PHÒNG GIÁO DỤC HUYỆN TÂNKHÊ`. */
export const ocrJoinedCapitals: Normalizer = {
  name: "ocr-joined-capitals",
  version: 1,
  edits(document) {
    const edits = spacesBetween(document);
    return { edits, diagnostics: repairReports(KIND, edits, document.text) };
  },
};

const spacesBetween = (document: Document): readonly Edit[] =>
  recognisedWords(document).flatMap((run) =>
    run.length > 1 && run.every(({ text }) => CAPITALS.test(text)) ? run.flatMap(parted) : [],
  );

/** The word as two, where it is no syllable and only one place parts it into two. */
function parted({ text, span: { start, end } }: Token): readonly Edit[] {
  if (text.length < LEAST || !MARKED.test(text) || isSyllable(text)) return [];
  const places = [...Array(text.length - 3).keys()]
    .map((i) => i + 2)
    .filter((at) => isSyllable(text.slice(0, at)) && isSyllable(text.slice(at)));
  const [at] = places;
  return at !== undefined && places.length === 1
    ? [{ start, end, insert: `${text.slice(0, at)} ${text.slice(at)}` }]
    : [];
}

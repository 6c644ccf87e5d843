import type { Edit } from "../../src/text/edit.ts";
import { matchesOf } from "../../src/text/matches.ts";
import bodies from "../../src/vietnamese/bodies.json" with { type: "json" };
import { foldMarks } from "../../src/vietnamese/fold.ts";
import { beginsSurname } from "../../src/vietnamese/surnames.ts";

/** `Ban`, `Sở`, `Phòng` by their base letters: one word each. */
const HEADS = new Map(bodies.heads.filter((head) => /^\p{L}{2,}$/u.test(head)).map((head) => [foldMarks(head), head]));
/** How entries end: with the level of the body. `trnh` is `tỉnh` where its second letter and mark ran together. */
const LEVELS: ReadonlyMap<string, string> = new Map([
  ["tinh", "tỉnh"],
  ["trnh", "tỉnh"],
  ["huyen", "huyện"],
  ["xa", "xã"],
]);

// "- Bạn VSTB Bộ Y tế" | "(Số LĐ": where an entry or a bracket begins, before a capital
const FIRST = /(?<=^[-–—+•*] ?|\()\p{Lu}\p{Ll}{1,5}(?= \p{Lu})/gu;
// "LĐLĐ tình;": before the end of an entry or a bracket
const LAST = /(?<=\p{L} )\p{Ll}{2,5}(?= \(|\)?[;:.,]?$|\)[;:.,]? )/gu;

/** Words of an entry of recipients that name what does not exist: `Bạn VSTB`, `(Số LĐ-TBXH tình)`. */
export const recipientWords = (entry: string): readonly Edit[] => [
  ...replaced(entry, FIRST, (word) => (beginsSurname(word) ? word : capitalised(HEADS.get(foldMarks(word)) ?? word))),
  ...replaced(entry, LAST, (word) => LEVELS.get(foldMarks(word)) ?? word),
];

const replaced = (entry: string, pattern: RegExp, meant: (word: string) => string): readonly Edit[] =>
  matchesOf(entry, pattern).flatMap(({ 0: word, index }) => {
    const insert = meant(word);
    return insert === word ? [] : [{ start: index, end: index + word.length, insert }];
  });

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

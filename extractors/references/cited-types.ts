import { alternatives } from "../../src/text/alternatives.ts";
import { remembered } from "../../src/text/remembered.ts";
import { DOCUMENT_TYPES } from "../../src/vietnamese/document-types.ts";
import { foldMarks, foldPhrase, foldTonePlacement } from "../../src/vietnamese/fold.ts";
import words from "./cited-types.json" with { type: "json" };

/** The words that name a kind of document before its number or name, and the abbreviations that stand for them in a symbol. */

const notCited = new Set(words.notCited);
/** Names of the types that are cited, in sentence case. */
export const CITED_TYPES: readonly string[] = [
  ...DOCUMENT_TYPES.map((type) => type.name).filter((name) => !notCited.has(name)),
  ...words.alsoCited,
];

const space = "\\s{1,3}";
/** The pieces of a phrase's pattern: as it stands in a sentence or a title, and in a heading in capitals. */
const inOneCase = (name: string): readonly string[] =>
  name
    .split(" ")
    .flatMap(([first = "", ...rest], i) => [
      ...(i > 0 ? [space] : []),
      `[${first.toUpperCase()}${first.toLowerCase()}]`,
      ...rest,
    ]);
const inCapitals = (name: string): readonly string[] =>
  [...name.toUpperCase()].map((sign) => (sign === " " ? space : sign));
/** A pattern of the phrase in a sentence, in a title and in a heading in capitals. */
export const bothCases = (name: string): string => `${inOneCase(name).join("")}|${inCapitals(name).join("")}`;
/** A text begins many words that begin one of the names: names with one beginning share it. */
const oneOf = (names: readonly string[]): string => {
  const spellings = [...new Set(names.map(foldTonePlacement))];
  return [inOneCase, inCapitals].map((piecesOf) => alternatives(spellings.map(piecesOf))).join("|");
};

/** A pattern of every type's name in small letters, title case or capitals: `Nghị quyết`, `THÔNG TƯ LIÊN TỊCH`. */
export const TYPE_WORDS = `(?:${oneOf(CITED_TYPES)})(?:${space}(?:${oneOf(words.widenedBy)})(?![A-Za-zÀ-ỹ]))?`;

/** What may stand for a type before a number: `NQ 26-NQ/TW`. */
export const TYPE_ABBREVIATIONS_IN_PROSE = Object.keys(words.abbreviationsInProse).join("|");

/** The type as it is named in lists, in sentence case: `THÔNG TƯ LIÊN TỊCH` is `Thông tư liên tịch`. */
export const typeNamed = remembered((written) => {
  const abbreviated = (words.abbreviationsInProse as Readonly<Record<string, string>>)[written];
  if (abbreviated) return abbreviated;
  const lower = written.toLowerCase().replace(/\s+/gu, " ").trim();
  return SPELLING.get(foldPhrase(lower)) ?? lower.charAt(0).toUpperCase() + lower.slice(1);
});

const SPELLING = new Map(CITED_TYPES.map((name) => [foldPhrase(name), name]));

const BY_BASE_LETTERS = new Map(CITED_TYPES.map((name) => [foldMarks(name), name]));

/** The type whose base letters the words have: `Công vãn`, as recognisers read it, is `Công văn`. */
export const typeMisread = (words: string): string | null =>
  BY_BASE_LETTERS.get(foldMarks(words).replace(/\s+/gu, " ")) ?? null;

/** Whether several bodies issue a document of that type together. */
export const isJoint = (type: string): boolean => words.joint.some((word) => type.endsWith(word));

const BY_ABBREVIATION = new Map<string, string[]>();
const note = (key: string, name: string): void => {
  BY_ABBREVIATION.set(key, [...new Set([...(BY_ABBREVIATION.get(key) ?? []), name])]);
};
for (const { name, abbreviations } of DOCUMENT_TYPES) for (const one of abbreviations) note(one.toLowerCase(), name);
note("cv", "Công văn");
note("qđi", "Quy định");
for (const [abbreviation, [name]] of [...BY_ABBREVIATION])
  if (!BY_ABBREVIATION.has(foldMarks(abbreviation)) && name) note(foldMarks(abbreviation), name);

/** Whether a group of letters in a symbol stands for a type, a stroke lost from `Đ` included (`ND-CP`). */
export const isTypeAbbreviation = (group: string): boolean => BY_ABBREVIATION.has(group.toLowerCase());

/** The types that an abbreviation may stand for, those of the symbol's system alone: `TT` is Thông tư or Thông tri. */
export function typesAbbreviated(group: string, party: boolean): readonly string[] {
  const hidden = party ? ["Thông tư", "Nghị định"] : ["Thông tri", "Quy định"];
  const types = BY_ABBREVIATION.get(group.toLowerCase()) ?? [];
  return types.filter((name) => !notCited.has(name) && !hidden.includes(name));
}

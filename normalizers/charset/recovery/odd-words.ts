import type { Span } from "../../../src/text/span.ts";
import { linesWith } from "../../lines-with.ts";
import type { Encoding } from "../encodings/encoding.ts";
import { ENCODINGS } from "../encodings/encodings.ts";
import { judge } from "./judgement.ts";
import { alphabetOf, type Knowledge, numberAt } from "./knowledge.ts";
import { doubtRest, EXPLAINED, isExplained, ODD, SEVERAL, SOUND } from "./looks.ts";
import { type Candidate, type OddWord, survey } from "./survey.ts";
import { ASCII, SPACE, Words } from "./words.ts";

/**
 * Looks for words that make no sense as they stand and for encodings that explain them. True where there are words
 * that one of the known encodings explains.
 */
export function learn(text: string, words: Words, knowledge: Knowledge): boolean {
  const { odd, explained } = oddWords(text, words, knowledge);
  if (odd.size === 0) return explained;
  const others = ENCODINGS.filter((encoding) => !knowledge.encodings.includes(encoding));
  const found = survey([...odd.values()], others, knowledge.model);
  if (found.length > 0) believe(found, knowledge);
  doubtRest(odd, knowledge);
  return explained || found.length > 0;
}

/** One of them is in each of the words below. */
const WIDE_SIGN =
  /[\x02-\x06\x10-\x1e\x80-\x9f\u0152-\u0161\u0178-\u017e\u0192\u02c6-\u02dc\u201a\u201e\u2020\u2021\u2030-\u203a\u20ac\u2122]/g;
// V\x9cn | ÐiŠu: bytes among letters that are punctuation or nothing at all outside some charsets; \x9ey | Ÿn: before
// them, where no quotation mark and no dash is
const WIDE =
  /[A-Za-zÀ-ÿ¡-¿][\x02-\x06\x10-\x1e\x80-\x9f€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ][A-Za-zÀ-ÿ¡-¿]|(?<![A-Za-zÀ-ÿ¡-¿])[\x80\x81\x83\x86-\x90\x98-\x9a\x9c-\x9f†‡‰ŠŒŽ˜šœžŸ][A-Za-zÀ-ÿ¡-¿]/;

/**
 * Looks for the charsets that have letters among controls and punctuation: their words fall to pieces as long as
 * nobody knows that they are there.
 */
export function learnWide(text: string, piece: Span, knowledge: Knowledge): void {
  if (knowledge.encodings.some(isWide) || !hasWide(text.slice(piece.start, piece.end))) return;
  const words = new Words(piece.end - piece.start).scan(text, piece, alphabetOf(ENCODINGS.filter(isWide)));
  const { odd } = oddWords(text, words, { ...knowledge, looks: [], readings: [] });
  const all = [...odd.values()];
  const torn = all.filter(({ word }) => WIDE.test(word));
  if (torn.length === 0) return;
  const isSure = torn.some(({ word }) => /[\x80-\x9f]/.test(word));
  const [found] = survey(all, isSure ? LIKELIER : ENCODINGS, knowledge.model);
  const encoding = ENCODINGS.find(({ name }) => name === found?.encoding.name);
  if (found && encoding && isWide(encoding)) believe([{ ...found, encoding }], knowledge);
}

function hasWide(piece: string): boolean {
  for (const line of linesWith(piece, WIDE_SIGN)) if (WIDE.test(line.text)) return true;
  return false;
}

const isWide = ({ letters = "" }: Encoding): boolean => /[\x80-\x9f]/.test(letters);

/** Control characters among letters are in no Unicode text: then one of the wide charsets is likely. */
const LIKELIER = ENCODINGS.map((encoding) =>
  isWide(encoding) ? { ...encoding, doubt: encoding.doubt / 3 } : encoding,
);

function believe(found: readonly Candidate[], knowledge: Knowledge): void {
  knowledge.encodings = [...knowledge.encodings, ...found.map(({ encoding }) => encoding)];
  for (const { encoding, words, rival } of found) {
    if (words >= SEVERAL) knowledge.sure.add(encoding);
    if (rival) knowledge.rivals.set(encoding, rival);
  }
  knowledge.alphabet = alphabetOf(knowledge.encodings);
  knowledge.readings = [];
  knowledge.suspects = [];
}

/** The odd words that are not explained yet, by number. */
function oddWords(text: string, words: Words, knowledge: Knowledge): { odd: Map<number, OddWord>; explained: boolean } {
  const { lexicon, looks } = knowledge;
  const odd = new Map<number, OddWord>();
  let explained = false;
  for (let i = 0; i < words.count; i++) {
    if (words.kinds[i] === ASCII) continue;
    const number = numberAt(text, words, i, knowledge);
    let look = looks[number];
    if (look === SOUND) continue;
    const known = odd.get(number);
    if (!known && (look === undefined || look === ODD)) {
      look = lookOf(number, knowledge);
      looks[number] = look;
    }
    if (look === EXPLAINED) explained = true;
    else if (look === ODD)
      odd.set(number, {
        word: lexicon.word(number),
        times: (known?.times ?? 0) + 1,
        ...(known?.before || known?.after ? { before: known.before, after: known.after } : neighbours(text, words, i)),
      });
  }
  return { odd, explained };
}

function lookOf(number: number, knowledge: Knowledge): number {
  if (!judge(knowledge.lexicon.word(number), knowledge.model).odd) return SOUND;
  return isExplained(number, knowledge) ? EXPLAINED : ODD;
}

const wordAt = (text: string, { starts, ends }: Words, i: number): string => text.slice(starts[i], ends[i]);

const neighbours = (text: string, words: Words, i: number): { before: string; after: string } => ({
  before: words.gaps[i] === SPACE ? wordAt(text, words, i - 1) : "",
  after: i + 1 < words.count && words.gaps[i + 1] === SPACE ? wordAt(text, words, i + 1) : "",
});

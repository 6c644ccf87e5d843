import { isAlmostSyllable } from "../../../src/vietnamese/syllables.ts";
import { BREAK, FOREIGN, LEGAL, type UsageModel } from "../../../src/vietnamese/usage.ts";

/** How a word looks as Vietnamese. */
export interface Judgement {
  /** In the usage model. */
  readonly id: number;
  /** What it costs besides its cost in the usage model. */
  readonly extra: number;
  /** Whether it may be something else than what it seems. */
  readonly odd: boolean;
}

/** Costs that correct the usage model's one cost for everything it does not know. */
const ABBREVIATION = -6;
const FOREIGN_NAME = -3;
const SIGN_AMONG_LETTERS = 6;
const SIGN_BESIDE = 2;
/** A sign that stands alone: usual for `×`, rare for `«`. */
const SIGN_ALONE = 12;
const SYMBOL_ALONE = 8;
const PUNCTUATION_ALONE = 2;
const SYMBOL = /[×÷·§°±²³¼½¾]/u;
const PUNCTUATION = /[“”‘’–—…•|~^`{}\\]/u;

const costAlone = (sign: string): number =>
  sign === "§§"
    ? 2 * SYMBOL_ALONE
    : SYMBOL.test(sign)
      ? SYMBOL_ALONE
      : PUNCTUATION.test(sign)
        ? PUNCTUATION_ALONE
        : SIGN_ALONE;

// UBND | QĐ | TTg | ĐUK | BCHTƯ
const ABBREVIATIONS = /^(?:[A-ZĐ]{2,}Ư?|TƯ|[A-ZĐ]+[a-zđ]{1,2}|Đ)$/u;
const ASCII_WORD = /^[A-Za-z]+$/u;
// café | Genève | Niño: letters of the West (Ð is used for Đ), small ones after the first or capitals throughout
export const WESTERN = /^(?:[A-ZÀ-ÏÑ-ÖØ-Þ]?[a-zß-ïñ-öø-ÿœ]+|[A-ZÀ-ÏÑ-ÖØ-ÞŒ]+)$/u;
/** Signs that stand before or after words in Unicode. */
const BEFORE = /^[«·¿¡§•“”‘’–—…]+/u;
const AFTER = /(?<![»²³°®©™¹·“”‘’–—…])[»²³°®©™¹·“”‘’–—…]+$/u;
// µm | µg | kµ is none; a unit stands behind a number, so that §µm is none
const UNIT = /^µ(?:[glmsAFVW]|mol|SV|Sv)$/u;

/** Judges a word as it stands. */
export function judge(word: string, model: UsageModel): Judgement {
  const nfc = word.normalize("NFC");
  if (CAPITAL_INSIDE.test(nfc)) return { id: FOREIGN, extra: 0, odd: true };
  const id = model.idOf(nfc);
  if (id > LEGAL) return { id, extra: 0, odd: false };
  if (id === LEGAL) return { id, extra: 0, odd: true };
  if (ABBREVIATIONS.test(nfc)) return { id, extra: ABBREVIATION, odd: false };
  if (ASCII_WORD.test(nfc)) return { id, extra: 0, odd: false };
  if (/^(.)\1*$/u.test(nfc) && !/^\p{Lu}|^[ß-öø-ÿ]/u.test(nfc)) return { id: BREAK, extra: costAlone(nfc), odd: false };
  if (UNIT.test(nfc)) return { id: BREAK, extra: 0, odd: false };
  const bare = nfc.replace(BEFORE, "").replace(AFTER, "");
  if (UNIT.test(bare)) return { id: FOREIGN, extra: SIGN_AMONG_LETTERS, odd: true };
  if (bare !== nfc) return beside(judge(bare, model));
  if (WESTERN.test(nfc)) return { id, extra: FOREIGN_NAME, odd: true };
  return { id, extra: /^[\p{L}\p{M}]+$/u.test(nfc) ? 0 : SIGN_AMONG_LETTERS, odd: true };
}

const beside = ({ id, extra, odd }: Judgement): Judgement => ({ id, extra: extra + SIGN_BESIDE, odd });

/** Costs that correct the usage model's for decoded words: what is no Vietnamese then is worse than a foreign word. */
const UNCOUNTED = -3;
const SLIP = 1;
const NONSENSE = 6;
const RUN_TOGETHER = -6;

/** Judges what an encoding makes of a word. */
export function judgeDecoded(text: string, model: UsageModel): Judgement {
  if (/^«|»$/u.test(text) && text.length > 1) return beside(judgeDecoded(text.replace(/^«|»$/gu, ""), model));
  const id = model.idOf(text);
  if (CAPITAL_INSIDE.test(text)) return { id: FOREIGN, extra: NONSENSE, odd: true };
  if (LABEL.test(text)) return { id: FOREIGN, extra: LABELLED, odd: false };
  if (id >= LEGAL) return { id, extra: id === LEGAL ? UNCOUNTED : 0, odd: false };
  if (ABBREVIATIONS.test(text) || SMALL_ABBREVIATION.test(text)) return { id, extra: ABBREVIATION, odd: false };
  if (isRunTogether(text, model)) return { id: FOREIGN, extra: RUN_TOGETHER, odd: false };
  return { id, extra: isAlmostSyllable(text) ? SLIP : NONSENSE, odd: true };
}

// nhiỆm | phÝ: small letters around a code of another charset
export const CAPITAL_INSIDE = /\p{Ll}(?![A-Z])\p{Lu}(?!\p{Lu})/u;
// htđt
const SMALL_ABBREVIATION = /^[bcdđghklmnpqrstvx]{2,5}$/u;
// Đ (điều, đồng) | Ê: one letter alone
const LABEL = /^[ĂÂÊÔƠƯĐđ]$/u;
const LABELLED = -12;

/** `ngàytháng`: two usual syllables that lost the space between them. */
export function isRunTogether(text: string, model: UsageModel): boolean {
  if (text.length < 4 || text.length > 14) return false;
  for (let i = 2; i < text.length - 1; i++)
    if (model.idOf(text.slice(0, i)) > LEGAL && model.idOf(text.slice(i)) > LEGAL) return true;
  return false;
}

import type { PageFrame, Word } from "../../layout/page.ts";
import type { Box } from "../../text/raw-document.ts";

/**
 * What the text of a page is worth:
 * `good` it is the print itself · `absent` a picture without text · `garbage` what a recogniser of another language or a
 * broken font made of it · `stamp` only a signature's or a register's stamp upon a picture.
 */
export type TextLayer = "good" | "absent" | "garbage" | "stamp";

export interface PageContent {
  readonly words: readonly Word[];
  readonly pictures: readonly Box[];
  /** How many paths are drawn. */
  readonly drawings: number;
  /** Share of the letters that are printed invisibly, 0 to 1. */
  readonly hidden: number;
}

/** Letters drawn as shapes make hundreds of paths; a form with its boxes and lines stays below. */
const MANY_DRAWINGS = 800;
/** Signature and register stamps have some twenty words. */
const STAMP_WORDS = 60;
const SCAN_COVERS = 0.5;
/** Of Vietnamese letters a quarter carries a mark (facts: 24–30 % over the usual run of documents). */
const LEAST_MARKED = 0.08;
const LEAST_PLAUSIBLE = 0.7;
const MOST_UNREADABLE = 0.15;
const ENOUGH_WORDS = 12;

/** Judges the text layer of a page. */
export function judgeTextLayer({ words, pictures, drawings, hidden }: PageContent, frame: PageFrame): TextLayer {
  const scanned = coverage(pictures, frame) > SCAN_COVERS;
  if (words.length === 0) return pictures.length > 0 || drawings > MANY_DRAWINGS ? "absent" : "good";
  if (scanned && words.length < STAMP_WORDS && hidden < 0.5) return "stamp";
  const text = words.map((word) => word.text);
  if (shareOf(text.join(""), UNREADABLE) > MOST_UNREADABLE) return "garbage";
  return scanned && isGarbled(text) ? "garbage" : "good";
}

const coverage = (pictures: readonly Box[], { width, height }: PageFrame): number =>
  pictures.reduce((sum, [left, top, right, bottom]) => sum + (right - left) * (bottom - top), 0) /
  (width * height || 1);

const UNREADABLE = /[\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu;
const LETTER = /\p{L}/gu;
const shareOf = (text: string, pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / (text.length || 1);

// TCVN3, VNI and their kin put symbols among the letters of a word: "c«ng", "®¶ng"
const LEGACY_LETTER = /\p{L}[\u00A1-\u00BF\u2212\u2219]|[\u00A1-\u00BF\u2212\u2219]\p{L}/u;

/** Words that no Vietnamese could have written, over a scan: `CONG HOA xA HQI CilU NGHIA`. */
function isGarbled(words: readonly string[]): boolean {
  const tokens = words
    .map((word) => word.replace(/[^\p{L}\p{M}\u00A1-\u00BF\u2212\u2219]/gu, ""))
    .filter((t) => t.length > 1);
  if (tokens.length < ENOUGH_WORDS) return false;
  if (tokens.filter((token) => LEGACY_LETTER.test(token)).length > 0.2 * tokens.length) return false;
  const letters = tokens.join("").normalize("NFC");
  const marked = (letters.match(LETTER)?.filter((letter) => letter > "\u007F").length ?? 0) / letters.length;
  const plausible = tokens.filter(isPlausible).length / tokens.length;
  return marked < LEAST_MARKED || plausible < LEAST_PLAUSIBLE;
}

const CASED = /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u;
// "nghieng", "quyet", "thuong": onset, vowels and coda of a syllable without its marks
const SYLLABLE = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?(?:[aeiouy]{1,3})?(?:ng|nh|ch|[cmnpt])?$/u;

function isPlausible(token: string): boolean {
  const bare = token.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/gu, "d");
  return CASED.test(token.normalize("NFC")) && SYLLABLE.test(bare.toLowerCase());
}

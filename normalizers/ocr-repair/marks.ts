import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { BREAK, FOREIGN, type UsageModel } from "../../src/vietnamese/usage.ts";
import { inCaseOf } from "./in-case-of.ts";
import { type Choice, likeliest } from "./likeliest.ts";
import { markVariants } from "./mark-variants.ts";
import { namesIn } from "./names.ts";
import { officialUsage } from "./official-usage.ts";
import { recognisedWords, type Token } from "./recognised-words.ts";
import { repairReports } from "./reports.ts";

const KIND = { code: "ocr-mark-repaired", reason: "among its neighbours" } as const;

/**
 * Lost and changed marks of recognised words (`chông`, `triên khai`, `KÉ HOẠCH`), where the words beside them leave no
 * doubt: the less the surer the recogniser is. Codes, numbers and names are not touched.
 */
export const ocrMarks: Normalizer = {
  name: "ocr-marks",
  version: 2,
  edits(document) {
    const runs = recognisedWords(document);
    if (runs.length === 0) return { edits: [] };
    const usage = officialUsage();
    const edits = runs.flatMap((run) => repairsOf(run, usage));
    return { edits, diagnostics: repairReports(KIND, edits, document.text) };
  },
};

interface Reading extends Choice {
  readonly text: string;
}

function repairsOf(run: readonly Token[], usage: UsageModel): readonly Edit[] {
  const names = namesIn(run, usage);
  const readings = run.map((token, i) => readingsOf(token, names[i] as boolean, usage));
  const picks = likeliest(readings, usage);
  return run.flatMap(({ span, text }, i) => {
    const pick = picks[i] as number;
    if (pick === 0 || !isBorneOut(readings, picks, i, usage)) return [];
    const { text: meant } = (readings[i] as readonly Reading[])[pick] as Reading;
    return [{ start: span.start, end: span.end, insert: inCaseOf(text, meant) }];
  });
}

/** How often a repaired word must have stood beside one of its neighbours, and how much oftener than the word that was read. */
const [LEAST_PAIRS, TIMES] = [3, 8] as const;

/** Whether usage knows the repaired word beside its neighbours, and not the word that was read. */
function isBorneOut(
  readings: readonly (readonly Reading[])[],
  picks: readonly number[],
  i: number,
  usage: UsageModel,
): boolean {
  const idAt = (k: number): number => readings[k]?.[picks[k] as number]?.id ?? BREAK;
  const pairs = (id: number): number => usage.pairCount(idAt(i - 1), id) + usage.pairCount(id, idAt(i + 1));
  const meant = pairs(idAt(i));
  return meant >= LEAST_PAIRS && meant >= TIMES * pairs((readings[i] as readonly Reading[])[0]?.id ?? FOREIGN);
}

/**
 * What the neighbours have to say for another reading, besides its cost, before it is taken: the odds (as logarithm)
 * that marks are right, counted on pages of which the text is known. Of words below 0.8, every fourth had a wrong mark,
 * at 0.85 every seventh, at 0.94 one in 40, above 0.96 one in 200.
 */
const doubtOf = (confidence: number): number =>
  LEAST_DOUBT + (MOST_DOUBT - LEAST_DOUBT) * Math.min(1, Math.max(0, (confidence - 0.78) / 0.18)) ** 2;
const [LEAST_DOUBT, MOST_DOUBT] = [1.2, 6] as const;

/** The rest is too far from what was read. */
const MOST_VARIANTS = 8;

/** Two spellings that are both right: `hằng năm`, `hàng năm`. */
const TWINS: ReadonlySet<string> = new Set(["hằng", "hàng"]);

/** What a word may be, as it was read first. */
function readingsOf({ text: word, confidence }: Token, isName: boolean, usage: UsageModel): readonly Reading[] {
  const lower = word.toLowerCase();
  const read = { text: lower, id: usage.idOf(lower), cost: 0 };
  if (isName || TWINS.has(lower) || !hasPlainCase(word)) return [read];
  const doubt = doubtOf(confidence);
  const variants = markVariants(lower)
    .map(({ text, cost }) => ({ text, id: usage.idOf(text), cost: cost + doubt }))
    .filter(({ id }) => id !== FOREIGN && usage.count(id) > 0)
    .sort((a, b) => a.cost - b.cost);
  return [read, ...variants.slice(0, MOST_VARIANTS)];
}

const hasPlainCase = (word: string): boolean => /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(word);

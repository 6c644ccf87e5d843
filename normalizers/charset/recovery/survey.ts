import { BREAK, LEGAL, type UsageModel } from "../../../src/vietnamese/usage.ts";
import type { Encoding } from "../encodings/encoding.ts";
import { isRunTogether, judge, judgeDecoded } from "./judgement.ts";
import { aloneCost } from "./readings.ts";
import { rivalOf, type Surveyed } from "./rivals.ts";

/** A word that looks odd where it stands. */
export interface OddWord {
  readonly word: string;
  readonly times: number;
  /** The words on either side, where only a space is between. */
  readonly before: string;
  readonly after: string;
}

/** Most words that are looked at, evenly over the text: enough to know a charset. */
const MOST_WORDS = 240;
/** How often one word counts at most. */
const MOST_TIMES = 3;
/** What it takes to believe in one more charset beside those that explain other words. */
const ONE_MORE = 8;
/** What a word that comes out as nonsense says against a charset. */
const NONSENSE = 1.5;

/** An encoding that came into question, and how many different words it explains that make no sense as they stand. */
export interface Candidate {
  readonly encoding: Encoding;
  readonly words: number;
  /** Another charset, which would make more usual words of so few that they decide little. */
  readonly rival: Encoding | null;
}

/** The encodings that make sense of words which make none as they stand, the best first. */
export function survey(
  odd: readonly OddWord[],
  encodings: readonly Encoding[],
  model: UsageModel,
): readonly Candidate[] {
  const words = sample(odd).map((word) => ({
    word: word.word,
    times: Math.min(word.times, MOST_TIMES),
    gains: encodings.map((encoding) => gainOf(word, encoding, model)),
  }));
  const chosen: Candidate[] = [];
  let open = words;
  for (;;) {
    const best = strongest(encodings, open, chosen.length > 0);
    if (best < 0) return chosen;
    const left = open.filter(({ gains }) => (gains[best] as number) <= 0);
    const explained = open.length - left.length;
    chosen.push({ encoding: encodings[best] as Encoding, words: explained, rival: rivalOf(best, encodings, open) });
    open = left;
  }
}

/** Where some charset is certain, what is left of the doubt about a rare one: the words decide between them. */
const AMONG_CHARSETS = 1 / 3;

/** The encoding that explains most of the words, or -1 where none explains enough. */
function strongest(encodings: readonly Encoding[], words: readonly Surveyed[], more: boolean): number {
  const gains = encodings.map((_, i) => words.reduce((sum, word) => sum + word.times * (word.gains[i] as number), 0));
  const isCharset = (i: number): boolean => encodings[i]?.kind === "charset";
  const certainty = (i: number, share: number): number =>
    (gains[i] as number) - (encodings[i]?.doubt ?? 0) * share - (more && isCharset(i) ? ONE_MORE : 0);
  const best = mostOf(gains, (i) => certainty(i, 1));
  if (best < 0 || !isCharset(best)) return best;
  return mostOf(gains, (i) => (isCharset(i) ? certainty(i, AMONG_CHARSETS) : 0));
}

/** The place of the highest value above 0; -1 where there is none. */
function mostOf(items: readonly unknown[], value: (i: number) => number): number {
  let best = -1;
  items.forEach((_, i) => {
    if (value(i) > (best < 0 ? 0 : value(best))) best = i;
  });
  return best;
}

/** How much likelier a word is in an encoding than as it stands; 0 where it cannot be in it. */
function gainOf(odd: OddWord, encoding: Encoding, model: UsageModel): number {
  const asIs = judge(odd.word, model);
  const isSound = asIs.id >= LEGAL;
  if (odd.word.length === 1) return 0;
  if (isSound && encoding.kind === "charset") return 0;
  const texts = encoding.read(odd.word).filter((text) => !isSound || isUsual(text, odd, model));
  if (texts.length === 0) return 0;
  const costs = texts.map((text) => {
    const judgement = judgeDecoded(text, model);
    if (judgement.id < LEGAL && (judgement.extra >= 0 || isRunTogether(text, model))) return Number.POSITIVE_INFINITY;
    return aloneCost(judgement, model) - company(judgement.id, odd, encoding, model);
  });
  const gain = aloneCost(asIs, model) - Math.min(...costs);
  return Number.isFinite(gain) && gain > 0 ? gain : encoding.kind === "charset" ? -NONSENSE : 0;
}

/** How much likelier a word's neighbours make it, or it the one after it; they are read in the same encoding. */
function company(id: number, { before, after }: OddWord, encoding: Encoding, model: UsageModel): number {
  const [left, right] = [before, after].map((word) => model.idOf(encoding.read(word)[0] ?? word)) as [number, number];
  const fromLeft = model.cost(id, BREAK, BREAK) - model.cost(id, left, BREAK);
  return right < LEGAL ? fromLeft : Math.max(fromLeft, model.cost(right, BREAK, BREAK) - model.cost(right, id, BREAK));
}

/** How often a pair of syllables has to occur in official documents to be a usual one. */
const USUAL = 8;

/** Whether a word is usual beside one of its neighbours; that is what it takes to change a word that makes sense. */
function isUsual(text: string, { before, after }: OddWord, model: UsageModel): boolean {
  const id = model.idOf(text);
  return model.pairCount(model.idOf(before), id) >= USUAL || model.pairCount(id, model.idOf(after)) >= USUAL;
}

function sample<T>(items: readonly T[]): readonly T[] {
  const step = Math.max(1, items.length / MOST_WORDS);
  return Array.from({ length: Math.min(items.length, MOST_WORDS) }, (_, i) => items[Math.floor(i * step)] as T);
}

import { remembered } from "../../src/text/remembered.ts";
import { Lexicon, type Token, tokensOf } from "./lexicon.ts";
import vocabulary from "./vocabulary.json" with { type: "json" };
import { EVENTS, WORD_END, WORD_START } from "./words.ts";

/** A verb that says what is done. */
export interface Deed {
  readonly start: number;
  readonly end: number;
  /** Whether it names a result that somebody waits for (`gửi`, `báo cáo`, `hoàn thành`). */
  readonly strong: boolean;
  /** Behind `được`, `bị`: done to the subject, not by it. */
  readonly passive: boolean;
}

const VERBS = new Lexicon(vocabulary.verbs);
const STRONG = new Lexicon(vocabulary.verbsStrong);
/** Words in which a verb is none: `quá trình`, `chi bộ`. */
const COMPOUNDS = new Lexicon(vocabulary.compounds);
/** Nouns that a verb behind only explains: `kết quả thực hiện`. */
const NOMINAL = new Lexicon(vocabulary.nominal);
/** Bodies named after what they do: `ban chỉ đạo`. */
const BODIES = new Lexicon(["ban", "ủy ban", "hội đồng", "tổ", "tiểu ban", "đoàn", "đội", "phòng"]);
const BODY_VERBS = new Lexicon(vocabulary.bodyVerbs);
/** What any of them begins with, asked first: most words begin none. */
const BEGINNINGS = new Set([VERBS, COMPOUNDS, NOMINAL, BODIES].flatMap(({ beginnings }) => beginnings));
const EVENT = new RegExp(`${WORD_START}(?:${EVENTS})${WORD_END}`, "iu");

function readDeeds(words: string): readonly Deed[] {
  const tokens = tokensOf(words);
  const found: Deed[] = [];
  for (let i = 0; i < tokens.length; ) {
    const begins = BEGINNINGS.has((tokens[i] as Token).text);
    const name = begins ? nameAt(tokens, i) : 0;
    const verb = name > 0 || !begins ? 0 : VERBS.longestAt(tokens, i);
    if (verb > 0 && isDeed(words, tokens, i)) found.push(deedAt(tokens, i, verb));
    i += Math.max(1, name, verb);
  }
  return found;
}

/** The verbs of some words, in order. */
export const deedsIn = remembered(readDeeds);

/** How many tokens a phrase takes in which a verb is none. */
function nameAt(tokens: readonly Token[], i: number): number {
  const compound = COMPOUNDS.longestAt(tokens, i);
  if (compound > 0) return compound;
  return (
    pair(isAfterDash(tokens, i) || isReported(tokens, i) ? 0 : NOMINAL.longestAt(tokens, i), (n) =>
      VERBS.longestAt(tokens, i + n),
    ) || pair(BODIES.longestAt(tokens, i), (n) => BODY_VERBS.longestAt(tokens, i + n))
  );
}

/** `…, báo cáo tổng kết vụ trước …`: at the head of a clause a report is given. */
const isReported = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.text === "báo" && tokens[i + 1]?.text === "cáo" && (i === 0 || /^[,;]$/u.test(tokens[i - 1]?.text ?? ""));

/** `Phòng Tài chính - Kế hoạch cân đối …`: behind a dash a noun ends a name. */
const isAfterDash = (tokens: readonly Token[], i: number): boolean =>
  i > 1 && /^[–-]$/u.test(tokens[i - 1]?.text ?? "");

function pair(first: number, rest: (first: number) => number): number {
  const second = first > 0 ? rest(first) : 0;
  return second > 0 ? first + second : 0;
}

const SIGN = /^[:.;(•*]$/u;

/** A verb that begins with a capital is one only at the head of a clause; elsewhere it belongs to a name (`Ban Tổ chức`, `Văn phòng - Thống kê`). */
function isDeed(words: string, tokens: readonly Token[], i: number): boolean {
  const first = words.charAt((tokens[i] as Token).start);
  if (first === first.toLowerCase() || i === 0) return true;
  const before = (tokens[i - 1] as Token).text;
  return /^[–-]$/u.test(before) ? i === 1 || SIGN.test((tokens[i - 2] as Token).text) : SIGN.test(before);
}

const deedAt = (tokens: readonly Token[], i: number, length: number): Deed => ({
  start: (tokens[i] as Token).start,
  end: (tokens[i + length - 1] as Token).end,
  strong: STRONG.longestAt(tokens, i) === length,
  passive: /^(?:được|bị)$/u.test(tokens[i - 1]?.text ?? ""),
});

export const hasDeed = (words: string): boolean => deedsIn(words).length > 0;

/** Whether something is done or held. */
export const hasWork = (words: string): boolean => EVENT.test(words) || hasDeed(words);

import vocabulary from "./vocabulary.json" with { type: "json" };
import { anyOf, EVENTS, WORD_END, WORD_START } from "./words.ts";

/** A verb that says what is done. */
export interface Deed {
  readonly start: number;
  readonly end: number;
  /** Whether it names a result that somebody waits for (`gửi`, `báo cáo`, `hoàn thành`). */
  readonly strong: boolean;
  /** Behind `được`, `bị`: done to the subject, not by it. */
  readonly passive: boolean;
}

const VERBS = anyOf(vocabulary.verbs);
const STRONG = new RegExp(`^(?:${anyOf(vocabulary.verbsStrong)})$`, "iu");

/** Verbs, and the phrases in which the same words are none: `quá trình`, `chi bộ`, `kết quả thực hiện`, `ban chỉ đạo`. */
const DEEDS = new RegExp(
  `${WORD_START}(?:(?:${anyOf(vocabulary.compounds)})|(?:${anyOf(vocabulary.nominal)})\\s+(?:${VERBS})|(?:ban|ủy ban|uỷ ban|hội đồng|tổ|tiểu ban|đoàn|đội|phòng)\\s+(?:${anyOf(vocabulary.bodyVerbs)})|(?<verb>${VERBS}))${WORD_END}`,
  "giu",
);

/** A verb that begins with a capital is one only at the head of a clause; elsewhere it belongs to a name (`Ban Tổ chức`). */
const isDeed = (words: string, start: number): boolean =>
  !/\p{Lu}/u.test(words.charAt(start)) || /(?:^|[:.;(–•*-])\s*$/u.test(words.slice(0, start));

const PASSIVE = /(?<!\p{L})(?:được|bị)\s+$/iu;

/** The verbs of some words, in order. */
export function deedsIn(words: string): readonly Deed[] {
  const found: Deed[] = [];
  for (const { groups, index, 0: whole } of words.matchAll(DEEDS)) {
    if (groups?.verb && isDeed(words, index))
      found.push({
        start: index,
        end: index + whole.length,
        strong: STRONG.test(whole.replace(/\s+/gu, " ")),
        passive: PASSIVE.test(words.slice(0, index)),
      });
  }
  return found;
}

const EVENT = new RegExp(`${WORD_START}(?:${EVENTS})${WORD_END}`, "iu");

/** Whether something is done or held. */
export const hasWork = (words: string): boolean => EVENT.test(words) || hasDeed(words);

export const hasDeed = (words: string): boolean => deedsIn(words).length > 0;

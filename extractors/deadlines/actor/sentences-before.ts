import type { Span } from "../../../src/text/span.ts";
import type { Scene } from "../place/scene.ts";
import { sentenceBefore } from "../place/sentence.ts";
import { hasDeed } from "../words/deed.ts";
import { actorIn, bodyOf, subjectOf } from "./actor.ts";
import { EVENT_NAME, LEVEL, RATE } from "./actor-words.ts";
import { inHeadingsAbove } from "./in-headings.ts";
import { doerBehindColon } from "./other-subject.ts";
import { isPronoun } from "./pronoun.ts";

/** How many sentences back a subject may stand. */
const SENTENCES = 4;

/** `Xã nào chậm`, `Cấp cơ sở` before `Chung kết cấp tỉnh`: some of several, of whom the next sentence does not speak. */
const isOnlyThere = (name: string, own: string): boolean =>
  /\snào(?:\s|$)/iu.test(name) ||
  (/^cấp\s\S+(?:\s\S+)?$/iu.test(name) && /(?<![A-Za-zÀ-ỹ])cấp\s/iu.test(own)) ||
  isOfAnotherLevel(name, own);

/** `Công đoàn cấp huyện` before `đại hội cấp tỉnh dự kiến …`: what is held next is held by another level. */
function isOfAnotherLevel(name: string, own: string): boolean {
  const level = LEVEL_LAST.exec(name)?.groups?.level;
  const held = EVENT_NAME.exec(own.trimStart())?.index === 0 ? LEVEL_HELD.exec(own)?.groups?.level : undefined;
  return level !== undefined && held !== undefined && level.toLowerCase() !== held.toLowerCase();
}

const LEVEL_LAST = /(?<![A-Za-zÀ-ỹ])cấp\s+(?<level>tỉnh|thành\s+phố|huyện|xã|cơ\s+sở|trường)$/iu;
const LEVEL_HELD = /^[^,;:.]{0,40}?\scấp\s+(?<level>tỉnh|thành\s+phố|huyện|xã|cơ\s+sở|trường)(?![A-Za-zÀ-ỹ])/iu;

/** `- Cơ quan thường trực của Chương trình; tham mưu …`: what the body is that the heading names. */
const isRole = (words: string): boolean =>
  /^\s*(?:là\s+)?(?:cơ\s+quan|đơn\s+vị|bộ\s+phận)\s+(?:thường\s+trực|đầu\s+mối|chủ\s+trì)(?![A-Za-zÀ-ỹ])/iu.test(
    words,
  ) && !hasDeed(words.replace(/chủ\s+trì/iu, ""));

/** `Thôn nào không hoàn thành thì trưởng thôn phải chịu trách nhiệm.`: who answers for those who fail goes on with nothing. */
const isSanction = (words: string): boolean => /^\s*\S+(?:\s\S+)?\s+nào\s[^,;:]{2,80}?\sthì\s/iu.test(words);

/** `- Phân công cán bộ bám cơ sở; hằng tháng họp giao ban`: whom the body that the heading names sends out does not go on. */
const isPosted = (words: string): boolean => /^\s*(?:phân\s+công|cử|bố\s+trí)\s/iu.test(words);

/**
 * Who acts in a sentence before, or is counted there behind a colon: `Đại hội điểm: Chi bộ thôn Hạ, Chi bộ Quân sự`,
 * `Lớp thứ nhất: bí thư chi bộ. | Học trong ngày …`.
 */
function whoIn(words: string, own: string): string | null {
  const learners = /^\s*lớp\s[^:]{1,40}:\s*(?<who>[^:]{4,300})$/iu.exec(words)?.groups?.who;
  const taught = learners && /^\s*(?:thời\s+gian\s+)?học\s/iu.test(own) ? subjectOf(learners)?.name : null;
  if (taught) return taught;
  const counted = /(?<![A-Za-zÀ-ỹ])(?:làm\s+|đại\s+hội\s+)điểm[^:]{0,30}:\s*(?<who>[^:]{4,160})$/iu.exec(words)?.groups
    ?.who;
  const spoken = actorIn(words);
  const doer = spoken && !LEVEL.test(spoken.name) ? spoken : (doerBehindColon(words) ?? spoken);
  return (counted && bodyOf(counted)) || doer?.name || null;
}

/** Whom a sentence before, in the same line, names as acting. */
export function inSentencesBefore({ draft, clause }: Scene): string | null {
  const { text } = draft.document;
  const own = text.slice(clause.sentence.start, clause.sentence.end);
  let sentence: Span | null = clause.sentence;
  for (let n = 0; sentence && n < SENTENCES; n++) {
    sentence = sentenceBefore(text, clause.line, sentence);
    const words = sentence && text.slice(sentence.start, sentence.end);
    const name =
      words && !isRole(words) && !isSanction(words) && !RATE.test(words.slice(words.indexOf(":") + 1))
        ? whoIn(words, own)
        : null;
    if (name && !isPronoun(name) && !isOnlyThere(name, own))
      return (isPosted(words ?? "") && inHeadingsAbove(draft, clause.index)) || name;
  }
  return null;
}

import { singleSpaced } from "../../../src/text/single-spaced.ts";
import { withoutEnd } from "../../../src/text/without-end.ts";
import { bodyOf } from "../actor/actor.ts";
import type { Scene } from "../place/scene.ts";
import { hasDeed } from "../words/deed.ts";
import { syllables } from "../words/words.ts";
import { isBare } from "./bare.ts";
import { LONGEST } from "./phrase.ts";

/** `Chung khảo cấp Khối`, `vòng sơ khảo tại cơ sở`: a round that is named with its level says of what it is one. */
const NAMED_ROUND =
  /^(?:vòng\s+)?(?:sơ\s+(?:khảo|kết|tuyển)|bán\s+kết|chung\s+(?:khảo|kết))\s+(?:cấp|ở|tại)\s+(?=\S)/iu;

/** `Đợt 1`, `Lớp thứ hai (các chi bộ thôn)`: for whom it is tells of a class what it is. */
const NUMBER = String.raw`\s+(?:\d{1,2}|[IVX]{1,4}|thứ\s+[A-Za-zÀ-ỹ]+|một|hai|ba|bốn)`;
const NUMBERED = new RegExp(
  String.raw`^\s*(?:(?:đợt|vòng|nhóm)${NUMBER}|lớp${NUMBER}(?:\s*(?<whom>\([^()]*\)))?)\s*$`,
  "iu",
);

/** A part of what its item tells, where it says which part in words: `Đợt 1: hồ sơ đất đai, hộ tịch`; `null` for a number alone. */
export function roundIn({ draft, clause, lead, left }: Scene, own: string): string | null {
  if (NAMED_ROUND.test(own)) return own;
  const round = lead === null || clause.lead === null ? null : NUMBERED.exec(lead);
  if (!round || !clause.lead || (!round.groups?.whom && saysNothing(left))) return null;
  const whole = draft.document.text.slice(clause.lead.start, clause.left.end);
  const words = singleSpaced(withoutEnd(whole.replace(/(?<!\s)\s*:\s*$/u, ""), ",("));
  return syllables(words) <= LONGEST ? words : null;
}

/** A body is whose turn it is, not what is done in it. */
const saysNothing = (left: string): boolean =>
  syllables(left) < 2 || hasDeed(left) || isBare(left.trim()) || bodyOf(left.trim()) !== null;

import { bodyOf } from "../actor/actor.ts";
import type { Scene } from "../place/scene.ts";
import { hasDeed } from "../words/deed.ts";
import { actionBefore } from "./action.ts";
import { beforeAnyway, earlierIn, untilTime } from "./said-before.ts";

/** `Thành ủy Quế Linh nộp`, `từ năm 2017 gửi`: who, or since when, hands over what was said. */
const HANDS_ALONE = /^(?<who>\S.*)\s(?:g[ửở]i|nộp|trình)$/iu;
/** How it ends, asked first because it is quick, and in as many letters as it takes. */
const HANDS_LAST = /\s(?:g[ửở]i|nộp|trình)$/iu;
const LONGEST_LAST = 6;
const SINCE = /^(?:kể\s+)?từ\s+(?:năm|quý|tháng|kỳ)\s+\S+$/iu;

/** `quyết định lùi lại nhưng phải | xong trước …`: by when it must be done nevertheless. */
const NEVERTHELESS = /\s(?:nhưng|song)(?:\s+(?:phải|vẫn\s+phải))?(?:\s+dứt\s+điểm)?\s*$/iu;

/** `Riêng các xã có bản đồ số thì phải xong sớm hơn, | chậm nhất …`: another time for some. */
const SOONER_OR_LATER = /^\s*riêng\s[^;:]{2,120}\s(?:sớm|muộn|chậm)\s+hơn[\s,]*$/iu;

/** `…, riêng các hộ có giấy tờ viết tay thì | chậm nhất …`: the same for some, whatever is told of them. */
const FOR_SOME = /^[\s,]*riêng\s[^,;:]{2,100}\sthì\s*$/iu;

/** `…; 2 lớp, lớp 1 | ngày 02/10`: of what there are parts was told before. */
const PARTS =
  /^[\s,;]*(?:\d{1,2}|hai|ba|bốn)\s+(?<part>lớp|đợt|buổi|vòng|cuộc)(?:\s*\([^()]*\))?(?:\s*,\s*\k<part>\s+(?:\d{1,2}|[IVX]{1,4}|một|hai|ba)(?:\s*\([^()]*\))?)+\s*$/iu;

/** `không được để kéo dài | quá ngày 28/02`: what was said must not take longer. */
const DELAYED = /\sđể\s+kéo\s+dài\s/iu;

/** What was said before, where the clause tells only who does it; else `null`. */
export function saidAgain(scene: Scene, own: string): string | null {
  const who = HANDS_LAST.test(own.slice(-LONGEST_LAST)) ? HANDS_ALONE.exec(own)?.groups?.who : undefined;
  if (!who || (!SINCE.test(who) && (bodyOf(who) === null || hasDeed(who)))) return null;
  return scene.lead !== null && hasDeed(scene.lead) ? actionBefore(untilTime(scene.lead)) : beforeAnyway(scene);
}

/** What was said before, where the clause tells only how long it may take; else `null`. */
export function saidNevertheless(scene: Scene): string | null {
  const { draft, clause, left, ahead } = scene;
  if (ahead) return null;
  if (PARTS.test(left)) return beforeAnyway(scene) ?? earlierIn(scene);
  if (FOR_SOME.test(left)) return earlierIn(scene) ?? beforeAnyway(scene);
  const words = draft.document.text.slice(clause.sentence.start, clause.right.start);
  return NEVERTHELESS.test(left) || SOONER_OR_LATER.test(left) || DELAYED.test(words) ? beforeAnyway(scene) : null;
}

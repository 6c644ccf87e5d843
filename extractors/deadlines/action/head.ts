import { subjectOf } from "../actor/actor.ts";
import { tellsOnlyTime, withoutAbout } from "../place/scene.ts";
import { hasWork } from "../words/deed.ts";
import { syllables } from "../words/words.ts";
import { actionBefore } from "./action.ts";
import { isBare } from "./bare.ts";
import { isMember } from "./member.ts";
import { clipped } from "./phrase.ts";
import { withoutRound } from "./tail.ts";

/** `Giải đua thuyền (thi đấu …)`: the head of an item says more than two syllables of its own; a body is no head. */
export const headOf = (lead: string | null): string | null =>
  lead === null || tellsOnlyTime(lead) || IN_CASE.test(lead) || isMember(lead.trim()) ? null : toldBy(lead);

/** `Khi có bão gần bờ: …`: in which case, not what. */
const IN_CASE = /^\s*(?:khi|nếu|trường\s+hợp|lúc)\s/iu;

/** `Sở Tư pháp tập huấn …, thời gian hoàn thành: …`: what the head says is done, without who does it; else the head itself. */
export const toldBy = (lead: string): string | null =>
  (subjectOf(lead) && actionBefore(lead.replace(/,\s*thời\s+gian[^,]*$/iu, ""))) ||
  clipped(withoutRound(withoutAbout(lead)));

/** Two syllables say less than the head they stand under; one verb does where the head names no work (`Lúa: cấy …`). */
export const isShort = (own: string, lead: string | null): boolean =>
  syllables(own) === 2 || (syllables(own) < 2 && hasWork(lead ?? ""));

/** `Vòng sơ khảo: | do Ban Tổ chức tiến hành, dự kiến`, `Vòng chung khảo: | Sở Nội vụ tổ chức`: only who does what stands before the colon. */
export const doesOnly = (left: string): boolean => {
  const subject = subjectOf(left.replace(/^\s*do\s+(?=\S)/iu, ""));
  const done = subject && left.slice(left.indexOf(subject.name) + subject.name.length);
  return (
    done !== null &&
    /\S/u.test(done) &&
    isBare(done.replace(/(?<!\s)\s+theo\s+(?:đúng\s+)?quy\s+định[^,;]*/iu, "").trim())
  );
};

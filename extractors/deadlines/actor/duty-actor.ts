import { isGoingOn } from "../action/made.ts";
import { isOnlyNames } from "../action/member.ts";
import type { Said } from "../duty.ts";
import { introductionOf } from "../place/introduction.ts";
import { purposeOf } from "../place/purpose.ts";
import { aims, opensRound, type Scene, tellsOnlyTime, withoutAbout } from "../place/scene.ts";
import { taskBelow } from "../place/task-below.ts";
import { undertakingIn } from "../place/undertaking.ts";
import { hasDeed } from "../words/deed.ts";
import { actorIn, bodyOf, type Subject, subjectOf } from "./actor.ts";
import { actorElsewhere } from "./actor-elsewhere.ts";
import { RATE } from "./actor-words.ts";
import { agentIn, chargedLast, holderIn, participants } from "./agent.ts";
import { fullName } from "./full-name.ts";
import { holderOf } from "./holder.ts";
import { isTarget } from "./in-headings.ts";
import { leading } from "./leading.ts";
import { groupOf, isNumberedTeam, teamNumbered } from "./numbered-group.ts";
import { exceptionIn, fellowIn, nextReporter, subjectBehindComma, subjectOfPurpose } from "./other-subject.ts";
import { doneTo } from "./passive-agent.ts";
import { rivalsOf } from "./rivals.ts";
import { inSentencesBefore } from "./sentences-before.ts";
import { teamOf } from "./team.ts";

/** Who must act, and who else may be meant. */
export interface Actor extends Said {
  readonly rivals: readonly string[];
}

const NONE: readonly string[] = [];

/** Who must act: named in the clause, or taken over from where the document named somebody last. */
export function actorOf(scene: Scene, action: string | null): Actor | null {
  const own =
    undertakingIn(scene.left)?.who ??
    teamNumbered(scene) ??
    groupOf(scene) ??
    inClause(scene) ??
    agentIn(scene) ??
    chargedLast(scene) ??
    participants(scene) ??
    holderIn(scene, action);
  const who = own ?? actorElsewhere(scene, action);
  const head = who && leading(scene, who);
  if (head) return { words: head, inherited: true, rivals: NONE };
  if (!who) return null;
  const words = fullName(scene, who);
  return own ? { words, inherited: false, rivals: NONE } : { words, inherited: true, rivals: rivalsOf(scene, words) };
}

/** `ngày 22/10 | tại huyện …`: where, not who. */
const WHERE = /^[\s,]*(?:tại|ở)\s/iu;

/** `…; cấp huyện | mỗi quý một lần`: what the level does was said before. */
const LEVEL_ALONE = /^\s*cấp\s+\S+(?:\s+\S+)?\s*$/iu;
const RETURNS = /^(?:mỗi|hàng|hằng|\d{1,2}\s+(?:tháng|tuần|ngày))[\s/]/iu;

/** `từ 05/11 đến 30/11, | lịch cụ thể Phòng sẽ thông báo sau`: who tells the rest. */
const DETAILS = /^[\s,(]*(?:lịch|thời\s+gian|địa\s+điểm|danh\s+sách|giờ)\s+(?:thi\s+)?cụ\s+thể\s/iu;

/** `mỗi tháng | 01 huyện`: how many, and nothing that they do. */
const isCounted = (words: string): boolean => /^\s*\d{1,3}\s[^,;:\d]{2,30}[\s,]*$/u.test(words) && !hasDeed(words);

/** Who acts behind the time; behind `phấn đấu` only those who are to do something, not what is to be had. */
function subjectBehind({ left, right }: Scene): Subject | null {
  if (DETAILS.test(right) || /^\s*\(/u.test(right)) return null;
  const words = right.replace(opensRound(left) ? /^[\s):]+/u : /^[\s,]+/u, "");
  const subject = subjectOf(words) ?? (left.trim() === "" ? obligedIn(words) : null);
  if (subject && isCounted(words.split(",", 1)[0] as string)) return null;
  return subject && aims(left) && !isEach(words, subject) ? null : subject;
}

/** `các phòng, ban | chỉnh lý xong`, but `12 xã | đạt chuẩn`. */
const isEach = (words: string, { end }: Subject): boolean =>
  /^(?:các|mỗi|từng)\s/iu.test(words) && hasDeed(words.slice(end)) && !/^\s*đạt\s/iu.test(words.slice(end));

/** `(kể từ ngày nghỉ việc) hoặc chuyển công tác, | đảng viên | phải …`: who is obliged behind what goes on of the time. */
function obligedIn(words: string): Subject | null {
  if (!OBLIGES.test(words)) return null;
  let at = 0;
  for (const part of words.split(", ", 4)) {
    const subject = at > 0 ? subjectOf(part) : null;
    if (subject && OBLIGED.test(part.slice(subject.end))) return { name: subject.name, end: at + subject.end };
    at += part.length + 2;
  }
  return null;
}

const OBLIGED = /^\s*(?:phải|có\s+(?:trách\s+nhiệm|nghĩa\s+vụ))\s/iu;
const OBLIGES = /phải|trách|nghĩa/iu;

/** `Các chi bộ quán triệt Kế hoạch; | phân công một đồng chí làm đầu mối, gửi danh sách`: whoever appoints goes on. */
const APPOINTS =
  /^\s*(?:phân\s+công|cử|chỉ\s+định|bố\s+trí)\s[^,;:]{3,80}?\s(?:làm\s+đầu\s+mối|phụ\s+trách|theo\s+dõi|tham\s+gia|trực)(?![A-Za-zÀ-ỹ])[^,;:]*,\s/iu;

/** `… để Ủy ban nhân dân huyện | trình Hội đồng nhân dân | trước ngày 10/12`: for whom it is done, who goes on by a time of their own. */
function whoseTurn(scene: Scene): Subject | null {
  const purpose = purposeOf(scene);
  const who = purpose && subjectOf(purpose);
  return who && hasDeed(purpose.slice(who.end)) ? who : null;
}

/** `Học xong trong đảng viên trước ngày 20/4; | trong đoàn viên, hội viên và nhân dân | trước ngày 30/4`: among whom, not who. */
const isAmong = (scene: Scene): boolean =>
  /^\s*(?:trong|với|cho)\s+\p{Ll}/u.test(scene.left) && !hasDeed(scene.left) && isGoingOn(scene);

/** `Giám sát chuyên đề: | chi bộ Văn phòng (| tháng 7 |)`: who is looked at, behind the colon. */
const INSPECTS = /^\s*(?:kiểm\s+tra|giám\s+sát|thanh\s+tra|khảo\s+sát)(?![A-Za-zÀ-ỹ])/iu;

function inClause(scene: Scene): string | null {
  const { draft, clause, left, right, lead, row, ahead } = scene;
  if (
    LEVEL_ALONE.test(lead ?? left) &&
    (lead === null || left.trim() === "") &&
    RETURNS.test(draft.document.text.slice(clause.left.end))
  )
    return (lead ?? left).trim();
  const appointing = APPOINTS.test(left) && isGoingOn(scene) ? inSentencesBefore(scene) : null;
  if (appointing) return appointing;
  const introduced = lead !== null && !hasDeed(lead) && !hasDeed(left) ? introductionOf(draft, clause.index) : null;
  const host = introduced && hasDeed(introduced) ? actorIn(introduced) : null;
  if (host) return (isNumberedTeam(lead ?? "") && bodyOf(lead ?? "")) || host.name;
  const visitor = lead !== null && hasDeed(lead) && !hasDeed(left) ? actorIn(lead) : null;
  if (visitor) return visitor.name;
  if (lead !== null && INSPECTS.test(lead) && !hasDeed(left) && bodyOf(left) !== null) return null;
  const below = taskBelow(draft, clause.index);
  if (below !== null) return actorIn(below)?.name ?? null;
  const own =
    doneTo(left, right) ??
    nextReporter(scene) ??
    subjectOfPurpose(left) ??
    whoseTurn(scene) ??
    fellowIn(left) ??
    subjectBehindComma(left) ??
    exceptionIn(left) ??
    (RATE.test(left) || isCounted(left) || isAmong(scene) ? null : actorIn(left)) ??
    ((hasDeed(left) && !ahead && !tellsOnlyTime(left) && !opensRound(left)) || RATE.test(right) || WHERE.test(right)
      ? null
      : subjectBehind(scene));
  if (own) return own.name;
  const target = isTarget(draft, clause.index);
  const earlier = target ? "" : draft.document.text.slice(clause.sentence.start, clause.left.start);
  const shared =
    earlier === ""
      ? null
      : (bodyOf(earlier) ?? (actorIn(earlier) ?? subjectOf(earlier.slice(earlier.lastIndexOf(":") + 1)))?.name);
  if (shared) return shared;
  const concerned = /^\s*đối\s+với\s+(?=\S)(?<who>[^,;:]{4,120}?)(?:,|\s*$)/iu.exec(left)?.groups?.who;
  const who = concerned && !target ? subjectOf(concerned) : null;
  if (who && concerned?.startsWith(who.name)) return concerned;
  const about = lead === null || target ? null : withoutAbout(lead).replace(/^\s*ở\s+/iu, "");
  if (isOnlyNames(left.trim()) && isGoingOn(scene)) return left.trim();
  if (about && LEVEL_ALONE.test(about) && hasDeed(left)) return about.trim();
  return (about && (bodyOf(about) ?? holderOf(about))) || row?.unit || (row?.visited ? teamOf(draft) : null);
}

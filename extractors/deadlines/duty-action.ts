import { actionAfter, actionBefore, topicBefore } from "./action.ts";
import { HELD, LABEL, NAMED_DAY, RUNS, WHICH } from "./action-words.ts";
import { subjectOf } from "./actor.ts";
import { tellsOnlyWho } from "./agent.ts";
import { endsBare, isBare, isLastStep } from "./bare.ts";
import type { Clause } from "./clause.ts";
import { hasDeed, hasWork } from "./deed.ts";
import { handsOverUnnamed } from "./delivery.ts";
import type { Said } from "./duty.ts";
import { headingOf, inHeadings } from "./duty-heading.ts";
import { introductionOf } from "./introduction.ts";
import { itemAround } from "./item.ts";
import { isGoingOn, withMade } from "./made.ts";
import { isMember, isNameless, PLACE } from "./member.ts";
import { clipped } from "./phrase.ts";
import { aims, reaches, type Scene, tellsOnlyTime, withoutAbout } from "./scene.ts";
import { labelLength, sentenceBefore } from "./sentence.ts";
import { syllables } from "./words.ts";

/** What is to be done: in the clause, in the row or label, by the lead, the item, its headings or the subject line. */
export function actionOf(scene: Scene): Said | null {
  const own = inClause(scene);
  if (own) return { words: own, inherited: false };
  const item = inItem(scene);
  const inherited = (item && heldIn(scene)) ?? item ?? aboveTable(scene) ?? inHeadings(scene);
  return inherited ? { words: inherited, inherited: true } : null;
}

/** `1. Hội nghị hiệp thương lần thứ nhất`: what is held, whatever `Nội dung: …` tells of it. */
const heldIn = (scene: Scene): string | null => HELD.exec(headingOf(scene) ?? "")?.input ?? null;

function inClause(scene: Scene): string | null {
  const own = said(scene);
  if (own === null || !isMember(own) || scene.row?.task?.startsWith(own)) return own ?? inSentenceBefore(scene);
  const other = PLACE.test(own) || hasDeed(own) ? inSentenceBefore(scene) : inIntroduction(scene);
  return other ?? (isNameless(own) ? inHeadings(scene) : null) ?? own;
}

/** `…; xong trước ngày 10/12`: what the sentence before says is done. */
function inSentenceBefore({ draft, clause, left, lead }: Scene): string | null {
  if ((lead !== null && !tellsOnlyTime(lead)) || (tellsOnlyTime(left) && !/^\s*(?:thời\s+hạn|$)/iu.test(left)))
    return null;
  const { text } = draft.document;
  const before = sentenceBefore(text, clause.line, clause.sentence);
  return before && actionBefore(untilTime(text.slice(before.start, before.end)));
}

const TIMED =
  /(?<![\s,])[\s,]+(?:(?:xong|hoàn\s+thành|chậm\s+nhất)\s+)?(?:trong|trước|từ|vào|đến)\s+(?:ngày|tháng|quý|năm|tuần|\d)/iu;

/** The words before those of time; all where nothing stands before them. */
const untilTime = (words: string): string => words.slice(0, TIMED.exec(words)?.index || undefined);

/** What stands before the series in its own line, in the line that introduces it, or in the heading above. */
function inIntroduction(scene: Scene): string | null {
  const { draft, clause, lead } = scene;
  const line = lead !== null && hasDeed(lead) ? lead : (seriesIn(scene) ?? introductionOf(draft, clause.index));
  return (line && actionBefore(line)) || headingOf(scene);
}

/** What stands before the colon of an earlier sentence of the line: `Phiên chợ hàng Việt: mỗi huyện một phiên; …`. */
function headOfLine({ line, sentence }: Clause): string | null {
  const before = line.text.slice(labelLength(line.text), Math.max(0, sentence.start - line.span.start));
  const colon = before.indexOf(":");
  return colon > 0 && syllables(before.slice(0, colon)) <= 15 ? before.slice(0, colon) : null;
}

/** `Mở lớp dạy bơi: đợt I …; đợt II …`: what is before the colon of an earlier member of the line. */
function seriesIn({ clause: { line, sentence } }: Scene): string | null {
  const before = line.text.slice(labelLength(line.text), Math.max(0, sentence.start - line.span.start));
  const colon = before.indexOf(":");
  return colon > 0 && hasWork(before.slice(0, colon)) ? before.slice(0, colon) : null;
}

function said(scene: Scene): string | null {
  const { draft, clause, left, right, lead, row, ahead } = scene;
  const day = NAMED_DAY.exec(left)?.groups?.what;
  if (day) return clipped(day);
  if (reaches(left, right)) return clipped(right.replace(/(?:,|\s+và)\s.*$/isu, ""));
  if (aims(left) && !PURPOSE.test(right)) return clipped(right);
  const timed = tellsOnlyTime(left);
  if (lead === null && isGoingOn(scene) && RUNS.test(left)) return inSentenceBefore(scene);
  const own = (ahead ? actionAfter(right) : null) ?? (timed ? null : actionBefore(left));
  if (own && lead && endsBare(own)) return headOf(lead) ?? own;
  if (own && isBare(own))
    return headOf(lead) ?? headOf(headOfLine(clause)) ?? inSentenceBefore(scene) ?? headingOf(scene) ?? own;
  if (own && lead === null && isLastStep(own)) return inSentenceBefore(scene) ?? own;
  if (own && lead === null && isGoingOn(scene) && handsOverUnnamed(own) && !(ahead && /^báo/iu.test(own)))
    return withMade(scene, own, inSentenceBefore(scene)) ?? own;
  if (own) return (isShort(own, lead) ? headOf(lead) : null) ?? own;
  if (lead !== null && hasDeed(lead) && WHICH.test(left)) return toldBy(lead);
  if (row?.task) return clipped(row.task);
  if (row?.event) return clipped(row.event);
  const label = LABEL.exec(draft.document.text.slice(clause.sentence.start, clause.sentence.end))?.groups?.what;
  if (label) return clipped(label);
  const item = timed || tellsOnlyTime(lead ?? "");
  const following =
    (item && lead === null && !/^\s*,/u.test(right)) || PURPOSE.test(right) || tellsOnlyWho(right)
      ? null
      : actionAfter(right);
  if (following) return following;
  return (lead && !tellsOnlyTime(lead) ? toldBy(lead) : null) ?? (item ? null : topicBefore(left));
}

/** Two syllables say less than the head they stand under; one verb does where the head names no work (`Lúa: cấy …`). */
const isShort = (own: string, lead: string | null): boolean =>
  syllables(own) === 2 || (syllables(own) < 2 && hasWork(lead ?? ""));

/** `Hồ sơ gửi về … trước ngày 10/10 để tổng hợp`, `hằng tháng, đối với …`, `do … chủ trì`: what it is for, or who does it, is not what is done. */
const PURPOSE = /^(?:\s*,)?\s*(?:để|đối\s+với|nhằm|trừ|tại|theo|do)\s/iu;

/** `Giải đua thuyền (thi đấu …)`: the head of an item says more than two syllables of its own; a body is no head. */
const headOf = (lead: string | null): string | null =>
  lead === null || tellsOnlyTime(lead) || isMember(lead.trim()) ? null : toldBy(lead);

/** `Sở Tư pháp tập huấn …, thời gian hoàn thành: …`: what the head says is done, without who does it; else the head itself. */
const toldBy = (lead: string): string | null =>
  (subjectOf(lead) && actionBefore(lead.replace(/,\s*thời\s+gian[^,]*$/iu, ""))) || clipped(withoutAbout(lead));

/** `LỊCH ĐẠI HỘI CÁC CƠ SỞ` above a table whose rows name no task. */
const aboveTable = ({ row }: Scene): string | null =>
  row?.caption && /^(?:lịch|biểu|bảng)(?![A-Za-zÀ-ỹ])/iu.test(row.caption) && hasWork(row.caption)
    ? clipped(row.caption)
    : null;

function inItem({ draft, clause }: Scene): string | null {
  const { task } = itemAround(draft, clause.index);
  return task && clipped(task);
}

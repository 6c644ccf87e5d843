import { tellsOnlyWho } from "../actor/agent.ts";
import { handsOverUnnamed } from "../actor/delivery.ts";
import type { Said } from "../duty.ts";
import { headingOf, inHeadings } from "../place/duty-heading.ts";
import { introductionOf } from "../place/introduction.ts";
import { itemAround } from "../place/item.ts";
import { aims, reaches, type Scene, tellsOnlyTime } from "../place/scene.ts";
import { undertakingIn } from "../place/undertaking.ts";
import { hasDeed, hasWork } from "../words/deed.ts";
import { actionAfter, actionBefore, topicBefore } from "./action.ts";
import { HELD, LABEL, NAMED_DAY, RUNS, WHICH } from "./action-words.ts";
import { endsBare, isBare, isLastStep } from "./bare.ts";
import { doesOnly, headOf, isShort, toldBy } from "./head.ts";
import { isGoingOn, withMade } from "./made.ts";
import { isMember, isNameless, PLACE } from "./member.ts";
import { clipped } from "./phrase.ts";
import { beforeBare, dividedBefore, earlierIn, headOfLine, inSentenceBefore, seriesIn } from "./said-before.ts";

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

/** What stands before the series in its own line, in the line that introduces it, or in the heading above. */
function inIntroduction(scene: Scene): string | null {
  const { draft, clause, lead } = scene;
  const divided = dividedBefore(scene);
  if (divided) return divided;
  const line = lead !== null && hasDeed(lead) ? lead : (seriesIn(scene) ?? introductionOf(draft, clause.index));
  return (line && actionBefore(line)) || headingOf(scene);
}

function said(scene: Scene): string | null {
  const { draft, clause, left, right, lead, row, ahead } = scene;
  const day = NAMED_DAY.exec(left)?.groups?.what;
  if (day) return clipped(day);
  const undertaking = undertakingIn(left);
  if (undertaking) return clipped(undertaking.what);
  if (PRESENTED.test(left)) return clipped(left);
  if (reaches(left, right)) return clipped(right.replace(/(?:,|(?<!\s)\s+và)\s.*$/isu, ""));
  if (aims(left) && !PURPOSE.test(right)) return clipped(right);
  const timed = tellsOnlyTime(left);
  const label = lead === null ? left : left.trim() === "" ? lead : "";
  if (RUNS.test(label) && (isGoingOn(scene) || LASTS.test(label))) {
    const before = inSentenceBefore({ ...scene, lead: null, left: "" });
    if (before) return before;
  }
  if (lead !== null && !ahead && doesOnly(left)) return headOf(lead) ?? clipped(lead) ?? actionBefore(left);
  const own = (ahead ? actionAfter(right) : null) ?? (timed ? null : actionBefore(left));
  if (own && lead && endsBare(own)) return headOf(lead) ?? own;
  if (own && isBare(own))
    return (
      headOf(lead) ??
      headOf(headOfLine(clause)) ??
      beforeBare(left, own) ??
      inSentenceBefore(scene) ??
      headingOf(scene) ??
      own
    );
  if (own && lead === null && isLastStep(own)) return earlierIn(scene) ?? inSentenceBefore(scene) ?? own;
  if (own && lead === null && isGoingOn(scene) && handsOverUnnamed(own) && !(ahead && /^báo/iu.test(own)))
    return withMade(scene, own, inSentenceBefore(scene)) ?? own;
  if (own && lead === null && /^\s*(?:gửi|nộp|trình)\s/iu.test(left) && handsOverUnnamed(own))
    return inSentenceBefore(scene) ?? own;
  if (own) return (isShort(own, lead) ? (dividedBefore(scene) ?? headOf(lead)) : null) ?? own;
  if (lead !== null && hasDeed(lead) && WHICH.test(left)) return dividedBefore(scene) ?? toldBy(lead);
  if (row?.task) return clipped(row.task);
  if (row?.event) return clipped(row.event);
  const what = LABEL.exec(draft.document.text.slice(clause.sentence.start, clause.sentence.end))?.groups?.what;
  if (what) return clipped(what);
  const item = timed || tellsOnlyTime(lead ?? "");
  const following =
    (item && lead === null && !/^\s*,/u.test(right)) || PURPOSE.test(right) || tellsOnlyWho(right)
      ? null
      : actionAfter(right);
  if (following) return following;
  return (lead && !tellsOnlyTime(lead) ? toldBy(lead) : null) ?? (item ? null : topicBefore(left));
}

/** `Danh sách hộ vay vốn được Hội Nông dân xã chuyển Ngân hàng …`: the paper handed over is the subject. */
const PRESENTED =
  /^\s*(?:(?:các|những)\s+)?(?:bản|báo\s+cáo|biên\s+bản|danh\s+sách|dự\s+(?:án|thảo|toán)|đề\s+(?:án|cương)|hồ\s+sơ|kế\s+hoạch|kết\s+(?:luận|quả)|phương\s+án|số\s+liệu|tài\s+liệu|tờ\s+trình|văn\s+(?:bản|kiện))\s[^,;:]{0,80}?\sđược\s(?:[^,;:]{0,60}?\s)?(?:gửi|trình|nộp|chuyển)\s/iu;

/** `Thời gian tập huấn: …` behind a sentence: when what it says is done. */
const LASTS = /^\s*thời\s+(?:gian|hạn)\s/iu;

/** `Hồ sơ gửi về … trước ngày 10/10 để tổng hợp`, `hằng tháng, đối với …`, `do … chủ trì`: what it is for, or who does it, is not what is done. */
const PURPOSE = /^(?:\s*,)?\s*(?:để|đối\s+với|nhằm|trừ|tại|theo|do)\s/iu;

/** `LỊCH ĐẠI HỘI CÁC CƠ SỞ` above a table whose rows name no task. */
const aboveTable = ({ row }: Scene): string | null =>
  row?.caption && /^(?:lịch|biểu|bảng)(?![A-Za-zÀ-ỹ])/iu.test(row.caption) && hasWork(row.caption)
    ? clipped(row.caption)
    : null;

function inItem({ draft, clause }: Scene): string | null {
  const { task } = itemAround(draft, clause.index);
  return task && clipped(task);
}

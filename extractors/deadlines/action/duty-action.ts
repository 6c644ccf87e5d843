import type { Said } from "../duty.ts";
import { headingOf, inHeadings } from "../place/duty-heading.ts";
import { introductionOf } from "../place/introduction.ts";
import { itemAround } from "../place/item.ts";
import type { Scene } from "../place/scene.ts";
import { hasDeed, hasWork } from "../words/deed.ts";
import { actionBefore } from "./action.ts";
import { HELD } from "./action-words.ts";
import { isMember, isNameless } from "./member.ts";
import { clipped } from "./phrase.ts";
import { roundIn } from "./round.ts";
import { said } from "./said.ts";
import { dividedBefore, inSentenceBefore, seriesIn } from "./said-before.ts";

/** What is to be done: in the clause, in the row or label, by the lead, the item, its headings or the subject line. */
export function actionOf(scene: Scene): Said | null {
  const own = inClause(scene);
  if (own) return { words: own, inherited: false };
  const item = inItem(scene);
  const inherited = (item && ofHeading(scene, item)) ?? item ?? aboveTable(scene) ?? inHeadings(scene);
  return inherited ? { words: inherited, inherited: true } : null;
}

/** `1. Hội nghị hiệp thương lần thứ nhất`: what is held, whatever `Nội dung: …` tells of it; `2. Kiểm tra tài chính`: what is done, where that tells only of what (`việc thu, nộp đảng phí`). */
function ofHeading(scene: Scene, item: string): string | null {
  const heading = headingOf(scene);
  return heading !== null && (HELD.test(heading) || (OF_WHAT.test(item) && hasDeed(heading))) ? heading : null;
}

const OF_WHAT = /^(?:việc|tình\s+hình|kết\s+quả|công\s+tác)\s/iu;

function inClause(scene: Scene): string | null {
  const own = said(scene);
  if (own === null || !isMember(own) || scene.row?.task?.startsWith(own)) return own ?? inSentenceBefore(scene);
  const round = roundIn(scene, own);
  if (round) return round;
  if (ROUND_NAMED.test(own) && ROUND_BEFORE.test(`${inSentenceBefore(scene) ?? ""} ${beforeOwn(scene, own)}`))
    return own;
  const other = inSentenceBefore(scene) ?? inIntroduction(scene);
  return other ?? (isNameless(own) && !LOOKS_INTO.test(own) ? inHeadings(scene) : null) ?? own;
}

const beforeOwn = ({ left }: Scene, own: string): string => left.slice(0, Math.max(0, left.lastIndexOf(own)));

/** `thi sơ khảo theo cụm từ 02 - 06/10; | chung kết | tối 13/10`: another round than the one before. */
const ROUND_NAMED = /^(?:chung\s+(?:kết|khảo)|bán\s+kết|vòng\s)/iu;
const ROUND_BEFORE = /(?<![A-Za-zÀ-ỹ])(?:sơ\s+(?:khảo|tuyển)|bán\s+kết|vòng\s+\S+|chung\s+khảo)(?![A-Za-zÀ-ỹ])/iu;

/** `Ban thường vụ các huyện ủy | kiểm điểm`: done without saying of what. */
const LOOKS_INTO = /\s(?:kiểm\s+điểm|kiểm\s+tra|giám\s+sát)$/iu;

/** What stands before the series in its own line, in the line that introduces it, or in the heading above. */
function inIntroduction(scene: Scene): string | null {
  const { draft, clause, lead } = scene;
  const divided = dividedBefore(scene);
  if (divided) return divided;
  const line = lead !== null && hasDeed(lead) ? lead : (seriesIn(scene) ?? introductionOf(draft, clause.index));
  const heading = headingOf(scene);
  return (line && actionBefore(line)) || (heading !== null && hasWork(heading) ? heading : null);
}

/** `LỊCH ĐẠI HỘI CÁC CƠ SỞ` above a table whose rows name no task. */
const aboveTable = ({ row }: Scene): string | null =>
  row?.caption &&
  /^(?:lịch|biểu|bảng)(?![A-Za-zÀ-ỹ])/iu.test(row.caption) &&
  hasWork(row.caption.replace(/^\S+\s+/u, "").toLowerCase())
    ? clipped(row.caption)
    : null;

function inItem({ draft, clause }: Scene): string | null {
  const { task } = itemAround(draft, clause.index);
  return task && clipped(task);
}

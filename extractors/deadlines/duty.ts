import type { Draft } from "../../src/record/draft.ts";
import type { Span } from "../../src/text/span.ts";
import { actionOf } from "./action/duty-action.ts";
import { recipientIn, viaIn } from "./action/recipient.ts";
import { subjectOf } from "./actor/actor.ts";
import { type Actor, actorOf } from "./actor/duty-actor.ts";
import type { Bound } from "./bounds/bound.ts";
import { type Clause, clauseOf } from "./place/clause.ts";
import { withoutCount } from "./place/counted-days.ts";
import type { Grid } from "./place/grid.ts";
import { aims, concludes, isCircumstance, opensRight, reaches, type Scene, TIMES, wordsOf } from "./place/scene.ts";
import { rowOf } from "./place/table.ts";
import { hasDeed } from "./words/deed.ts";

/** Words that answer who or what, and whether they stand elsewhere than in the clause. */
export interface Said {
  readonly words: string;
  readonly inherited: boolean;
}

/** Who must do what, to whom and through whom. */
export interface Duty {
  readonly actor: Actor | null;
  readonly action: Said | null;
  readonly recipient: string | null;
  readonly via: string | null;
  /** The sentence that holds the bound. */
  readonly sentence: Span;
}

interface Tables {
  readonly draft: Draft;
  readonly grid: Grid;
}

/** The duty that a bound is about. `bounds` are those around it and itself, by place. */
export function dutyOf(tables: Tables, bound: Bound, bounds: readonly Span[]): Duty {
  const clause = clauseOf(tables.draft, bound.span, bounds);
  if (!clause) return { actor: null, action: null, recipient: null, via: null, sentence: bound.span };
  const scene = sceneOf(tables, bound, { clause, bounds });
  const action = actionOf(scene);
  const told = toldIn(scene);
  return {
    action,
    actor: actorOf(scene, action?.words ?? null),
    recipient: recipientIn(told),
    via: viaIn(told),
    sentence: clause.sentence,
  };
}

interface Place {
  readonly clause: Clause;
  readonly bounds: readonly Span[];
}

function sceneOf({ draft, grid }: Tables, bound: Bound, { clause, bounds }: Place): Scene {
  const { text } = draft.document;
  const left = withoutCount(wordsOf(text, clause.left, bounds), text.slice(bound.span.start, bound.span.end));
  const right = wordsOf(text, clause.right, bounds).replace(TIMES, "");
  const cell = grid.cellAt(clause.line, bound.span.start);
  return {
    draft,
    clause,
    left,
    right,
    lead: clause.lead && behindTitle(text.slice(clause.lead.start, clause.lead.end)),
    row: cell && rowOf(grid, cell),
    returns: bound.modality === "recurring",
    ahead:
      aims(left) ||
      concludes(left) ||
      (isCircumstance(left) && hasDeed(right)) ||
      reaches(left, right) ||
      (!(closes(text, bound.span) && hasDeed(left)) &&
        opensRight(left, right, bound.modality === "recurring" && !(hasDeed(left) && isFollowed(clause, bound.span)))),
  };
}

/** `Tập huấn: | Sở tổ chức 04 lớp: …`: a title before who does it. */
function behindTitle(lead: string): string {
  const told = lead.slice(lead.lastIndexOf(":") + 1);
  if (told !== lead && STEP.test(lead)) return told.trimStart();
  const who = told === lead ? null : subjectOf(told);
  return who && hasDeed(told.slice(who.end)) ? told : lead;
}

/** `Bước 7: | Lễ giao nhận quân: …`: the number of a step. */
const STEP =
  /^\s*(?:bước|giai\s+đoạn|đợt|nội\s+dung|phần|tuần)\s+(?:\d{1,2}|[IVX]{1,4}|một|hai|ba)\s*(?:\([^()]*\)\s*)?:[^:]*$/iu;

/** `nạp lại bình chữa cháy, xong trong tháng 3; …`: what is said to be done stands before. */
const closes = (text: string, { start, end }: Span): boolean =>
  /^(?:xong|hoàn\s+(?:thành|tất)|kết\s+thúc|(?:thực\s+hiện|làm)\s+xong)(?![A-Za-zÀ-ỹ])/iu.test(text.slice(start, end));

/** `họp vào thứ năm hàng tuần, ngày 30 hàng tháng gửi …`: what is behind the next bound is done by that one. */
const isFollowed = ({ remark, right }: Clause, { end }: Span): boolean => !remark && right.start > end;

/** The words that may name a recipient: those of the deed, with a remark right behind the bound. */
function toldIn({ left, right }: Scene): string {
  if (!hasDeed(left)) return `${left} ${right}`;
  const remark = right.includes("(") ? /^\s*\([^()]*\)/u.exec(right)?.[0] : undefined;
  return remark ? `${left} ${remark}` : left;
}

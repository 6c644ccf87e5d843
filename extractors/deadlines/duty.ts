import type { Draft } from "../../src/record/draft.ts";
import type { Span } from "../../src/text/span.ts";
import { actionAfter, actionBefore, clipped } from "./action.ts";
import { bodyOf, holderOf, subjectOf } from "./actor.ts";
import type { Bound } from "./bound.ts";
import { type Clause, clauseOf } from "./clause.ts";
import { hasDeed } from "./deed.ts";
import { announcedBody, headingsAround, itemAround } from "./item.ts";
import { recipientIn, viaIn } from "./recipient.ts";
import { labelLength, sentenceBefore } from "./sentence.ts";

/** Who must do what, to whom and through whom. */
export interface Duty {
  readonly actor: string | null;
  readonly action: string | null;
  readonly recipient: string | null;
  readonly via: string | null;
}

/** A label or lead-in of time: `Thời gian tiến hành`, `Định kỳ`, `Dự kiến`. */
const TIME_ONLY =
  /^\s*(?:(?:về\s+)?thời\s+(?:gian|hạn|điểm)|tiến\s+độ|hạn|định\s+kỳ|dự\s+kiến|lịch|ngày)(?![\p{L}\p{M}])(?:\s+(?:thực\s+hiện|tiến\s+hành|tổ\s+chức|hoàn\s+thành|dự\s+kiến|triển\s+khai|bắt\s+đầu|kết\s+thúc|báo\s+cáo))*(?:không\s+quá|[\s\d:,(–-]|ngày|tổ\s+chức|hoàn\s+thành|thực\s+hiện|tiến\s+hành|trong)*$/iu;

/** The duty that a bound is about. `bounds` are the others of the document, by place. */
export function dutyOf(draft: Draft, bound: Bound, bounds: readonly Span[]): Duty {
  const clause = clauseOf(draft, bound.span, bounds);
  if (!clause) return { actor: null, action: null, recipient: null, via: null };
  const { text } = draft.document;
  const words: Words = {
    left: text.slice(clause.left.start, clause.left.end),
    right: text.slice(clause.right.start, clause.right.end),
    lead: clause.lead ? text.slice(clause.lead.start, clause.lead.end) : null,
  };
  const whole =
    words.left.trim() === "" || !hasDeed(words.left)
      ? `${words.left} ${words.right}`
      : `${words.left} ${bracketed(words.right)}`;
  const action = actionOf(draft, clause, words);
  return { action, actor: actorOf(draft, clause, words, action), recipient: recipientIn(whole), via: viaIn(whole) };
}

interface Words {
  readonly left: string;
  readonly right: string;
  readonly lead: string | null;
}

/** A remark right behind the bound still belongs to what is before it. */
const bracketed = (right: string): string => /^\s*\([^()]*\)/u.exec(right)?.[0] ?? "";

function actionOf(draft: Draft, clause: Clause, { left, right, lead }: Words): string | null {
  const item = TIME_ONLY.test(left) || TIME_ONLY.test(lead ?? "");
  const own = TIME_ONLY.test(left) ? null : actionBefore(left);
  if (own) return own;
  const following = item && lead === null && !/^\s*,/u.test(right) ? null : actionAfter(right);
  if (following) return following;
  const about = lead && !TIME_ONLY.test(lead) ? clipped(lead.replace(/^\s*(?:đối\s+với|về)\s+/iu, "")) : null;
  return about ?? inheritedAction(draft, clause);
}

/** What the item, its headings or the subject line say is to be done. */
function inheritedAction(draft: Draft, clause: Clause): string | null {
  const { task } = itemAround(draft, clause.index);
  if (task) return clipped(task);
  for (const { heading, span } of headingsAround(draft, clause.line)) {
    const words = heading.slice(labelLength(heading)).replace(/^về\s+/iu, "");
    const own = span.start === clause.line.span.start - labelLength(clause.line.text);
    if (!own && !/^thời\s+(?:gian|hạn)|^tiến\s+độ|^tổ\s+chức\s+thực\s+hiện|^lịch/iu.test(words) && !bodyOf(words))
      return clipped(words);
  }
  return draft.header.subject ? clipped(draft.header.subject.value) : null;
}

function actorOf(draft: Draft, clause: Clause, words: Words, action: string | null): string | null {
  const { left, right, lead } = words;
  const own = subjectOf(left) ?? (hasDeed(left) ? null : subjectOf(right.replace(/^[\s,]+/u, "")));
  if (own) return own.name;
  const led =
    lead &&
    (bodyOf(lead.replace(/^\s*(?:đối\s+với)\s+/iu, "")) ?? holderOf(lead.replace(/^\s*(?:đối\s+với)\s+/iu, "")));
  return led || inheritedActor(draft, clause, action);
}

/** Who acts in the sentences before, the item, its headings, or by the name of the event itself. */
function inheritedActor(draft: Draft, clause: Clause, action: string | null): string | null {
  const { text } = draft.document;
  for (
    let s = sentenceBefore(text, clause.line, clause.sentence), n = 0;
    s && n < 4;
    s = sentenceBefore(text, clause.line, s), n++
  ) {
    const subject = subjectOf(text.slice(s.start, s.end));
    if (subject) return subject.name;
  }
  const { unit } = itemAround(draft, clause.index);
  if (unit) return unit;
  const announced = announcedBody(draft, clause.index);
  if (announced) return announced;
  for (const { heading } of headingsAround(draft, clause.line)) {
    const words = heading.slice(labelLength(heading));
    const body = bodyOf(words) ?? subjectOf(words)?.name;
    if (body) return body;
  }
  return action ? holderOf(action) : null;
}

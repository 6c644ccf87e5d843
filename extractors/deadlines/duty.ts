import type { Draft } from "../../src/record/draft.ts";
import type { Span } from "../../src/text/span.ts";
import { foldPhrase } from "../../src/vietnamese/fold.ts";
import { actionAfter, actionBefore, clipped, topicBefore } from "./action.ts";
import { bodyOf, holderOf, otherActor, subjectOf } from "./actor.ts";
import type { Bound } from "./bound.ts";
import { type Clause, clauseOf } from "./clause.ts";
import { deedsIn, hasDeed } from "./deed.ts";
import type { Grid } from "./grid.ts";
import { announcedBody, headingsAround, itemAround } from "./item.ts";
import { recipientIn, viaIn } from "./recipient.ts";
import { labelLength, sentenceBefore } from "./sentence.ts";
import { type Row, rowOf } from "./table.ts";

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

interface Tables {
  readonly draft: Draft;
  readonly grid: Grid;
}

/** The duty that a bound is about. `bounds` are the others of the document, by place. */
export function dutyOf({ draft, grid }: Tables, bound: Bound, bounds: readonly Span[]): Duty {
  const clause = clauseOf(draft, bound.span, bounds);
  if (!clause) return { actor: null, action: null, recipient: null, via: null };
  const { text } = draft.document;
  const words: Words = {
    left: wordsOf(text, clause.left, bounds),
    right: wordsOf(text, clause.right, bounds),
    lead: clause.lead ? text.slice(clause.lead.start, clause.lead.end) : null,
  };
  const whole =
    words.left.trim() === "" || !hasDeed(words.left)
      ? `${words.left} ${words.right}`
      : `${words.left} ${bracketed(words.right)}`;
  const cell = grid.cellAt(clause.line, bound.span.start);
  const row = cell && rowOf(grid, cell);
  const scene: Scene = { draft, clause, words, row, recurring: bound.modality === "recurring" };
  const action = actionOf(scene);
  return { action, actor: actorOf(scene, action), recipient: recipientIn(whole), via: viaIn(whole) };
}

interface Words {
  readonly left: string;
  readonly right: string;
  readonly lead: string | null;
}

/** The words of a span without those of other times. */
function wordsOf(text: string, { start, end }: Span, bounds: readonly Span[]): string {
  let words = "";
  let read = start;
  for (const other of bounds.filter((b) => b.start >= start && b.end <= end)) {
    words += text.slice(read, other.start);
    read = Math.max(read, other.end);
  }
  return words + text.slice(read, end);
}

/** A remark right behind the bound still belongs to what is before it. */
const bracketed = (right: string): string => /^\s*\([^()]*\)/u.exec(right)?.[0] ?? "";

/** Everything that may say who and what. */
interface Scene {
  readonly draft: Draft;
  readonly clause: Clause;
  readonly words: Words;
  readonly row: Row | null;
  readonly recurring: boolean;
}

function actionOf({ draft, clause, words, row, recurring }: Scene): string | null {
  const { left, right, lead } = words;
  const item = TIME_ONLY.test(left) || TIME_ONLY.test(lead ?? "");
  const ahead = opensRight(left, right, recurring) ? actionAfter(right) : null;
  const own = ahead ?? (TIME_ONLY.test(left) ? null : actionBefore(left));
  if (own) return own;
  if (row?.task) return clipped(row.task);
  const labelled = LABEL.exec(draft.document.text.slice(clause.sentence.start, clause.sentence.end))?.groups?.what;
  if (labelled) return clipped(labelled);
  const following = item && lead === null && !/^\s*,/u.test(right) ? null : actionAfter(right);
  if (following) return following;
  const about = lead && !TIME_ONLY.test(lead) ? clipped(lead.replace(ABOUT, "")) : null;
  return about ?? (item ? null : topicBefore(left)) ?? inheritedAction(draft, clause);
}

/** `Thời hạn nộp hồ sơ: …`, `Thời gian bỏ phiếu bắt đầu từ …`: the label tells of what. */
const LABEL =
  /^(?:thời\s+(?:gian|hạn|điểm)|hạn|lịch)(?![\p{L}\p{M}])(?:\s+(?:chót|cuối|cùng|dự\s+kiến))*\s+(?!(?:thực\s+hiện|hoàn\s+thành|tổ\s+chức|tiến\s+hành|triển\s+khai|kết\s+thúc|bắt\s+đầu|cụ\s+thể|dự\s+kiến|không)(?![\p{L}\p{M}]))(?<what>[\p{L}][^:,.;\d]{2,60}?)(?:\s*:|\s+(?:là|bắt\s+đầu|từ|trong|vào|trước|chậm|dự\s+kiến)(?![\p{L}\p{M}]))/iu;

const ABOUT = /^\s*(?:đối\s+với|về)\s+/iu;

/** Whether the bound opens what follows although something stands before: `…, trước ngày 15/6 báo cáo`, `định kỳ cuối năm báo cáo`. */
const opensRight = (left: string, right: string, recurring: boolean): boolean =>
  deedsIn(right.replace(/^[\s)]+/u, ""))[0]?.start === 0 && (recurring || /(?:[,;:]|(?<!\p{L})và)\s*$/u.test(left));

/** What the item, its headings or the subject line say is to be done. */
function inheritedAction(draft: Draft, clause: Clause): string | null {
  const { task } = itemAround(draft, clause.index);
  if (task) return clipped(task);
  const subject = draft.header.subject?.value ?? "";
  for (const { heading, span } of headingsAround(draft, clause.line)) {
    if (span.start >= clause.line.span.start) continue;
    const words = heading.slice(labelLength(heading)).replace(ABOUT, "");
    const event = TIME_HEADING.exec(words)?.groups?.event;
    if (event && foldPhrase(subject).includes(foldPhrase(event))) return clipped(subject);
    if (event === undefined && !/^tổ\s+chức\s+thực\s+hiện$/iu.test(words) && !bodyOf(words)) return clipped(words);
  }
  return clipped(subject);
}

/** `Thời gian tổ chức đại hội` tells of what the times are. */
const TIME_HEADING =
  /^(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|lịch)(?![\p{L}\p{M}])(?:,?\s+(?:và\s+)?(?:địa\s+điểm|tổ\s+chức|tiến\s+hành|thực\s+hiện|thành\s+phần|hoàn\s+thành|triển\s+khai))*\s*(?<event>[^:.]*)/iu;

function actorOf({ draft, clause, words, row, recurring }: Scene, action: string | null): string | null {
  const { left, right, lead } = words;
  const own =
    subjectOf(left) ??
    (hasDeed(left) && !opensRight(left, right, recurring) ? null : subjectOf(right.replace(/^[\s,]+/u, "")));
  const charged = otherActor(left);
  if (charged ?? own) return charged ?? own?.name ?? null;
  const { sentence } = clause;
  const shared = subjectOf(draft.document.text.slice(sentence.start, clause.left.start));
  if (shared) return shared.name;
  const about = lead?.replace(ABOUT, "");
  const led = about && (bodyOf(about) ?? holderOf(about));
  return led || row?.unit || inheritedActor(draft, clause, action);
}

/** Who acts in the sentences before, the item, its headings, or by the name of the event itself. */
function inheritedActor(draft: Draft, clause: Clause, action: string | null): string | null {
  const { text } = draft.document;
  let sentence: Span | null = clause.sentence;
  for (let n = 0; sentence && n < 4; n++) {
    sentence = sentenceBefore(text, clause.line, sentence);
    const words = sentence ? text.slice(sentence.start, sentence.end) : "";
    const name = otherActor(words) ?? subjectOf(words)?.name;
    if (name) return name;
  }
  const near = itemAround(draft, clause.index).unit ?? announcedBody(draft, clause.index);
  if (near) return near;
  for (const { heading } of headingsAround(draft, clause.line)) {
    const words = heading.slice(labelLength(heading));
    const body = bodyOf(words) ?? subjectOf(words)?.name;
    if (body) return body;
  }
  return (
    (action && holderOf(action)) ??
    (TIME_ONLY.test(text.slice(clause.left.start, clause.left.end)) ? actorAbove(draft, clause) : null)
  );
}

/** Who acts in the paragraph above a line that only tells the time. */
function actorAbove({ lines }: Draft, { index }: Clause): string | null {
  const above = lines[index - 1]?.text ?? "";
  return otherActor(above) ?? subjectOf(above.slice(labelLength(above)))?.name ?? null;
}

import type { Draft } from "../../../src/record/draft.ts";
import { announcedBody } from "../place/announced-body.ts";
import { headingsAround, itemAround } from "../place/item.ts";
import { perLine } from "../place/per-line.ts";
import { type Scene, tellsOnlyTime } from "../place/scene.ts";
import { labelLength, sentenceBefore } from "../place/sentence.ts";
import { actorIn, subjectOf } from "./actor.ts";
import { EVENT_NAME } from "./actor-words.ts";
import { addresseesOf } from "./addressees.ts";
import { holderOf } from "./holder.ts";
import { inHeadings } from "./in-headings.ts";
import { ownerOf } from "./owner.ts";
import { inSentencesBefore } from "./sentences-before.ts";

/** Whether the sentence asks somebody: only then those whom a letter is written to are meant. */
const asks = ({ draft, clause }: Scene): boolean =>
  /(?<![A-Za-zÀ-ỹ])(?:đề\s+nghị|yêu\s+cầu|kính\s+mời)(?![A-Za-zÀ-ỹ])/iu.test(
    draft.document.text.slice(clause.sentence.start, clause.sentence.end),
  );

/** `Báo cáo tháng gửi trước …`, `Hồ sơ nộp về …`: it is sent by those who were spoken of, or written to. */
const isReportSent = ({ left }: Scene): boolean =>
  /^\s*(?:báo\s+cáo|hồ\s+sơ|danh\s+sách|bản\s+mềm|file|biểu|phiếu|văn\s+bản|thông\s+tin|ý\s+kiến)(?![A-Za-zÀ-ỹ])[^;:]{0,80}\s(?:g[ửở]i|nộp)(?![A-Za-zÀ-ỹ])/iu.test(
    left.includes("(") ? left.replace(/\([^()]*\)/gu, "") : left,
  );

/** `Đơn phúc khảo nộp …`: a paper of those who ask for something, not of the body told of before. */
const isPetition = ({ left }: Scene): boolean =>
  /^\s*đơn\s(?!vị)[^,;]{0,60}\s(?:g[ửở]i|nộp)(?![A-Za-zÀ-ỹ])/iu.test(left);

/** `Sơ kết vào …. | Sở Nội vụ chuẩn bị nội dung.`: who prepares what is held, told in the next sentence. */
function preparedBehind({ draft, clause: { sentence, line } }: Scene): string | null {
  const rest = draft.document.text.slice(sentence.end, Math.min(line.span.end, sentence.end + 160));
  const next = /[.]\s*([^.;:]*)/u.exec(rest)?.[1] ?? "";
  const subject = PREPARES.test(next) ? subjectOf(next) : null;
  return subject && PREPARES.exec(next.slice(subject.end).trimStart())?.index === 0 ? subject.name : null;
}

const PREPARES = /(?<![A-Za-zÀ-ỹ])(?:chuẩn\s+bị\s+nội\s+dung|bố\s+trí)(?![A-Za-zÀ-ỹ])/iu;

/** Who must act where the clause names nobody: taken over from where the document named somebody last. */
export function actorElsewhere(scene: Scene, action: string | null): string | null {
  const { draft, clause } = scene;
  if (isPetition(scene)) return null;
  const isEvent = isEventAlone(scene);
  const isSent = isReportSent(scene);
  return (
    (isEvent ? preparedBefore(scene) : inSentencesBefore(scene)) ??
    itemAround(draft, clause.index).unit ??
    (isSent ? inParagraphAbove(draft, clause.index) : null) ??
    (isEvent ? inHeadings(draft, clause.index)?.name : above(draft, clause.index)) ??
    (action && (holderOf(action) ?? organiserBehind(scene, action))) ??
    (tellsOnlyTime(scene.left) ? inParagraphAbove(draft, clause.index) : null) ??
    (isSent || asks(scene) ? addresseesOf(draft) : null) ??
    directed(scene) ??
    preparedBehind(scene) ??
    (action && EVENT_NAME.test(action) ? holderAbove(draft, clause.index) : null) ??
    ownerOf(draft, action)
  );
}

/** `2. Đại hội Đảng bộ xã | a) Đại hội họp từ …`: whose event the heading names. */
function holderAbove(draft: Draft, index: number): string | null {
  for (const { heading } of headingsAround(draft, index)) {
    const holder = holderOf(heading.slice(labelLength(heading)));
    if (holder) return holder;
  }
  return null;
}

/** `Cuộc họp lần sau | dự kiến tổ chức vào …`: what is held is the subject, so that those told of before are not. */
const isEventAlone = ({ draft, left, lead, clause: { left: place, sentence } }: Scene): boolean =>
  lead === null &&
  place.start === sentence.start &&
  EVENT_NAME.test(left) &&
  /^dự\s+kiến(?![A-Za-zÀ-ỹ])/iu.test(draft.document.text.slice(place.end, place.end + 12));

/** `Giao Ủy ban Kiểm tra chuẩn bị hội nghị tổng kết. | Hội nghị dự kiến tổ chức vào …`: who prepares it, told just before. */
function preparedBefore({ draft, clause, left }: Scene): string | null {
  const { text } = draft.document;
  const before = sentenceBefore(text, clause.line, clause.sentence);
  const words = before ? text.slice(before.start, before.end) : "";
  const event = (EVENT_NAME.exec(left)?.[0] ?? "").toLowerCase();
  const who = words.toLowerCase().includes(event) ? actorIn(words) : null;
  return who && /^\s*(?:chuẩn\s+bị|chủ\s+trì|tham\s+mưu)(?![A-Za-zÀ-ỹ])/iu.test(words.slice(who.end)) ? who.name : null;
}

/** `Chỉ đạo các thôn hoàn thành …`: whom the deed asks, where nobody is told to direct them. */
const directed = ({ left }: Scene): string | null =>
  /^\s*chỉ\s+đạo\s/iu.test(left) ? (subjectOf(left.replace(/^\s*chỉ\s+đạo\s+/iu, ""))?.name ?? null) : null;

/** Whom the headings or an announcement above name; the nearer of both counts. */
const above = perLine((draft, index): string | null => {
  const announced = announcedBody(draft, index);
  const headed = inHeadings(draft, index);
  if (!announced || !headed) return (announced ?? headed)?.name ?? null;
  return headed.start > announced.start ? headed.name : announced.name;
});

/** `Hội nghị … được thực hiện trong …. Ban Thường trực dự kiến tổ chức hội nghị vào …`: who holds an event is told behind it. */
function organiserBehind({ draft, clause }: Scene, action: string): string | null {
  if (!EVENT_NAME.test(action)) return null;
  const rest = draft.document.text.slice(clause.sentence.end, clause.line.span.end).replace(/^[\s.;]+/u, "");
  const below = draft.lines[clause.index + 1]?.text ?? "";
  const next = /^[^.;]*/u.exec(rest || below.slice(labelLength(below)))?.[0] ?? "";
  const subject = subjectOf(next);
  return subject && /tổ\s+chức/iu.test(next.slice(subject.end)) ? subject.name : null;
}

/** The sign or the kind of number that a line begins with: those that begin alike stand side by side. */
const labelKind = (line: string): string =>
  line
    .slice(0, labelLength(line))
    .trim()
    .replace(/\d+/gu, "1")
    .replace(/[a-zđ]/u, "a");

/** `Bước 5: Giao quân: …`: another step than the one above. */
const STEP = /^(?:bước|giai\s+đoạn|đợt)\s+(?:\d|[IVX])/iu;

/** Who acts in the paragraph above a line that only tells the time, or that a paper is sent. */
function inParagraphAbove({ lines }: Draft, index: number): string | null {
  const above = lines[index - 1]?.text ?? "";
  const kind = labelKind(above);
  const own = lines[index]?.text ?? "";
  if ((kind !== "" && kind === labelKind(own)) || STEP.test(own)) return null;
  const [sentence = ""] = above.slice(labelLength(above)).split(/(?<=\S)[.;](?=\s|$)/u, 1);
  return actorIn(sentence)?.name ?? null;
}

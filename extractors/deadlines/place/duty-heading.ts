import type { Line } from "../../../src/record/lines.ts";
import { remembered } from "../../../src/text/remembered.ts";
import { foldPhrase } from "../../../src/vietnamese/fold.ts";
import { clipped } from "../action/phrase.ts";
import { bodyOf } from "../actor/actor.ts";
import { hasWork } from "../words/deed.ts";
import { headingsAround } from "./item.ts";
import { isOrdering } from "./ordering.ts";
import { perLine } from "./per-line.ts";
import { type Scene, withoutAbout } from "./scene.ts";
import { labelLength } from "./sentence.ts";

/** `Thời gian tổ chức đại hội` tells of what the times under it are. */
const TIME_HEADING =
  /^(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|lịch)(?![A-Za-zÀ-ỹ])(?:,?\s+(?:và\s+)?(?:địa\s+điểm|tổ\s+chức|tiến\s+hành|thực\s+hiện|thành\s+phần|hoàn\s+thành|triển\s+khai))*\s*(?<event>[^:.]*)/iu;

/** Headings that stand above every kind of task and name none. */
const GENERAL =
  /^(?:nội\s+dung|tổ\s+chức\s+thực\s+hiện|phân\s+công|nhiệm\s+vụ|biện\s+pháp|giải\s+pháp|chương\s+trình\s+cụ\s+thể|mục\s+(?:đích|tiêu)|kế\s+hoạch\s+cụ\s+thể|yêu\s+cầu|công\s+tác\s+(?:thường\s+xuyên|trọng\s+tâm)|các\s+(?:hoạt\s+động|nhiệm\s+vụ|biện\s+pháp))(?![A-Za-zÀ-ỹ])(?:[\s,]+\S+){0,5}\s*[.:]?$/iu;

/** `Các vòng thi`, `Cấp ngành`: of what there are rounds, and whose round it is, was said above. */
/** `3. Tháng 11/2012`: when, not what. */
const WHEN = /^(?:tháng|quý|tuần|năm|ngày|học\s+kỳ)\s+(?:\d|[IVX]+(?![A-Za-zÀ-ỹ]))/iu;

const ROUNDS = /^(?:các\s+(?:vòng|bước|đợt)(?:\s+thi)?|cấp\s+\S+|vòng\s+\S+)\s*[.:]?$/iu;

/** What the headings say is done, else the subject line. */
export const inHeadings = (scene: Scene): string | null =>
  headingOf(scene) ?? clipped(scene.draft.header.subject?.value ?? "");

/** What the nearest heading that names a task says is done. */
export const headingOf = ({ draft, clause }: Scene): string | null => taskInHeadings(draft, clause.index);

const taskInHeadings = perLine((draft, index): string | null => {
  const subject = draft.header.subject?.value ?? "";
  for (const { heading, span } of headingsAround(draft, index)) {
    if (span.start >= (draft.lines[index] as Line).span.start) continue;
    const { event, task } = toldByHeading(heading);
    if (event && foldPhrase(subject).includes(foldPhrase(event))) return clipped(subject);
    if (event && hasWork(event)) return clipped(event);
    if (task !== null) return clipped(task);
  }
  return null;
});

/** The event whose times a heading announces, or the task that it names; read once for all lines that it stands above. */
const toldByHeading = remembered((heading: string) => {
  const words = withoutAbout(heading.slice(labelLength(heading)));
  const event = TIME_HEADING.exec(words)?.groups?.event;
  const isTask =
    event === undefined &&
    !GENERAL.test(words) &&
    !ROUNDS.test(words) &&
    !WHEN.test(words) &&
    !isOrdering(words) &&
    !bodyOf(words);
  return { event, task: isTask ? words : null };
});

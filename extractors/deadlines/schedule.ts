import type { Draft } from "../../src/record/draft.ts";
import type { Line } from "../../src/record/lines.ts";
import { sectionsAround } from "../../src/record/place.ts";
import { labelLength } from "./sentence.ts";

const TIME = String.raw`(?:về\s+)?(?:thời\s+gian|thời\s+hạn|thời\s+điểm|tiến\s+độ|hạn|lịch|ngày)`;
const LABELLED = new RegExp(String.raw`^${TIME}(?![\p{L}\p{M}])[^:.;]{0,60}:`, "iu");
const HEADED = /^(?:về\s+)?(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|lịch\s+trình)(?![\p{L}\p{M}])/iu;
const FINISH = /^[^:]*(?:hoàn\s+thành|hạn|kết\s+thúc|xong)[^:]*:/iu;

/** A line or heading that announces times, so that dates in it bind without further words. */
export interface Schedule {
  readonly kind: "label" | "heading" | "line-start";
  /** Whether what is announced is an end (`Thời hạn hoàn thành: …`). */
  readonly finish: boolean;
}

/** The schedule that a line belongs to: `Thời gian: …`, or a line under `IV. THỜI GIAN`. */
export function scheduleOf(draft: Draft, line: Line): Schedule | null {
  const words = line.text.slice(labelLength(line.text));
  if (LABELLED.test(words)) return { kind: "label", finish: FINISH.test(words) };
  const section = sectionsAround(draft.sections, line.span).at(-1);
  if (section && HEADED.test(section.heading)) return { kind: "heading", finish: FINISH.test(`${section.heading}:`) };
  return null;
}

/** Whether a line opens with a date: `- Ngày 15/3/2021: …`, `Tháng 5: …`. */
export const opensLine = (line: Line, start: number): boolean =>
  /^(?:(?:từ|trong|vào|sáng|chiều|tối|đúng|lúc|dự\s+kiến|khoảng|\d{1,2}\s*(?:giờ|h|g)\s*\d{0,2})[\s,]*)*$/iu.test(
    line.text.slice(labelLength(line.text), start - line.span.start),
  );

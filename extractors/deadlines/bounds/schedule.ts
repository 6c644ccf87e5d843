import type { Draft } from "../../../src/record/draft.ts";
import type { Line } from "../../../src/record/lines.ts";
import { sectionsAround } from "../../../src/record/place.ts";
import type { Span } from "../../../src/text/span.ts";
import type { Grid } from "../place/grid.ts";
import { announcesTimes } from "../place/ordering.ts";
import { labelLength } from "../place/sentence.ts";
import { timeHeadOf } from "../place/table.ts";
import { SPOKEN_OF } from "./spoken-of.ts";

const TIME = String.raw`(?:về\s+)?(?:thời\s+gian|thời\s+hạn|thời\s+điểm|tiến\s+độ|hạn|lịch|ngày)(?![A-Za-zÀ-ỹ])`;
const LABELLED = new RegExp(`^${TIME}[^:.;]{0,60}:`, "iu");
/** `Thời gian tiến hành trong …`: the lead-in without a colon. */
const LED = /^(?:về\s+)?thời\s+(?:gian|hạn|điểm)(?![A-Za-zÀ-ỹ])[^:.;,]{0,60}(?:,\s*bắt\s+đầu\s+(?:từ\s+)?)?$/iu;
const FINISH = /^(?=[^:]*:)[^:]*(?:hoàn\s+thành|hạn|kết\s+thúc|xong)/iu;

/** Words beside a date in a cell of its own: weekday, hours, part of the day. */
const BESIDE =
  /^(?:[\s(),.:;–-]|thứ\s+[A-Za-zÀ-ỹ]{2,4}(?![A-Za-zÀ-ỹ])|thứ\s+[2-7]|chủ\s+nhật|sáng|chiều|tối|cả\s+ngày|ngày|từ|đến|trước|trong|dự\s+kiến|và|\d{1,2}\s*(?:giờ|h|g|:)(?:\s*\d{1,2}(?!\d|\s*(?:giờ|h|g|:)))?(?:\s*phút)?)*$/iu;

/** What announces times, so that dates in it bind without further words. */
export interface Schedule {
  readonly kind: "label" | "heading" | "line-start" | "cell" | "item" | "deed";
  /** Whether what is announced is an end (`Thời hạn hoàn thành: …`). */
  readonly finish: boolean;
}

/** Where a date stands. */
export interface Place {
  readonly draft: Draft;
  readonly grid: Grid;
  readonly line: Line;
}

/** The schedule that a date of a line belongs to: `Thời gian: …`, a line under `IV. THỜI GIAN`, a cell of times. */
export function scheduleOf({ draft, grid, line }: Place, date: Span, sentence: Span): Schedule | null {
  const label = labelLength(line.text);
  const words = line.text.slice(label);
  if (SPOKEN_OF.test(words)) return null;
  if (LABELLED.test(words)) return { kind: "label", finish: FINISH.test(words) };
  if (LED.test(line.text.slice(label, date.start - line.span.start))) return { kind: "label", finish: false };
  const told = draft.document.text.slice(sentence.start, sentence.end);
  if (LABELLED.test(told)) return { kind: "label", finish: FINISH.test(told) };
  if (LED.test(told.slice(0, date.start - sentence.start))) return { kind: "label", finish: false };
  const cell = grid.cellAt(line, date.start);
  if (cell) return cellSchedule(grid, cell, date, draft.document.text);
  const section = sectionsAround(draft.sections, line.span).findLast(({ span }) => span.start < line.span.start);
  if (section && announcesTimes(section.heading))
    return { kind: "heading", finish: FINISH.test(`${section.heading}:`) };
  return null;
}

function cellSchedule(grid: Grid, cell: NonNullable<Line["cell"]>, date: Span, text: string): Schedule | null {
  const { timed, finish } = timeHeadOf(grid, cell);
  if (timed) return { kind: "cell", finish };
  const words = grid.text(cell.table, cell.row, cell.column) ?? "";
  const alone = BESIDE.test(words.replace(text.slice(date.start, date.end), ""));
  const heads = grid.headAbove(cell.table, cell.row + 1) === cell.row;
  return timed === null && alone && !heads && cell.row + cell.column > 0 ? { kind: "cell", finish: false } : null;
}

/** Whether nothing but words of time stand before a date: `- Ngày 15/3/2021: …`, `Sáng ngày …`. */
export const opensClause = (before: string): boolean =>
  /^(?:(?:riêng|từ|trong|vào|thứ\s+[A-Za-zÀ-ỹ]{2,4}(?![A-Za-zÀ-ỹ])|thứ\s+[2-7]|chủ\s+nhật|buổi|sáng|chiều|tối|cả|đúng|lúc|dự\s+kiến|khoảng|\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{1,2}(?!\d|\s*(?:giờ|h|g)))?)[\s,]*)*$/iu.test(
    before,
  );

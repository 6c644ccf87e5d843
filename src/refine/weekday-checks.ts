import { weekday } from "../record/calendar.ts";
import type { Draft } from "../record/draft.ts";
import type { DateFact } from "../record/schema.ts";
import type { Diagnostic } from "../text/diagnostic.ts";

const NAMES: Readonly<Record<string, number>> = {
  hai: 1,
  "2": 1,
  ba: 2,
  "3": 2,
  tư: 3,
  "4": 3,
  năm: 4,
  "5": 4,
  sáu: 5,
  "6": 5,
  bảy: 6,
  "7": 6,
  "chủ nhật": 7,
  "chúa nhật": 7,
};

const DAY = String.raw`(?:thứ\s+(?<name>hai|ba|tư|năm|sáu|bảy|[2-7])|(?<sunday>ch(?:ủ|úa)\s+nhật))(?![A-Za-zÀ-ỹ\d])`;
const BEHIND = new RegExp(String.raw`^\s*(?:(?:,|\(|tức)\s*)?${DAY}`, "iu");
const BEFORE = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ]|(?:lần|họp|kỳ|phiên|đợt)\s+)${DAY}\s*(?:[,(]\s*)?$`, "iu");

/** Weekdays that do not fit the date they stand beside: `Ngày 02/01/2011 (thứ 2)`. */
export const weekdayChecks = (draft: Draft): readonly Diagnostic[] =>
  draft.dates.flatMap((date) => misfit(draft.document.text, date));

function misfit(text: string, { span, start, end, quote }: DateFact): readonly Diagnostic[] {
  if (start === null || start !== end) return [];
  const named =
    dayNamed(BEHIND.exec(text.slice(span.end, span.end + 24))) ??
    dayNamed(BEFORE.exec(text.slice(Math.max(0, span.start - 24), span.start)));
  if (named === null || named === weekday(start)) return [];
  const message = `“${quote}” is no ${ENGLISH[named - 1]} but a ${ENGLISH[weekday(start) - 1]}.`;
  return [{ code: "weekday-mismatch", severity: "info", message, span }];
}

const ENGLISH = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

function dayNamed(match: RegExpExecArray | null): number | null {
  if (!match) return null;
  const { name, sunday } = match.groups ?? {};
  return sunday ? 7 : (NAMES[(name ?? "").toLowerCase()] ?? null);
}

import { dayText, weekdayText } from "../../format/day.ts";
import { t, type Word } from "../../i18n/words.ts";

export interface Term {
  readonly modality: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly time: string | null;
  readonly rrule: string | null;
}

/** `trước 15/06/2020`, `01/08/2006 – 31/08/2006`, `hằng tháng`: a term as a person says it. */
export function termText({ modality, start, end, time, rrule }: Term): string {
  if (rrule) return ruleText(rrule);
  if (!start && !end) return t("term.open");
  const hour = time ? ` ${time}` : "";
  if (start && end && start !== end) return `${dayText(start)} – ${dayText(end)}${hour}`;
  const day = dayText(end ?? start) + hour;
  return modality === "on" ? day : `${t(`modality.${modality}`)} ${day}`;
}

/** How often: `hằng tuần, T7`, `hằng năm, tháng 6, ngày 15`, with what the rule names of the period. */
export function ruleText(rrule: string): string {
  const parts = new Map(rrule.split(";").map((part) => part.split("=") as [string, string]));
  const often = OFTEN[`${parts.get("FREQ")} ${parts.get("INTERVAL") ?? 1}` as keyof typeof OFTEN] as Word | undefined;
  return [
    often ? t(often) : rrule,
    monthsText(parts.get("BYMONTH")),
    daysText(parts.get("BYMONTHDAY")),
    weekdaysText(parts.get("BYDAY")),
  ]
    .filter(Boolean)
    .join(", ");
}

const listText = (list: string): string => list.replaceAll(",", ", ");
const monthsText = (months: string | undefined) => months && t("rule.month", { month: listText(months) });
const daysText = (days: string | undefined) =>
  days && (days === "-1" ? t("rule.lastDay") : t("rule.day", { day: listText(days) }));

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const weekdaysText = (days: string | undefined) =>
  days
    ?.split(",")
    .map((day) => weekdayText(WEEKDAYS.indexOf(day.slice(-2)) + 1))
    .join(", ");

const OFTEN = {
  "DAILY 1": "rule.daily",
  "WEEKLY 1": "rule.weekly",
  "WEEKLY 2": "rule.fortnightly",
  "MONTHLY 1": "rule.monthly",
  "MONTHLY 3": "rule.quarterly",
  "MONTHLY 6": "rule.halfYearly",
  "YEARLY 1": "rule.yearly",
} as const satisfies Readonly<Record<string, Word>>;

import { dayText } from "../../format/day.ts";
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

/** How often: `hằng quý`, with the day where the rule names one. */
export function ruleText(rrule: string): string {
  const parts = new Map(rrule.split(";").map((part) => part.split("=") as [string, string]));
  const every = Number(parts.get("INTERVAL") ?? 1);
  const often = OFTEN[`${parts.get("FREQ")} ${every}` as keyof typeof OFTEN] as Word | undefined;
  const monthDay = parts.get("BYMONTHDAY");
  const words = often ? t(often) : rrule;
  if (monthDay === "-1") return `${words}, ${t("rule.lastDay")}`;
  return monthDay ? `${words}, ${t("rule.day", { day: monthDay.replaceAll(",", ", ") })}` : words;
}

const OFTEN = {
  "DAILY 1": "rule.daily",
  "WEEKLY 1": "rule.weekly",
  "WEEKLY 2": "rule.fortnightly",
  "MONTHLY 1": "rule.monthly",
  "MONTHLY 3": "rule.quarterly",
  "MONTHLY 6": "rule.halfYearly",
  "YEARLY 1": "rule.yearly",
} as const satisfies Readonly<Record<string, Word>>;

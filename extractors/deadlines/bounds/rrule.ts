/** Recurrence rules (RFC 5545) as they are put together here, without DTSTART. */
export type Period = "day" | "week" | "month" | "quarter" | "half" | "year";

const PLAIN: Readonly<Record<Period, string>> = {
  day: "FREQ=DAILY",
  week: "FREQ=WEEKLY",
  month: "FREQ=MONTHLY",
  quarter: "FREQ=MONTHLY;INTERVAL=3",
  half: "FREQ=MONTHLY;INTERVAL=6",
  year: "FREQ=YEARLY",
};

export const every = (period: Period): string => PLAIN[period];

export const monthlyOn = (...days: readonly number[]): string => `FREQ=MONTHLY;BYMONTHDAY=${days.join(",")}`;

/** A weekday of the first to fourth week of every month, or of the last, -1. */
export const monthlyOnWeekday = (day: string, week: number): string => `FREQ=MONTHLY;BYDAY=${week}${day}`;

const FREQUENCY = { ngày: "DAILY", tuần: "WEEKLY", năm: "YEARLY" } as const;

/** Every so many of a unit of time: `3 ngày một lần`. */
export const everyCount = (count: number, unit: string): string =>
  unit === "tháng"
    ? everyMonths(count)
    : `FREQ=${FREQUENCY[unit as keyof typeof FREQUENCY]}${count === 1 ? "" : `;INTERVAL=${count}`}`;

/** Every so many months; twelve are a year. */
export const everyMonths = (months: number): string =>
  months % 12 === 0
    ? `FREQ=YEARLY${months === 12 ? "" : `;INTERVAL=${months / 12}`}`
    : `FREQ=MONTHLY${months === 1 ? "" : `;INTERVAL=${months}`}`;

export const yearlyOn = (month: number, day: number | null): string =>
  `FREQ=YEARLY;BYMONTH=${month}${day === null ? "" : `;BYMONTHDAY=${day}`}`;

/** Days of every week, or of every so many. */
export const weeklyOn = (days: readonly string[], weeks = 1): string =>
  `FREQ=WEEKLY;${weeks === 1 ? "" : `INTERVAL=${weeks};`}BYDAY=${days.join(",")}`;

/** Days of the first, middle or last month of every quarter. */
export const quarterlyOn = (monthOfQuarter: 1 | 2 | 3, ...days: readonly number[]): string =>
  `FREQ=MONTHLY;BYMONTH=${[0, 3, 6, 9].map((month) => month + monthOfQuarter).join(",")};BYMONTHDAY=${days.join(",")}`;

import fc from "fast-check";
import type { Deadline } from "../../../src/record/schema.ts";
import type { Words } from "./said.ts";

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const pad = (n: number): string => String(n).padStart(2, "0");
export const iso = ({ year, month, day }: Day): string => `${year}-${pad(month)}-${pad(day)}`;
export const dayIn = (from: number, to: number): fc.Arbitrary<Day> =>
  fc.record({
    year: fc.integer({ min: from, max: to }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });

/** Numbers below 10, and the months before March, have their nought (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const monthOf = (month: number): string => (month < 3 ? pad(month) : String(month));

/** The ways in which offices write a day. */
const WRITTEN: readonly ((day: Day) => string)[] = [
  ({ year, month, day }) => `${pad(day)}/${monthOf(month)}/${year}`,
  ({ year, month, day }) => `${pad(day)}-${monthOf(month)}-${year}`,
  ({ year, month, day }) => `${pad(day)}.${pad(month)}.${year}`,
  ({ year, month, day }) => `${pad(day)} tháng ${monthOf(month)} năm ${year}`,
];
export type Write = (day: Day) => string;
export const writing: fc.Arbitrary<Write> = fc.constantFrom(...WRITTEN);

type Bound = readonly [modality: Deadline["modality"], start: string | null, end: string | null, rrule?: string];
type Time = (day: Day, write: Write) => readonly [words: string, bound: Bound, days?: readonly Day[]];

const lastOf = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
const monthsOf = (year: number, first: number, last: number): Bound => [
  "within",
  `${year}-${pad(first)}-01`,
  lastOf(year, last),
];
const QUARTERS = ["I", "II", "III", "IV"];

/** Ways to say until when, with what they bound and the days that they name. */
const TIMES: readonly Time[] = [
  (day, write) => [`trước ngày ${write(day)}`, ["before", null, iso(day)], [day]],
  (day, write) => [`chậm nhất ngày ${write(day)}`, ["by", null, iso(day)], [day]],
  (day, write) => [`chậm nhất là ngày ${write(day)}`, ["by", null, iso(day)], [day]],
  (day, write) => {
    const end = { ...day, year: day.year + 1 };
    return [`từ ngày ${write(day)} đến ngày ${write(end)}`, ["during", iso(day), iso(end)]];
  },
  ({ year, month }) => [`trong tháng ${pad(month)}/${year}`, monthsOf(year, month, month)],
  ({ year, month }) => [`trong tháng ${monthOf(month)} năm ${year}`, monthsOf(year, month, month)],
  ({ year, month }) => {
    const last = 3 * Math.ceil(month / 3);
    return [`trong quý ${QUARTERS[last / 3 - 1]} năm ${year}`, monthsOf(year, last - 2, last)];
  },
  ({ year }) => [`trong năm ${year}`, monthsOf(year, 1, 12)],
  ({ day }) => [`trước ngày ${pad(day)} hằng tháng`, ["recurring", null, null, `FREQ=MONTHLY;BYMONTHDAY=${day}`]],
  ({ month, day }) => [
    `trước ngày ${pad(day)}/${monthOf(month)} hằng năm`,
    ["recurring", null, null, `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`],
  ],
];

/** Until when something is to be done: `trước ngày 05/3/2022`. */
export const until: fc.Arbitrary<Words> = fc
  .record({ of: fc.constantFrom(...TIMES), on: dayIn(2021, 2023), write: writing })
  .map(({ of, on, write }) => {
    const [text, [modality, start, end, rrule], days = []] = of(on, write);
    return { text, deadlines: [[modality, start, end, rrule ?? null].join(" ")], days: days.map(iso) };
  });

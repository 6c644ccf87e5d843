import { expect, test } from "vitest";
import { occurrences } from "../../src/query/recurrence.ts";

test.each([
  ["FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15", ["2020-11-15", "2021-11-15"]],
  [
    "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",
    ["2020-03-20", "2020-06-20", "2020-09-20", "2020-12-20", "2021-03-20", "2021-06-20", "2021-09-20", "2021-12-20"],
  ],
  ["FREQ=MONTHLY;INTERVAL=6", ["2020-06-30", "2020-12-31", "2021-06-30", "2021-12-31"]],
  ["FREQ=YEARLY", ["2020-12-31", "2021-12-31"]],
  ["FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,3", ["2020-03-31", "2021-03-31"]],
])("%s falls due on %j in 2020 and 2021", (rrule, days) => {
  expect(occurrences(rrule, "2020-01-01", "2021-12-31")).toEqual(days);
});

test("a monthly duty without a day is due at each month's end, leap years included", () => {
  expect(occurrences("FREQ=MONTHLY", "2020-01-15", "2020-03-31")).toEqual(["2020-01-31", "2020-02-29", "2020-03-31"]);
});

test("a weekly duty without a day is due on Fridays", () => {
  expect(occurrences("FREQ=WEEKLY", "2026-11-16", "2026-11-29")).toEqual(["2026-11-20", "2026-11-27"]);
});

test("days before the span and after it are left out, and an empty span has none", () => {
  expect(occurrences("FREQ=MONTHLY;BYMONTHDAY=5", "2020-01-06", "2020-02-04")).toEqual([]);
  expect(occurrences("FREQ=MONTHLY", "2020-02-01", "2020-01-01")).toEqual([]);
});

import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  addWorkingDays,
  calendarDate,
  daysInMonth,
  isDay,
  lastDayOfMonth,
  partsOf,
  weekday,
} from "../../src/record/calendar.ts";

test.each([
  ["1975-04-30", 3],
  ["2000-01-01", 6],
  ["2020-02-29", 6],
  ["2021-05-23", 7],
  ["2026-11-22", 7],
])("the weekday of %s is %i", (date, day) => {
  expect(weekday(date)).toBe(day);
});

test("the weekdays of a leap year and its neighbours follow each other", () => {
  let date = "2019-12-28";
  for (let day = 6; date < "2021-01-10"; day = (day % 7) + 1) {
    expect(weekday(date)).toBe(day);
    date = addDays(date, 1);
  }
});

test("February has 29 days in leap years alone", () => {
  expect([1900, 2000, 2019, 2020].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  expect(isDay(2021, 2, 29)).toBe(false);
  expect(isDay(2021, 13, 1)).toBe(false);
  expect(lastDayOfMonth(2020, 2)).toBe("2020-02-29");
});

test("days are added across months and years, and taken off", () => {
  expect(addDays("2020-12-25", 10)).toBe("2021-01-04");
  expect(addDays("2021-03-01", -1)).toBe("2021-02-28");
  expect(addDays("2021-03-01", 365)).toBe("2022-03-01");
});

test("months end on the same day, or on the last one of a shorter month", () => {
  expect(addMonths("2021-01-31", 1)).toBe("2021-02-28");
  expect(addMonths("2021-11-30", 3)).toBe("2022-02-28");
  expect(addMonths("2021-12-15", 12)).toBe("2022-12-15");
});

test("working days leave out Saturdays and Sundays", () => {
  expect(addWorkingDays("2021-03-10", 10)).toBe("2021-03-24");
  expect(addWorkingDays("2021-03-12", 1)).toBe("2021-03-15");
  expect(addWorkingDays("2021-03-13", 1)).toBe("2021-03-15");
});

test("a date and its parts say the same", () => {
  expect(partsOf(calendarDate(2021, 3, 5))).toEqual({ year: 2021, month: 3, day: 5 });
});

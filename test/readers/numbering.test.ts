import { expect, test } from "vitest";
import { formatNumber } from "../../src/readers/number-formats.ts";
import { type ListLevel, type ListPlace, Numbering } from "../../src/readers/numbering.ts";

const level = (format: ListLevel["format"], template: string, more: Partial<ListLevel> = {}): ListLevel => ({
  start: 1,
  format,
  template,
  ...more,
});

const PLAN = [
  level("upperRoman", "%1."),
  level("decimal", "%2."),
  level("lowerLetter", "%3)"),
  level("bullet", "\uf0b7"),
];

const labels = (places: readonly (Partial<ListPlace> & { level: number })[]): string[] => {
  const numbering = new Numbering();
  return places.map((place) => numbering.next({ key: "1", use: "1", levels: PLAN, ...place }));
};

test("levels count by themselves and start anew under the next higher number", () => {
  expect(labels([0, 1, 2, 2, 1, 0, 1, 3].map((level) => ({ level })))).toEqual([
    ...["I. ", "1. ", "a) ", "b) ", "2. ", "II. ", "1. ", "- "],
  ]);
});

test("a level that never restarts counts on", () => {
  const levels = [level("upperRoman", "Chương %1"), level("decimal", "Điều %2.", { restartAfter: 0 })];
  expect(labels([0, 1, 1, 0, 1].map((at) => ({ level: at, levels })))).toEqual([
    ...["Chương I ", "Điều 1. ", "Điều 2. ", "Chương II ", "Điều 3. "],
  ]);
});

test("labels with the numbers of higher levels; legal ones in Arabic digits", () => {
  const levels = [
    level("upperRoman", "%1."),
    level("decimal", "%1.%2."),
    level("decimal", "%1.%2.%3", { legal: true }),
  ];
  expect(labels([0, 1, 2].map((at) => ({ level: at, levels })))).toEqual(["I. ", "I.1. ", "1.1.1 "]);
});

test("a new use of a list restarts it only where it says so", () => {
  const starts = new Map([[1, 5]]);
  expect(
    labels([{ level: 1 }, { level: 1, use: "2" }, { level: 1, use: "3", starts }, { level: 1, use: "3", starts }]),
  ).toEqual(["1. ", "2. ", "5. ", "6. "]);
});

test("a paragraph of a lower level counts for the higher ones that were left out", () => {
  const levels = [level("decimal", "%1."), level("decimal", "%1.%2.")];
  expect(labels([1, 1, 0, 1].map((at) => ({ level: at, levels })))).toEqual(["1.1. ", "1.2. ", "2. ", "2.1. "]);
  const starts = new Map([
    [0, 3],
    [1, 1],
  ]);
  expect(labels([1, 0].map((at) => ({ level: at, levels, starts })))).toEqual(["3.1. ", "4. "]);
});

test("bullets of a clerk keep their rank", () => {
  const bullets = ["-", "+", "*", "•", "\uf0d8", "o"].map((template) => level("bullet", template));
  expect(labels(bullets.map((_, at) => ({ level: at, levels: bullets })))).toEqual([
    "- ",
    "+ ",
    "* ",
    "- ",
    "- ",
    "- ",
  ]);
});

test("a label without number or text is no label", () => {
  expect(labels([{ level: 0, levels: [level("none", "")] }, { level: 7 }])).toEqual(["", ""]);
});

test.each([
  [4, "lowerRoman", "iv"],
  [1999, "upperRoman", "MCMXCIX"],
  [27, "lowerLetter", "aa"],
  [7, "decimalZero", "07"],
  [0, "upperRoman", "0"],
] as const)("%i as %s is %s", (value, format, shown) => {
  expect(formatNumber(value, format)).toBe(shown);
});

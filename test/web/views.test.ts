import { expect, test } from "vitest";
import { parseText } from "../../src/pipeline.ts";
import { typeBefore } from "../../src/web/format/type-before.ts";
import { monthDays } from "../../src/web/pages/deadlines/month-days.ts";
import { ticksOf } from "../../src/web/pages/deadlines/time-axis.ts";
import { ruleText } from "../../src/web/pages/deadlines/when.ts";
import { joinedRepairs } from "../../src/web/pages/document/repairs.ts";
import { paragraphsOf } from "../../src/web/pages/document/segments.ts";
import { factsAt, isHeading, shownFacts } from "../../src/web/pages/document/shown-facts.ts";
import { extractsOf, hitsOf } from "../../src/web/pages/documents/snippets.ts";
import { neighboursOf } from "../../src/web/pages/references/neighbours.ts";

const TEXT = "Các chi bộ báo cáo Đảng ủy xã trước ngày 15/6/2020.\nVăn phòng theo dõi.";

test.each([
  ["dang uy", ["Đảng", "ủy"]],
  ["Đảng ủy", ["Đảng", "ủy"]],
  ['"bao cao dang"', ["báo cáo Đảng"]],
  ["chi b", ["chi"]],
  ["cộng", []],
])("%s is found in the text", (words, found) => {
  expect(hitsOf(TEXT, words).map(({ start, end }) => TEXT.slice(start, end))).toEqual(found);
});

test("an extract has whole words around what was found, and words beside each other as one", () => {
  const long = `${"Nội dung khác. ".repeat(30)}${TEXT}${" Nội dung khác.".repeat(30)}`;
  const [extract] = extractsOf(long, "trước ngày");
  expect(extract).toMatchObject({ isCutBefore: true, isCutAfter: true });
  expect(extract?.hits.map(({ start, end }) => extract.text.slice(start, end))).toEqual(["trước ngày"]);
  expect(extract?.text).toMatch(/^\S.*trước ngày.*\S$/u);
  expect(extract?.text.length).toBeLessThan(200);
});

test("of all places the one is shown where the words stand closest", () => {
  const far = `Phòng họp có ghế, chống nắng, thiên nhiên đẹp. ${"Nội dung khác. ".repeat(20)}`;
  const [first] = extractsOf(`${far}Công tác phòng, chống thiên tai năm 2020.`, "phong chong thien tai");
  expect(first?.text).toContain("phòng, chống thiên tai");
});

test("a section's first line is a heading where it ends and something stands below", () => {
  const text =
    "I. MỤC ĐÍCH\nNâng cao nhận thức.\n1. Các chi bộ tổ chức quán triệt đến từng đảng viên về\nviệc học tập.\n2. Báo cáo.";
  const record = parseText(text);
  const headings = shownFacts(record).filter((fact) => isHeading(fact, record.text));
  expect(headings.map(({ value }) => (value as { label: string }).label)).toEqual(["I"]);
});

test("the text is cut where what is shown changes, and nothing of it is lost", () => {
  const marks = [
    { start: 4, end: 10, name: "deadlines" },
    { start: 8, end: 60, name: "repair", was: "x" },
  ];
  const paragraphs = paragraphsOf(TEXT, marks);
  const pieces = paragraphs.map(({ segments }) => segments.map(({ start, end }) => TEXT.slice(start, end)).join(""));
  expect(pieces.join("\n")).toBe(TEXT);
  expect(paragraphs[0]?.segments.map(({ start, marks: shown }) => [start, shown.map(({ name }) => name)])).toEqual([
    [0, []],
    [4, ["deadlines"]],
    [8, ["deadlines", "repair"]],
    [10, ["repair"]],
  ]);
  expect(paragraphs[1]?.segments[0]?.marks[0]?.name).toBe("repair");
});

test("words of one charset beside each other are one stretch", () => {
  const word = (start: number, end: number, charset: string | null) => ({ start, end, was: "w", charset, code: null });
  const joined = joinedRepairs("Các chi bộ\nĐảng ủy", [
    word(0, 3, "vni"),
    word(4, 7, "vni"),
    word(8, 10, null),
    word(11, 15, "vni"),
  ]);
  expect(joined.map(({ start, end, was }) => [start, end, was])).toEqual([
    [0, 7, "w w"],
    [8, 10, "w"],
    [11, 15, "w"],
  ]);
});

test("the facts at some words are told, the shortest first", () => {
  const record = parseText(TEXT, { issuedOn: "2020-01-02" });
  const facts = shownFacts(record);
  const at = TEXT.indexOf("15/6");
  const here = factsAt(facts, { start: at, end: at + 2 }).map(({ part }) => part);
  expect(here).toEqual(expect.arrayContaining(["dates", "deadlines"]));
  expect(factsAt(facts, { start: TEXT.indexOf("theo dõi"), end: TEXT.indexOf("theo dõi") })).toEqual([]);
});

test.each([
  ["Luật", "Luật Khoáng sản", null],
  ["Nghị định", "160/2005/NĐ-CP", "Nghị định"],
  ["Chỉ thị", null, "Chỉ thị"],
  [null, "35-CT/TW", null],
])("before %s %s stands the type where it does not say it itself", (type, cited, before) => {
  expect(typeBefore(type, cited)).toBe(before);
});

test("a month is shown in whole weeks from Monday", () => {
  const days = monthDays(2024, 2);
  expect(days).toHaveLength(35);
  expect(days.slice(0, 5)).toEqual([null, null, null, "2024-02-01", "2024-02-02"]);
  expect(days.findLast(Boolean)).toBe("2024-02-29");
});

test.each([
  ["2024-01-01", "2024-01-20", "day", 3],
  ["2024-01-10", "2024-12-31", "month", 12],
  ["2002-05-01", "2026-12-31", "year", 13],
])("from %s to %s the line of time is marked by %s", (from, to, unit, count) => {
  const ticks = ticksOf(from, to);
  expect(ticks.every((tick) => tick.unit === unit)).toBe(true);
  expect(ticks).toHaveLength(count);
});

test.each([
  ["FREQ=WEEKLY;BYDAY=SA", "hằng tuần, T7"],
  ["FREQ=MONTHLY;BYMONTHDAY=1,15", "hằng tháng, ngày 1, 15"],
  ["FREQ=MONTHLY;INTERVAL=3", "hằng quý"],
  ["FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1", "hằng năm, tháng 6, ngày cuối kỳ"],
])("the rule %s reads %s", (rrule, words) => {
  expect(ruleText(rrule)).toBe(words);
});

test("around a directive stand those that cite it and those that it cites", () => {
  const node = (key: string) => ({
    key,
    code: key,
    name: null,
    title: null,
    documentId: null,
    kind: null,
    issuedOn: null,
  });
  const graph = {
    nodes: ["a", "b", "c"].map(node),
    edges: [
      { from: "b", to: "a", relation: "basis" },
      { from: "a", to: "c", relation: "amends" },
    ],
    left: 0,
  };
  const { centre, citing, cited } = neighboursOf(graph);
  expect([centre.key, citing[0]?.node.key, cited[0]?.relation]).toEqual(["a", "b", "amends"]);
});

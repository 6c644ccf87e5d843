import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ReadError } from "../../src/errors.ts";
import { doc } from "../../src/readers/doc/doc.ts";
import { isDoc } from "../../src/readers/doc/is-doc.ts";
import { docx } from "../../src/readers/docx/docx.ts";
import { rtf } from "../../src/readers/rtf/rtf.ts";
import type { RawDocument } from "../../src/text/raw-document.ts";
import { type Word6Parts, word6File } from "./word6-file.ts";

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, "../../fixtures/readers", name));
const PLAN = fixture("ke-hoach.doc");

const lines = ({ text }: RawDocument): string[] => text.split("\n").filter((line) => line !== "");
const fontsOf = ({ text, locators }: RawDocument): [string, string][] =>
  locators.flatMap(({ span, font }) => (font ? [[text.slice(span.start, span.end), font]] : []));
const cellsOf = ({ text, locators }: RawDocument): string[] =>
  locators.flatMap(({ span, cell }) =>
    cell ? [`${cell.table} ${cell.row} ${cell.column} ${text.slice(span.start, span.end)}`] : [],
  );

test("a plan of Word 97: numbers, notes, boxes, tables, fields, revisions, symbols, headers", async () => {
  const raw = await doc.read(PLAN, {});
  expect(lines(raw)).toEqual([
    ...[
      "Mẫu số 1",
      "ñy ban nh©n d©n",
      "tØnh b×nh an",
      "céng hoµ x· héi chñ nghÜa viÖt nam",
      "§éc lËp - Tù do - H¹nh phóc",
    ],
    ...["Sè: 15/KH-UBND", "B×nh An, ngµy 5 th¸ng 3 n¨m 2003", "KÕ ho¹ch", "DỰ THẢO"],
    ...["Thùc hiÖn ChØ thÞ sè 12-CT/TW(1) n¨m 2003, tr\u00adíc ngµy 30/6", "(1) Cña Bé ChÝnh trÞ."],
    ...["I. Môc ®Ých", "1. N©ng cao", "a) kÞp thêi", "b) ®óng luËt", "2. §óng h¹n", "II. Néi dung", "1. Tuyªn truyÒn"],
    ...["- chi bé", "Ch-¬ng I Quy ®Þnh chung", "§iÒu 1. Ph¹m vi", "1.1 ®èi t\u00adîng", "Ch-¬ng II Tæ chøc"],
    ...["§iÒu 1. HiÖu lùc", "4. §¸nh sè l¹i", "Xem tại đây thêm cuối", "dòng 12-KH(i)", "(i) Sè liÖu cò."],
    ...["Nội dung", "Thời gian", "1", "Tập huấn", "cán bộ", "Quý I", "2", "trong", "bảng", "sau", "Quý II"],
    ...["Nơi nhận:", "- Như trên;", "✓ Lưu VT."],
  ]);
  expect(raw.diagnostics).toEqual([]);
  expect(raw.locators.filter((l) => l.heading).map(({ span }) => raw.text.slice(span.start, span.end))).toEqual([
    "KÕ ho¹ch",
  ]);
});

test("its cells and fonts", async () => {
  const raw = await doc.read(PLAN, {});
  expect(cellsOf(raw).slice(6)).toEqual([
    ...["1 0 0 Nội dung", "1 0 2 Thời gian", "1 1 0 1", "1 1 1 Tập huấn", "1 1 1 cán bộ", "1 1 2 Quý I", "1 2 0 2"],
    ...["2 0 0 trong", "2 0 1 bảng", "1 2 1 sau", "1 2 2 Quý II"],
  ]);
  expect(fontsOf(raw).slice(1, 4)).toEqual([
    ["ñy ban nh©n d©n\ntØnh b×nh an\ncéng hoµ x· héi chñ nghÜa viÖt nam", ".VnTimeH"],
    ["§éc lËp - Tù do - H¹nh phóc\nSè: 15/KH-UBND\nB×nh An, ngµy 5 th¸ng 3 n¨m 2003\n\nKÕ ho¹ch", ".VnTime"],
    ["DỰ THẢO", "Times New Roman"],
  ]);
});

test("the same document as rtf and docx reads the same, but for what the converter lost or changed", async () => {
  const [old, rich, open] = [
    await doc.read(PLAN, {}),
    await rtf.read(fixture("ke-hoach.rtf"), {}),
    await docx.read(fixture("ke-hoach.docx"), {}),
  ];
  const but = (raw: RawDocument, ...left: string[]): string[] =>
    lines(raw).filter((line) => !/^Ch|^§iÒu/u.test(line) && !left.includes(line));
  expect(but(rich, "Lưu hành nội bộ")).toEqual(but(old, "DỰ THẢO"));
  expect(but(open, "Lưu hành nội bộ")).toEqual(but(old));
  expect(cellsOf(rich)).toEqual(cellsOf(old));
  expect(cellsOf(open)).toEqual(cellsOf(old));
});

const number = (format: number, after: string): number[] => [
  ...[12, 52, format, 0, after.length, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ...Buffer.from(after.padEnd(32, "\0"), "latin1"),
];
const IN_TABLE = [24, 1];
const WORD_6: Word6Parts = {
  fonts: ["Times New Roman", ".VnTime", ".VnTimeH"],
  body: [
    { runs: [{ text: "kÕ ho¹ch\r", font: 2 }] },
    {
      runs: [
        { text: "Thùc hiÖn t\u001f ph¸p", font: 1 },
        { text: "\u0002", font: 1, properties: [117, 1] },
        { text: " n¨m 1997", font: 1 },
        { text: " Èn", font: 1, properties: [92, 1] },
        { text: " bít", font: 1, properties: [65, 1] },
        { text: ".\r", font: 1 },
      ],
    },
    { runs: [{ text: "Môc mét\r", font: 1 }], properties: number(1, ".") },
    { runs: [{ text: "Môc hai\r", font: 1 }], properties: number(1, ".") },
    { runs: [{ text: "\u0013 DATE \u0014h«m nay\u0015\r", font: 1 }] },
    { runs: [{ text: "« mét\u0007", font: 1 }], properties: IN_TABLE },
    { runs: [{ text: "« hai\u0007", font: 1 }], properties: IN_TABLE },
    { runs: [{ text: "\u0007", font: 1 }], properties: [...IN_TABLE, 25, 1] },
    {
      runs: [{ text: "Hµ Néi “1996”\r", font: 1 }].map((run) => ({
        ...run,
        text: run.text.replace("“", "\u0093").replace("”", "\u0094"),
      })),
    },
  ],
  footnote: { mark: 26, text: [{ runs: [{ text: "\u0002 Chó thÝch.\r\r", font: 1 }] }] },
};

test("a file of Word 6: fonts, old automatic numbers, notes, fields, cells, hidden and deleted text", async () => {
  const raw = await doc.read(word6File(WORD_6), {});
  expect(lines(raw)).toEqual([
    ...["kÕ ho¹ch", "Thùc hiÖn t\u00ad ph¸p(1) n¨m 1997.", "(1) Chó thÝch.", "I. Môc mét", "II. Môc hai", "h«m nay"],
    ...["« mét", "« hai", "Hµ Néi “1996”"],
  ]);
  expect(cellsOf(raw)).toEqual(["0 0 0 « mét", "0 0 1 « hai"]);
  expect(fontsOf(raw)[0]).toEqual(["kÕ ho¹ch", ".VnTimeH"]);
});

test("a file behind a password, and one without a document, are named as such", async () => {
  await expect(doc.read(word6File({ ...WORD_6, encrypted: true }), {})).rejects.toMatchObject({ code: "encrypted" });
  const other = Buffer.from(PLAN);
  other.writeUInt16LE(0, other.indexOf(Buffer.from([0xec, 0xa5])));
  await expect(doc.read(other, {})).rejects.toMatchObject({ code: "corrupt" });
});

test("Word files are known by their bytes, cut off or not; other compound files are not taken for them", () => {
  expect(isDoc(PLAN)).toBe(true);
  expect(isDoc(PLAN.subarray(0, 15_000))).toBe(true);
  expect(isDoc(word6File(WORD_6))).toBe(true);
  expect(isDoc(Buffer.concat([PLAN.subarray(0, 512), Buffer.alloc(2048)]))).toBe(false);
  expect(isDoc(Buffer.from("{\\rtf1}"))).toBe(false);
});

test("a file cut off at any place gives what is left with a warning, or a reason", async () => {
  for (let tenth = 1; tenth < 10; tenth++) {
    const cut = doc.read(PLAN.subarray(0, Math.floor((PLAN.length * tenth) / 10)), {});
    const outcome = await cut.then(
      ({ diagnostics }) => diagnostics[0]?.code ?? "whole",
      (error: ReadError) => error.code,
    );
    expect(["text-lost", "corrupt"]).toContain(outcome);
  }
});

test("changed bytes never make it hang or fail without a reason", async () => {
  for (const file of [PLAN, word6File(WORD_6)])
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 20 }), async (flips) => {
        const flipped = new Uint8Array(file);
        for (const [at, value] of flips) flipped[at] = value;
        const raw = await doc.read(flipped, {}).catch((error: unknown) => error);
        if (raw instanceof Error) expect(raw).toBeInstanceOf(ReadError);
      }),
      { numRuns: 200 },
    );
}, 60_000);

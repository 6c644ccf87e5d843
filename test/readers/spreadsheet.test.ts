import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { ReadError } from "../../src/errors.ts";
import { shownNumber } from "../../src/readers/spreadsheet/shown-value.ts";
import { xls } from "../../src/readers/spreadsheet/xls.ts";
import { xlsx } from "../../src/readers/spreadsheet/xlsx.ts";
import type { RawDocument } from "../../src/text/raw-document.ts";
import { biffFile, label, number, oldLabel, richString, row } from "./biff-file.ts";

const NO_FORMATS = { own: new Map<number, string>(), from1904: false };

test.each([
  [33.74668725180189, "0.0", "33.7"],
  [0.1 + 0.2, "General", "0.3"],
  [15237170, "#,##0", "15237170"],
  [1234567.891, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', "1234567.89"],
  [0, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "0"],
  [0.115, "0.0%", "11.5%"],
  [38706, "dd/mm/yyyy", "20/12/2005"],
  [38706, "mm/yyyy", "12/2005"],
  [7, "00", "07"],
  [5, "[nonsense", "5"],
])("%d as %s is shown as %s", (value, pattern, shown) => {
  expect(shownNumber(value, 200, { own: new Map([[200, pattern]]), from1904: false })).toBe(shown);
});

test("formats that a file need not spell out are those of Vietnam", () => {
  expect(shownNumber(38706, 14, NO_FORMATS)).toBe("20/12/2005");
  expect(shownNumber(37244, 14, { ...NO_FORMATS, from1904: true })).toBe("20/12/2005");
});

const cellsOf = ({ text, locators }: RawDocument): readonly string[] =>
  locators.flatMap(({ span, cell }) =>
    cell ? [`${cell.table} ${cell.row}.${cell.column} ${text.slice(span.start, span.end)}`] : [],
  );
const fontsOf = ({ text, locators }: RawDocument) =>
  locators.flatMap(({ span, font }) => (font ? [[text.slice(span.start, span.end), font]] : []));

const workbook = (sheets: readonly { name: string; rows: string; state?: string }[]): Uint8Array =>
  zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook xmlns:r="r"><sheets>${sheets.map(({ name, state }, i) => `<sheet name="${name}" r:id="r${i}" ${state ? `state="${state}"` : ""}/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships>${sheets.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/s${i}.xml"/>`).join("")}</Relationships>`,
    ),
    "xl/styles.xml": strToU8(
      `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0"/></numFmts><fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="170" fontId="1"/><xf numFmtId="14" fontId="0"/></cellXfs></styleSheet>`,
    ),
    "xl/sharedStrings.xml": strToU8(
      `<sst><si><t>Nội dung</t></si><si><r><rPr><rFont val="VNI-Times"/></rPr><t>Ngaøy </t></r><r><t>x</t></r><rPh><t>bỏ</t></rPh></si></sst>`,
    ),
    ...Object.fromEntries(
      sheets.map(({ rows }, i) => [
        `xl/worksheets/s${i}.xml`,
        strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
      ]),
    ),
  });

const ROWS = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s" s="1"><v>1</v></c></row>
  <row r="3" hidden="1"><c r="B3" s="1"><v>33.74668725180189</v></c><c r="C3" s="2"><v>38706</v></c><c r="D3"><f>A1</f></c></row>
  <row><c t="inlineStr"><is><t>Tổng&#10;cộng</t></is></c><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c t="str"><v>quý I</v></c></row>`;

test("xlsx: cells as they are shown, with places and fonts", async () => {
  const raw = await xlsx.read(workbook([{ name: "Sheet1", rows: ROWS }]), {});
  expect(cellsOf(raw)).toEqual([
    "0 0.0 Nội dung",
    "0 0.2 Ngaøy x",
    "0 2.1 33.7",
    "0 2.2 20/12/2005",
    "0 3.0 Tổng",
    "0 3.0 cộng",
    "0 3.1 TRUE",
    "0 3.2 #DIV/0!",
    "0 3.3 quý I",
  ]);
  expect(fontsOf(raw).slice(0, 3)).toEqual([
    ["Nội dung", "Arial"],
    ["Ngaøy ", "VNI-Times"],
    ["x\n33.7", ".VnTime"],
  ]);
  expect(raw.diagnostics.map((d) => d.message)).toEqual(["1 hidden rows of the sheet Sheet1 are in the text."]);
});

test("names of sheets are headings where there are several and they say something", async () => {
  const cell = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
  const sheets = [
    { name: "Biểu 01", rows: cell("một") },
    { name: "Sheet2", rows: cell("hai") },
    { name: "Ẩn", rows: cell("ba"), state: "hidden" },
    { name: "Sheet3", rows: "" },
  ];
  const raw = await xlsx.read(workbook(sheets), {});
  expect(raw.text).toBe("Biểu 01\nmột\n\nhai\n");
  expect(raw.diagnostics.map((d) => d.code)).toEqual(["hidden-cells"]);
});

test("xls: numbers, strings with their fonts, and dates", async () => {
  const raw = await xls.read(
    biffFile({
      fonts: ["Arial", "Arial", "Arial", "Arial", ".VnTime", "VNI-Times"],
      formats: { 170: "0.0" },
      styles: [
        { font: 0, format: 0 },
        { font: 5, format: 170 },
        { font: 0, format: 14 },
      ],
      strings: [richString("Nội dung"), richString("KÕ ho¹ch x", [{ at: 9, font: 6 }])],
      sheets: [
        {
          name: "Sheet1",
          records: [
            row(0),
            label(0, 0, 0, 0),
            label(0, 2, 1, 1),
            row(2, true),
            number(2, 1, 1, 33.74668725180189),
            number(2, 2, 2, 38706),
          ],
        },
      ],
    }),
    {},
  );
  expect(cellsOf(raw)).toEqual(["0 0.0 Nội dung", "0 0.2 KÕ ho¹ch x", "0 2.1 33.7", "0 2.2 20/12/2005"]);
  expect(fontsOf(raw)).toEqual([
    ["Nội dung", "Arial"],
    ["KÕ ho¹ch ", ".VnTime"],
    ["x", "VNI-Times"],
    ["33.7", ".VnTime"],
    ["20/12/2005", "Arial"],
  ]);
});

test("xls: a string runs over into the next record, each part in letters of its own width", async () => {
  const long = "Đ".repeat(5000);
  const raw = await xls.read(
    biffFile({
      fonts: ["Arial"],
      styles: [{ font: 0, format: 0 }],
      strings: [richString(long), richString("hết")],
      sheets: [{ name: "A", records: [label(0, 0, 0, 0), label(1, 0, 0, 1)] }],
    }),
    {},
  );
  expect(raw.text.trimEnd()).toBe(`${long}\nhết`);
});

test("damage gives a document or a typed error", async () => {
  const whole = {
    xls: biffFile({
      fonts: ["Arial"],
      styles: [{ font: 0, format: 0 }],
      strings: [richString("Nội dung")],
      sheets: [{ name: "A", records: [label(0, 0, 0, 0)] }],
    }),
    xlsx: workbook([{ name: "A", rows: ROWS }]),
  };
  const damage = fc.record({
    at: fc.nat(2000),
    byte: fc.nat(255),
    end: fc.nat(2000),
    kind: fc.constantFrom("xls" as const, "xlsx" as const),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ at, byte, end, kind }) => {
      const bytes = Uint8Array.from(whole[kind]);
      bytes[at % bytes.length] = byte;
      for (const damaged of [bytes, whole[kind].slice(0, end)])
        await { xls, xlsx }[kind].read(damaged, {}).catch((error: unknown) => expect(error).toBeInstanceOf(ReadError));
    }),
    { numRuns: 200 },
  );
});

test("xls of Excel 5: labels in bytes", async () => {
  const sheets = [{ name: "Bi\u00D3u", records: [oldLabel(0, 0, "K\u00D5 ho\u00B9ch"), number(0, 1, 0, 12)] }];
  const raw = await xls.read(biffFile({ old: true, fonts: [".VnTime"], styles: [{ font: 0, format: 0 }], sheets }), {});
  expect(cellsOf(raw)).toEqual(["0 0.0 KÕ ho¹ch", "0 0.1 12"]);
  expect(fontsOf(raw)).toEqual([["KÕ ho¹ch\n12", ".VnTime"]]);
});

test("a workbook with a password is told", async () => {
  await expect(xls.read(biffFile({ encrypted: true, sheets: [] }), {})).rejects.toMatchObject({ code: "encrypted" });
});

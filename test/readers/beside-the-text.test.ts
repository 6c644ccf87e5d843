import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { doc } from "../../src/readers/doc/doc.ts";
import { docx } from "../../src/readers/docx/docx.ts";
import { odt } from "../../src/readers/odt/odt.ts";
import type { Reader } from "../../src/readers/reader.ts";
import { rtf } from "../../src/readers/rtf/rtf.ts";
import { xls } from "../../src/readers/spreadsheet/xls.ts";
import { xlsx } from "../../src/readers/spreadsheet/xlsx.ts";
import { docxFile, p, r } from "./docx-file.ts";

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, "../../fixtures/readers", name));
const part = (root: string, inner: string): Uint8Array => strToU8(`<${root}>${inner}</${root}>`);
const lines = (text: string): readonly string[] => text.split("\n").filter(Boolean);

const COMMENTED_DOCX = docxFile({
  body: p(`${r("Trước ngày 30/6")}<w:r><w:commentReference w:id="0"/></w:r>`),
  chunks: {},
  others: {
    "word/comments.xml": part("w:comments", `<w:comment w:id="0">${p(r("Lùi đến"))}${p(r("quý III"))}</w:comment>`),
  },
});
const COMMENTED_RTF = Buffer.from(
  String.raw`{\rtf1 Tr\u432?\u7899?c ng\u224?y 30/6{\*\atnid Lan}\chatn{\*\annotation\pard L\u249?i \u273?\u7871?n\par qu\u253? III}\par}`,
);
const COMMENTED_ODT = zipSync({
  mimetype: strToU8("application/vnd.oasis.opendocument.text"),
  "content.xml": strToU8(
    `<office:document-content><office:body><office:text><text:p>Trước ngày 30/6<office:annotation><dc:creator>Lan</dc:creator><text:p>Lùi đến <text:span>quý III</text:span></text:p></office:annotation></text:p></office:text></office:body></office:document-content>`,
  ),
});

test.each<[string, Reader, Uint8Array]>([
  ["docx", docx, COMMENTED_DOCX],
  ["doc", doc, fixture("ghi-chu.doc")],
  ["rtf", rtf, COMMENTED_RTF],
  ["odt", odt, COMMENTED_ODT],
  ["xls", xls, fixture("phu-luc.xls")],
  ["xlsx", xlsx, fixture("phu-luc.xlsx")],
])("comments of a %s are no text, and told", async (_, reader, bytes) => {
  const { text, diagnostics } = await reader.read(bytes, {});
  expect(text).not.toContain("Lùi");
  expect(diagnostics).toMatchObject([{ code: "comments", severity: "info" }]);
  expect(diagnostics[0]?.message).toMatch(/^Comments were left out of the text: “Lùi đến quý III.*”\.$/u);
});

const chart = `<c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Tiến độ</a:t></a:r><a:r><a:t> năm 2012</a:t></a:r></a:p></c:rich></c:tx></c:title>
<c:plotArea><c:ser><c:tx><c:strRef><c:f>A1</c:f><c:strCache><c:pt idx="0"><c:v>Hoàn thành</c:v></c:pt></c:strCache></c:strRef></c:tx>
<c:cat><c:strRef><c:strCache><c:pt><c:v>Quý I</c:v></c:pt><c:pt><c:v>Quý II</c:v></c:pt></c:strCache></c:strRef></c:cat>
<c:val><c:numRef><c:numCache><c:pt><c:v>12.5</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:plotArea></c:chart>`;
const diagram = `<dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Trưởng ban</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p/></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>Ủy viên</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>`;

test("a chart and a diagram of a docx say their words after the paragraph they hang on", async () => {
  const drawing = (inner: string): string =>
    `<w:r><w:drawing><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></w:drawing></w:r>`;
  const raw = await docx.read(
    docxFile({
      body: `${p(r("Biểu đồ:") + drawing('<c:chart r:id="chart1"/>'))}${p(r("Sơ đồ:") + drawing('<dgm:relIds r:dm="data1"/>'))}${p(r("Hết."))}`,
      chunks: {
        chart1: { name: "charts/chart1.xml", bytes: part("c:chartSpace", chart) },
        data1: { name: "diagrams/data1.xml", bytes: part("dgm:dataModel", diagram) },
      },
    }),
    {},
  );
  expect(lines(raw.text)).toEqual([
    ...["Biểu đồ:", "Tiến độ năm 2012", "Hoàn thành", "Quý I", "Quý II"],
    ...["Sơ đồ:", "Trưởng ban", "Ủy viên", "Hết."],
  ]);
});

test("a chart of a sheet says its words", async () => {
  const relation = (id: string, target: string): string => `<Relationship Id="${id}" Target="${target}"/>`;
  const raw = await xlsx.read(
    zipSync({
      "xl/workbook.xml": strToU8(`<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`),
      "xl/_rels/workbook.xml.rels": part("Relationships", relation("r1", "worksheets/s.xml")),
      "xl/worksheets/s.xml": part(
        "worksheet",
        `<sheetData><row><c t="inlineStr"><is><t>Bảng</t></is></c></row></sheetData>`,
      ),
      "xl/worksheets/_rels/s.xml.rels": part("Relationships", relation("d", "../drawings/drawing1.xml")),
      "xl/drawings/drawing1.xml": part("xdr:wsDr", ""),
      "xl/drawings/_rels/drawing1.xml.rels": part("Relationships", relation("c", "../charts/chart1.xml")),
      "xl/charts/chart1.xml": part("c:chartSpace", chart),
    }),
    {},
  );
  expect(lines(raw.text)).toEqual(["Bảng", "Tiến độ năm 2012", "Hoàn thành", "Quý I", "Quý II"]);
});

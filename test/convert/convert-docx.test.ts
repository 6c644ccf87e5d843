import { expect, test } from "vitest";
import { convertDocx } from "../../src/convert/convert-docx.ts";
import { docxOf, partsOf, run } from "./docx-of.ts";

const documentOf = (docx: Uint8Array): string => partsOf(docx)["word/document.xml"] ?? "";
const textOf = (xml: string): string =>
  xml
    .replace(/<w:p[ >]/gu, "\n$&")
    .replace(/<[^>]*>/gu, "")
    .trim();

test("runs are converted, legacy fonts replaced, everything else is kept", () => {
  const body = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run("KÕ ho¹ch", ".VnTime")}${run(" ph¸t triÓn ", ".VnTime")}${run("kinh tế", "Arial")}</w:p><w:tbl><w:tr><w:tc><w:p>${run('<w:drawing r:id="rId9"/>')}</w:p></w:tc></w:tr></w:tbl>`;
  const xml = documentOf(convertDocx(docxOf(body)).bytes);
  expect(textOf(xml)).toBe("Kế hoạch phát triển kinh tế");
  expect(xml).not.toContain(".VnTime");
  expect(xml).toContain('<w:b/><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>');
  expect(xml).toContain('w:ascii="Arial"');
  expect(xml).toContain('<w:jc w:val="center"/>');
  expect(xml).toContain('<w:tbl><w:tr><w:tc><w:p><w:r><w:drawing r:id="rId9"/></w:r></w:p></w:tc></w:tr></w:tbl>');
});

test("a word that runs over several runs becomes one reading", () => {
  const body = `<w:p>${run("Ñ", "VNI-Times")}${run("a", "VNI-Times")}${run("ûng boä tænh", "VNI-Times")}</w:p>`;
  expect(textOf(documentOf(convertDocx(docxOf(body)).bytes))).toBe("Đảng bộ tỉnh");
});

test("capital fonts make capitals, whether named by the run or by the style", () => {
  const style =
    '<w:style w:type="paragraph" w:styleId="Tieude"><w:name w:val="Tieu de"/><w:rPr><w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/></w:rPr></w:style>';
  const body = `<w:p><w:pPr><w:pStyle w:val="Tieude"/></w:pPr>${run("kÕ ho¹ch n¨m 2005")}</w:p><w:p>${run("ban chØ ®¹o", ".VnArialH")}</w:p>`;
  const parts = partsOf(convertDocx(docxOf(body, style)).bytes);
  expect(textOf(parts["word/document.xml"] ?? "")).toBe("KẾ HOẠCH NĂM 2005\nBAN CHỈ ĐẠO");
  expect(parts["word/styles.xml"]).toContain('w:ascii="Times New Roman"');
});

test("soft hyphens and symbols that are letters come back as letters", () => {
  const soft = `<w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>n</w:t><w:softHyphen/><w:t>íc</w:t></w:r>`;
  const symbol = run('<w:sym w:font=".VnTime" w:char="F0A7"/>') + run("¶ng bé", ".VnTime");
  expect(textOf(documentOf(convertDocx(docxOf(`<w:p>${soft}</w:p><w:p>${symbol}</w:p>`)).bytes))).toBe("nước\nĐảng bộ");
});

test("headers, footnotes and the labels of lists are converted too", () => {
  const parts = {
    "word/header1.xml": `<w:hdr xmlns:w="x"><w:p>${run("Sè v¨n b¶n", ".VnTime")}</w:p></w:hdr>`,
    "word/numbering.xml": `<w:numbering xmlns:w="x"><w:lvl w:ilvl="0"><w:lvlText w:val="§iÒu %1."/><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:lvl></w:numbering>`,
  };
  const out = partsOf(convertDocx(docxOf(`<w:p>${run("Néi dung", ".VnTime")}</w:p>`, "", parts)).bytes);
  expect(out["word/header1.xml"]).toContain("Số văn bản");
  expect(out["word/numbering.xml"]).toContain('w:val="Điều %1."');
});

test("Unicode text set in a legacy font keeps its letters", () => {
  const body = `<w:p>${run("Kế hoạch công tác & báo cáo", ".VnTime")}</w:p>`;
  expect(documentOf(convertDocx(docxOf(body.replace("&", "&amp;"))).bytes)).toContain(
    "Kế hoạch công tác &amp; báo cáo",
  );
});

test("a document that is Unicode already comes back as the same bytes, and converting twice changes nothing", () => {
  const unicode = docxOf(`<w:p>${run("Toàn tỉnh có 5 huyện, gồm: “Đại Từ”, § 5", "Times New Roman")}</w:p>`);
  expect(convertDocx(unicode).bytes).toBe(unicode);
  const once = convertDocx(docxOf(`<w:p>${run("nhng kh«ng qu¸ 6 th¸ng", ".VnTime")}</w:p>`)).bytes;
  expect(convertDocx(once).bytes).toBe(once);
});

test("the font may be chosen", () => {
  const body = `<w:p>${run("V¨n phßng", ".VnTime")}</w:p>`;
  expect(documentOf(convertDocx(docxOf(body), { font: "Arial" }).bytes)).toContain('w:hAnsi="Arial"');
});

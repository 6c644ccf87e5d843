import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { listFixtures } from "../../scripts/fixtures/folder.ts";
import { ReadError } from "../../src/errors.ts";
import { ReaderPool } from "../../src/readers/isolate/pool.ts";
import { readDocument } from "../../src/readers/read-document.ts";
import { docxFile, p, r } from "./docx-file.ts";
import { pdfFile } from "./pdf-file.ts";

const SECONDS = 30;
const pool = new ReaderPool({ size: 2, limits: { seconds: SECONDS, secondsPerPage: 0 } });
afterAll(() => pool.close());

/** What came of the bytes: the reason, or the text and the codes of its diagnostics. */
async function outcome(bytes: Uint8Array, name = "tai-lieu") {
  const raw = await readDocument(bytes, { name, ocr: "never" }, pool).catch((error: unknown) => error);
  if (raw instanceof ReadError) return { reason: raw.code, text: "", codes: [] };
  if (raw instanceof Error) throw raw;
  const { text, diagnostics } = raw as Awaited<ReturnType<typeof readDocument>>;
  return { reason: undefined, text, codes: diagnostics.map(({ code }) => code) };
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const documentXml = (body: string, before = ""): string =>
  `<?xml version="1.0"?>${before}<w:document ${WORD}><w:body>${body}</w:body></w:document>`;
const wordFile = (xml: Uint8Array, level: 0 | 6 = 6): Uint8Array => zipSync({ "word/document.xml": [xml, { level }] });
const odtFile = (content: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "content.xml": strToU8(content),
  });
const xlsxFile = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`xl/${name}`, strToU8(xml)])));
const WORKBOOK = {
  "workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`,
  "_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Target="s.xml"/></Relationships>`,
};

describe("packages that inflate to many times their size", () => {
  const bomb = new Uint8Array(60 * 2 ** 20).fill(0x20);
  test.each<[string, () => Uint8Array]>([
    ["the body of a docx", () => wordFile(bomb)],
    ["the styles of a docx", () => docxFile({ body: p(r("Kế hoạch")), others: { "word/styles.xml": bomb } })],
    [
      "an odt",
      () =>
        zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }], "content.xml": bomb }),
    ],
    ["the strings of an xlsx", () => zipSync({ ...xlsxParts(), "xl/sharedStrings.xml": bomb })],
  ])("%s", async (_, make) => {
    expect((await outcome(make())).reason).toBe("too-large");
  });
  const xlsxParts = () =>
    Object.fromEntries(Object.entries(WORKBOOK).map(([name, xml]) => [`xl/${name}`, strToU8(xml)]));
});

test("two million paragraphs end in time, and what was read of them is kept", async () => {
  const paragraphs = Array.from(
    { length: 2_000_000 },
    (_, i) => `<w:p><w:r><w:t>Đoạn ${i} của kế hoạch</w:t></w:r></w:p>`,
  );
  const hasty = new ReaderPool({ size: 1, limits: { seconds: 30, secondsPerPage: 0 } });
  const bytes = zipSync({ "word/document.xml": [strToU8(documentXml(paragraphs.join(""))), { level: 1 }] });
  const raw = await readDocument(bytes, { name: "rat-dai.docx" }, hasty).finally(() => hasty.close());
  expect(raw.text).toMatch(/^Đoạn 0 của kế hoạch\nĐoạn 1 của kế hoạch\n/u);
  if (!raw.text.includes("Đoạn 1999999 "))
    expect(raw.diagnostics).toMatchObject([{ code: "text-lost", severity: "error" }]);
});

describe("50,000 nested elements", () => {
  const nested = (open: string, close: string): string => open.repeat(50_000) + close.repeat(50_000);
  test.each<[string, Uint8Array, RegExp]>([
    ["docx", wordFile(strToU8(documentXml(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")))), /too-large/u],
    [
      "docx, in a paragraph",
      wordFile(strToU8(documentXml(`<w:p>${nested("<w:sdt>", "</w:sdt>")}</w:p>`))),
      /too-large/u,
    ],
    [
      "odt",
      odtFile(`<office:document-content><office:body><office:text>${nested("<text:section>", "</text:section>")}`),
      /too-large/u,
    ],
    ["xlsx", xlsxFile({ ...WORKBOOK, "s.xml": `<worksheet><sheetData>${nested("<row>", "</row>")}` }), /too-large/u],
    ["html", Buffer.from(`<html><body>${nested("<div>", "</div>")}x</body></html>`), /too-large/u],
    [
      "html of tables",
      Buffer.from(`<html><body>${nested("<table><tr><td>", "</td></tr></table>")}x</body></html>`),
      /too-large/u,
    ],
    ["rtf", Buffer.from(`{\\rtf1 ${nested("{\\b ", "}")} sau}`, "latin1"), /sau/u],
    ["rtf of notes", Buffer.from(`{\\rtf1 ${nested("{\\footnote n ", "}")} sau}`, "latin1"), /sau/u],
    [
      "rtf of fields",
      Buffer.from(`{\\rtf1 ${nested("{\\field{\\*\\fldinst X}{\\fldrslt ", "}}")} sau}`, "latin1"),
      /sau/u,
    ],
    ["pdf", pdfFile([{ texts: [{ text: "Sau", x: 80, y: 700 }], drawing: nested("[", "]") }]), /Sau|^$|corrupt/u],
  ])("%s", async (_, bytes, expected) => {
    const { reason, text } = await outcome(bytes);
    expect(reason ?? text).toMatch(expected);
  });
});

test("entities of XML are never expanded", async () => {
  const names = [..."abcdefghij"];
  const types = names
    .map((name, i) => `<!ENTITY ${name} "${i === 0 ? "lớn" : `&${names[i - 1]};`.repeat(10)}">`)
    .join("");
  const bomb = `<!DOCTYPE x [${types}<!ENTITY file SYSTEM "file:///etc/hostname">]>`;
  for (const bytes of [
    wordFile(strToU8(documentXml(p(r("Số &j; &file; sau")), bomb))),
    odtFile(
      `<?xml version="1.0"?>${bomb}<office:document-content><office:body><office:text><text:p>Số &j; &file; sau</text:p></office:text></office:body></office:document-content>`,
    ),
    xlsxFile({
      ...WORKBOOK,
      "s.xml": `${bomb}<worksheet><sheetData><row><c t="inlineStr"><is><t>Số &j; &file; sau</t></is></c></row></sheetData></worksheet>`,
    }),
  ])
    expect((await outcome(bytes)).text.trim()).toBe("Số &j; &file; sau");
});

describe("references that lead back to themselves", () => {
  const styled = (styles: string) => docxFile({ body: p(r("Kế hoạch"), '<w:pStyle w:val="a"/>'), styles });
  test.each<[string, Uint8Array]>([
    [
      "styles of a docx",
      styled(
        '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
      ),
    ],
    [
      "lists of a docx",
      docxFile({
        body: p(r("Kế hoạch"), '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="s"/><w:styleLink w:val="s"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      }),
    ],
    [
      "notes of a docx",
      docxFile({
        body: p(`${r("Kế hoạch")}<w:r><w:footnoteReference w:id="1"/></w:r>`),
        footnotes: `<w:footnote w:id="1">${p('<w:r><w:footnoteReference w:id="1"/></w:r>')}</w:footnote>`,
      }),
    ],
    [
      "styles of an odt",
      odtFile(
        '<office:document-content><office:automatic-styles><style:style style:name="a" style:family="paragraph" style:parent-style-name="a"/></office:automatic-styles><office:body><office:text><text:p text:style-name="a">Kế hoạch</text:p></office:text></office:body></office:document-content>',
      ),
    ],
    [
      "styles of an rtf",
      Buffer.from("{\\rtf1{\\stylesheet{\\s1\\sbasedon2\\snext1 a;}{\\s2\\sbasedon1 b;}}\\s1 K\\u7871? ho\\u7841?ch}"),
    ],
    [
      "notes of a page",
      Buffer.from(
        '<html><body><p>Kế hoạch<a href="#_ftn1" name="_ftnref1">[1]</a></p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> xem <a href="#_ftn1" name="_ftnref1">[1]</a></p></div></body></html>',
      ),
    ],
  ])("%s", async (_, bytes) => {
    expect((await outcome(bytes)).text.normalize("NFC")).toContain("Kế hoạch");
  });

  const page = pdfFile([{ texts: [{ text: "Sau", x: 80, y: 700 }] }]);
  const changed = (from: string, to: string): Uint8Array =>
    Buffer.from(Buffer.from(page).toString("latin1").replace(from, to), "latin1");
  test.each<[string, Uint8Array]>([
    ["a list of pages in itself", changed("/Kids [", "/Kids [2 0 R ")],
    ["a page above itself", changed("/Parent 2 0 R", "/Parent 7 0 R")],
    ["a catalogue as the list of pages", changed("/Pages 2 0 R", "/Pages 1 0 R")],
    ["a stream as long as itself", changed("/Length ", "/Length 3 0 R /L ")],
    ["a meaning of letters in itself", changed("/ToUnicode 3 0 R", "/ToUnicode 4 0 R")],
    ["a font that descends from itself", changed("/DescendantFonts [5 0 R]", "/DescendantFonts [4 0 R]")],
    ["bookmarks in a ring", pdfFile([{ texts: [{ text: "Sau", x: 80, y: 700 }] }], "/Outlines 8 0 R")],
    ["a picture of itself", changed("/Resources <<", "/Resources << /XObject << /X 8 0 R >>")],
  ])("in a PDF: %s", async (_, bytes) => {
    const { reason, text } = await outcome(bytes);
    expect(reason ?? text).toMatch(/^(?:corrupt|\0?S\0?a\0?u|)$/u);
  });
});

describe("every tenth of every fixture", () => {
  const folder = join(import.meta.dirname, "../../fixtures/readers");
  const files = [
    ...listFixtures().map(({ document }) => document),
    ...readdirSync(folder).map((name) => join(folder, name)),
  ].filter((path) => /\.(?:docx?|rtf|xlsx?|odt|html?|pdf)$/u.test(path));
  test.each(files.map((path) => [basename(path), path]))("%s", async (name, path) => {
    const whole = readFileSync(path);
    const all = await outcome(whole, name);
    for (let tenth = 1; tenth < 10; tenth++) {
      const cut = await outcome(whole.subarray(0, Math.floor((whole.length * tenth) / 10)), name);
      if (cut.reason !== undefined) expect(cut.reason).toMatch(/^(?:corrupt|empty)$/u);
      else if (cut.text.length < all.text.length) expect(cut.codes, `${tenth} tenths`).toContain("text-lost");
    }
  });
});

describe("lines without end", () => {
  const letters = (lines: number) => strToU8("ban\n".repeat(lines));

  test("more lines than any document has are refused as too large", async () => {
    expect((await outcome(letters(2_500_001), "ban.txt")).reason).toBe("too-large");
  });

  test("a very long list is read whole", async () => {
    const { reason, text } = await outcome(letters(100_000), "ban.txt");
    expect([reason, text.split("ban").length - 1]).toEqual([undefined, 100_000]);
  });
});

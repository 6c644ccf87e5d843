import fc from "fast-check";
import { zipSync } from "fflate";
import sharp from "sharp";
import { expect, test } from "vitest";
import { ReadError } from "../../src/errors.ts";
import { docx } from "../../src/readers/docx/docx.ts";
import { isFlatWord } from "../../src/readers/docx/flat.ts";
import type { RawDocument } from "../../src/text/raw-document.ts";
import { type DocxParts, docxFile, font, list, p, r } from "./docx-file.ts";

const read = (parts: DocxParts): Promise<RawDocument> => docx.read(docxFile(parts), {});
const textOf = async (parts: DocxParts): Promise<string> => {
  const { text, diagnostics } = await read(parts);
  expect(diagnostics).toEqual([]);
  return text;
};
const bodyText = (body: string): Promise<string> => textOf({ body });

/** What the document says of fonts: the stretches and their fonts. */
const fontsOf = ({ text, locators }: RawDocument): [string, string][] =>
  locators.flatMap(({ span, font }) => (font ? [[text.slice(span.start, span.end), font]] : []));

const LISTS = `
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Muc"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
    <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/><w:rPr>${font("Symbol")}</w:rPr></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/>
    <w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/></w:lvlOverride></w:num>`;

test("paragraphs, empty paragraphs, tabs, breaks and hyphens", async () => {
  const body =
    p(`${r("Số: 12/KH-UBND")}<w:r><w:tab/></w:r>${r("Hà Nội, ngày 5 tháng 3 năm 2015")}`) +
    p("") +
    p(`${r("TM. ỦY BAN NHÂN DÂN")}<w:r><w:br/></w:r>${r("CHỦ TỊCH")}`) +
    p(`${r("12")}<w:r><w:noBreakHyphen/></w:r>${r("KH")}`);
  expect(await bodyText(body)).toBe(
    "Số: 12/KH-UBND\tHà Nội, ngày 5 tháng 3 năm 2015\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n12-KH\n",
  );
});

test("the soft hyphen, which is the letter ư in a .Vn font, stays", async () => {
  const raw = await read({
    body: p(`<w:r><w:rPr>${font(".VnTime")}</w:rPr><w:t>T</w:t><w:softHyphen/><w:t> ph¸p</w:t></w:r>`),
  });
  expect(raw.text).toBe("T\u00ad ph¸p\n");
  expect(fontsOf(raw)).toEqual([["T\u00ad ph¸p", ".VnTime"]]);
});

test("fonts come from the run, its style, the paragraph's style, the defaults and the theme", async () => {
  const raw = await read({
    theme: `<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Arial"/></a:majorFont>
      <a:minorFont><a:latin typeface="Cambria"/></a:minorFont></a:fontScheme></a:themeElements>`,
    styles: `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:styleId="Goc"><w:rPr>${font(".VnTime")}</w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Goc"/></w:style>
      <w:style w:type="character" w:styleId="Dam"><w:rPr>${font(".VnTimeH")}</w:rPr></w:style>`,
    body:
      p(r("mặc định")) +
      p(r("kÕ ") + r("ho¹ch ", '<w:rStyle w:val="Dam"/>') + r("riêng", font("Arial")), '<w:pStyle w:val="Con"/>') +
      p(`<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="VNI-Times"/></w:rPr><w:t>vaø so 5</w:t></w:r>`),
  });
  expect(fontsOf(raw)).toEqual([
    ["mặc định", "Cambria"],
    ["kÕ ", ".VnTime"],
    ["ho¹ch ", ".VnTimeH"],
    ["riêng", "Arial"],
    ["vaø so 5", "VNI-Times"],
  ]);
});

test("neighbouring runs of one font are one locator, over paragraphs too", async () => {
  const vn = font(".VnTime");
  const raw = await read({ body: p(r("Thùc ", vn) + r("hiÖn", vn)) + p(r("kÕ ho¹ch", vn)) });
  expect(fontsOf(raw)).toEqual([["Thùc hiÖn\nkÕ ho¹ch", ".VnTime"]]);
});

test("automatic numbers as Word shows them: levels, restarts, start overrides, by style, none", async () => {
  const styles = `<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  const muc = '<w:pStyle w:val="Muc"/>';
  const raw = await read({
    styles,
    numbering: LISTS,
    body: [
      p(r("MỤC ĐÍCH"), muc),
      p(r("Nâng cao"), list(1, 1)),
      p(r("quán triệt"), list(1, 2)),
      p(r("kịp thời"), list(1, 2)),
      p(r("Bảo đảm"), list(1, 1)),
      p(r("NỘI DUNG"), muc),
      p(r("Tuyên truyền"), list(1, 1)),
      p(r("chi bộ"), list(1, 3)),
      p(r("Kiểm tra"), list(2, 1)),
      p(r("không số"), `${muc}${'<w:numPr><w:numId w:val="0"/></w:numPr>'}`),
    ].join(""),
  });
  expect(raw.text.trim().split("\n")).toEqual([
    "I. MỤC ĐÍCH",
    "1. Nâng cao",
    "a) quán triệt",
    "b) kịp thời",
    "2. Bảo đảm",
    "II. NỘI DUNG",
    "1. Tuyên truyền",
    "- chi bộ",
    "4. Kiểm tra",
    "không số",
  ]);
  expect(raw.locators.filter((l) => l.heading).map(({ span }) => raw.text.slice(span.start, span.end))).toEqual([
    "I. MỤC ĐÍCH",
    "II. NỘI DUNG",
    "không số",
  ]);
});

test("notes stand after the paragraph that holds their mark", async () => {
  const raw = await read({
    footnotes: `<w:footnote w:id="-1" w:type="separator">${p(r("bỏ"))}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(" Theo Quyết định số 15.")}`)}</w:footnote><w:footnote w:id="3">${p(r("* Số liệu cũ."))}</w:footnote>`,
    body:
      p(
        `${r("Thực hiện")}<w:r><w:footnoteReference w:id="2"/></w:r>${r(" chỉ thị")}<w:r><w:footnoteReference w:id="3" w:customMarkFollows="1"/><w:t>*</w:t></w:r>`,
      ) + p(r("Tiếp theo")),
  });
  expect(raw.text).toBe("Thực hiện(1) chỉ thị(*)\n(1) Theo Quyết định số 15.\n(*) Số liệu cũ.\nTiếp theo\n");
  const marks = raw.locators.filter((l) => l.footnoteMark ?? l.footnote);
  expect(marks.map((l) => [raw.text.slice(l.span.start, l.span.end), l.footnoteMark, l.footnote])).toEqual([
    ["(1)", "1", undefined],
    ["(*)", "*", undefined],
    ["(1) Theo Quyết định số 15.", undefined, "1"],
    ["(*) Số liệu cũ.", undefined, "*"],
  ]);
});

test("insertions are kept, deletions and hidden text left out, a deleted paragraph end joins", async () => {
  const body =
    p(
      `<w:ins>${r("Kế hoạch ")}</w:ins><w:del><w:r><w:delText>cũ </w:delText></w:r></w:del>${r("ẩn", "<w:vanish/>")}${r("mới ")}`,
      "<w:rPr><w:del/></w:rPr>",
    ) + p(`<w:moveFrom>${r("đi")}</w:moveFrom><w:moveTo>${r("đến")}</w:moveTo>`);
  expect(await bodyText(body)).toBe("Kế hoạch mới đến\n");
});

test("a hidden paragraph takes no number, an empty one does", async () => {
  const hidden = p(r("Ẩn", "<w:vanish/>"), `${list(1, 1)}<w:rPr><w:vanish/></w:rPr>`);
  expect(
    await textOf({
      numbering: LISTS,
      body: p(r("A"), list(1, 1)) + hidden + p("", list(1, 1)) + p(r("C"), list(1, 1)),
    }),
  ).toBe("1. A\n2. \n3. C\n");
});

test("results of fields are text, their codes are not", async () => {
  const field = (code: string, result: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  expect(await bodyText(p(field("DATE", "ngày 2 tháng 9") + field('HYPERLINK "http://x"', " xem")))).toBe(
    "ngày 2 tháng 9 xem\n",
  );
  expect(await bodyText(p(`<w:fldSimple w:instr="SEQ Bảng">${r("3")}</w:fldSimple>`))).toBe("3\n");
  expect(
    await bodyText(
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>SYMBOL 183 \\f "Symbol"</w:instrText><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    ),
  ).toBe("•\n");
  expect(await bodyText(p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r("mất")}`) + p(r("còn")))).toBe("\ncòn\n");
});

test("cells come row by row with their places; spans count columns", async () => {
  const cell = (text: string, span = 1): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${p(r(text))}</w:tc>`;
  const raw = await read({
    body: `<w:tbl><w:tr>${cell("Nội dung", 2)}${cell("Thời gian")}</w:tr><w:tr>${cell("1")}${cell("Tập huấn")}${cell("Quý I")}</w:tr></w:tbl>${p(r("Hết"))}`,
  });
  expect(raw.text).toBe("Nội dung\nThời gian\n1\nTập huấn\nQuý I\nHết\n");
  expect(raw.locators.flatMap(({ cell }) => (cell ? [[cell.table, cell.row, cell.column]] : []))).toEqual([
    [0, 0, 0],
    [0, 0, 2],
    [0, 1, 0],
    [0, 1, 1],
    [0, 1, 2],
  ]);
});

test("the text of a shape comes once, after the paragraph it hangs on", async () => {
  const box = `<w:txbxContent>${p(r("DỰ THẢO"))}</w:txbxContent>`;
  const body = p(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:posOffset>114300</wp:posOffset><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r("KẾ HOẠCH")}`,
  );
  expect(await bodyText(body)).toBe("KẾ HOẠCH\nDỰ THẢO\n");
});

test("a letterhead in the header comes first, footers last, page numbers never", async () => {
  const page = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("2")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const references =
    '<w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/><w:footerReference w:type="default" r:id="footer1"/><w:titlePg/>';
  expect(
    await textOf({
      stories: {
        header1: p(`${r("- ")}${page}${r(" -")}`),
        header2: p(r("SỞ NỘI VỤ")),
        footer1: p(`${r("Lưu hành nội bộ - Trang ")}${page}`),
      },
      body: `${p(r("KẾ HOẠCH"), `<w:sectPr>${references}</w:sectPr>`)}${p(r("Phụ lục"))}<w:sectPr>${references}</w:sectPr>`,
    }),
  ).toBe("SỞ NỘI VỤ\n\nKẾ HOẠCH\nPhụ lục\n\nLưu hành nội bộ - Trang \n");
});

test("symbols come as Unicode where it is known", async () => {
  expect(await bodyText(p(`<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${r(" Có")}`))).toBe("🗹 Có\n");
  expect(await bodyText(p(r("\uf0b7 việc", font("Symbol"))))).toBe("• việc\n");
  expect(await bodyText(p(r("t\uf0ad ph\uf0b8p", font(".VnTime"))))).toBe("t\u00ad ph¸p\n");
});

test("pages are known where Word wrote where it broke them", async () => {
  const raw = await read({ body: p(`${r("Trang một ")}<w:r><w:lastRenderedPageBreak/></w:r>${r("trang hai")}`) });
  expect(raw.pages.map(({ number, span }) => [number, raw.text.slice(span.start, span.end)])).toEqual([
    [1, "Trang một "],
    [2, "trang hai\n"],
  ]);
});

test("files of other programs: prefixes of their own, no styles, no relations", async () => {
  const xml =
    '<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><ns0:body><ns0:p><ns0:r><ns0:t>Nghị quyết</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>';
  expect((await docx.read(zipSync({ "word/document.xml": Buffer.from(xml) }), {})).text).toBe("Nghị quyết\n");
});

test("documents of other formats inside, as web portals write them", async () => {
  const chunks = {
    chunk1: { name: "afchunk.htm", bytes: Buffer.from("<html><body><p>Điều 1.</p><p>Phạm vi</p></body></html>") },
    chunk2: { name: "afchunk.rtf", bytes: Buffer.from("{\\rtf1 A\\par}") },
    chunk3: { name: "afchunk.docx", bytes: docxFile({ body: p(r("trong")) }) },
  };
  const chunk = (id: string): string => `<w:altChunk r:id="${id}"/>`;
  const raw = await read({
    body: p(r("Trước")) + chunk("chunk1") + chunk("chunk2") + chunk("chunk3") + p(r("Sau")),
    chunks,
  });
  expect(raw.text.split(/\n+/u)).toEqual(["Trước", "Điều 1.", "Phạm vi", "A", "Sau", ""]);
  expect(raw.diagnostics).toMatchObject([{ code: "text-lost" }]);
  const paragraphs = raw.locators.flatMap(({ paragraph }) => paragraph ?? []);
  expect(paragraphs).toEqual([...new Set(paragraphs)]);
});

test("scanned pages put into a document are pages to be recognised; crests are not", async () => {
  const picture = (side: number): Promise<Buffer> =>
    sharp({ create: { width: side, height: side, channels: 3, background: "white" } })
      .png()
      .toBuffer();
  const others = { "word/media/image2.png": await picture(600), "word/media/image1.png": await picture(90) };
  const scanned = await docx.read(docxFile({ body: p("<w:r><w:drawing/></w:r>"), others }), { ocr: "never" });
  expect(scanned.diagnostics).toMatchObject([{ code: "text-lost", message: expect.stringMatching(/^Page 1 /u) }]);
  const written = docxFile({ body: p(r("Kế hoạch công tác văn thư, lưu trữ năm 2010 của Sở Nội vụ tỉnh")), others });
  expect((await docx.read(written, { ocr: "never" })).diagnostics).toEqual([]);
});

test("a very long document tells its beginning while it is being read", async () => {
  const lengths: number[] = [];
  const body = `<w:p><w:r><w:t>a</w:t></w:r></w:p>`.repeat(50_000);
  await docx.read(docxFile({ body }), {
    limits: { inflatedRatio: 10_000 },
    onPartial: ({ text }) => lengths.push(text.length),
  });
  expect(lengths).toEqual([40_000, 80_000]);
});

test("the XML of Word 2003: its numbers, fonts by style, notes and headers in the text, deletions", async () => {
  const xml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="x" xmlns:aml="y">
    <w:styles><w:style w:type="paragraph" w:default="on" w:styleId="N"><w:rPr><w:rFonts w:ascii=".VnTime" w:h-ansi=".VnTime"/></w:rPr></w:style></w:styles>
    <w:docPr><w:footnotePr><w:footnote><w:p><w:r><w:separator/></w:r></w:p></w:footnote></w:footnotePr></w:docPr>
    <w:body><wx:sect>${p(r("Môc ®Ých"), '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="I."/></w:listPr>')}
    ${p(`${r("Thùc hiÖn")}<w:r><w:footnote>${p(r("Chó thÝch"))}</w:footnote></w:r><aml:annotation w:type="Word.Deletion"><aml:content>${r(" cò")}</aml:content></aml:annotation>`)}
    <w:sectPr><w:hdr w:type="odd">${p(r("Së Néi vô"))}</w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>`;
  const bytes = Buffer.from(xml);
  expect(isFlatWord(bytes)).toBe(true);
  const raw = await docx.read(bytes, {});
  expect(raw).toMatchObject({ text: "Së Néi vô\n\nI. Môc ®Ých\nThùc hiÖn(1)\n(1) Chó thÝch\n", diagnostics: [] });
  expect(fontsOf(raw)[0]?.[1]).toBe(".VnTime");
});

test("a package laid flat into one XML file", async () => {
  const part = (name: string, inner: string): string =>
    `<pkg:part pkg:name="${name}"><pkg:xmlData>${inner}</pkg:xmlData></pkg:part>`;
  const xml = `<?xml version="1.0"?><pkg:package xmlns:pkg="x">${part("/word/document.xml", `<w:document><w:body>${p(r("Kế hoạch"), list(1, 1))}</w:body></w:document>`)}${part("/word/numbering.xml", `<w:numbering>${LISTS}</w:numbering>`)}</pkg:package>`;
  expect(isFlatWord(Buffer.from(xml))).toBe(true);
  expect(await docx.read(Buffer.from(xml), {})).toMatchObject({ text: "1. Kế hoạch\n", diagnostics: [] });
  expect(isFlatWord(Buffer.from("<?xml version='1.0'?><html><body>w:wordDocument</body></html>"))).toBe(false);
});

test("elements nested too deeply, entity bombs and lost parts are reasons, not crashes", async () => {
  const deep = `${"<w:sdt>".repeat(50_000)}${"</w:sdt>".repeat(50_000)}`;
  await expect(docx.read(docxFile({ body: deep }), {})).rejects.toMatchObject({ code: "too-large" });
  await expect(docx.read(zipSync({ "word/styles.xml": Buffer.from("<x/>") }), {})).rejects.toMatchObject({
    code: "corrupt",
  });
  const bomb =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;còn</w:t></w:r></w:p></w:body></w:document>';
  expect((await docx.read(zipSync({ "word/document.xml": Buffer.from(bomb) }), {})).text).toContain("còn");
});

test("a file cut off at any place gives its beginning with a warning, or a reason", async () => {
  const bytes = docxFile({
    body: Array.from({ length: 300 }, (_, i) => p(r(`Điều ${i} ${i * 7919}`))).join(""),
    numbering: LISTS,
  });
  for (let tenth = 1; tenth < 10; tenth++) {
    const cut = bytes.subarray(0, Math.floor((bytes.length * tenth) / 10));
    const raw = await docx.read(cut, {}).catch((error: unknown) => error);
    if (raw instanceof Error) expect(raw).toBeInstanceOf(ReadError);
    else expect((raw as RawDocument).diagnostics[0]?.code).toBe("text-lost");
  }
});

test("changed bytes never make it fail without a reason", async () => {
  const bytes = docxFile({ body: p(r("Kế hoạch"), list(1, 1)).repeat(20), numbering: LISTS, styles: "<w:style/>" });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }), async (flips) => {
      const flipped = new Uint8Array(bytes);
      for (const [at, value] of flips) flipped[at] = value;
      const raw = await docx.read(flipped, {}).catch((error: unknown) => error);
      if (raw instanceof Error) expect(raw).toBeInstanceOf(ReadError);
    }),
  );
});

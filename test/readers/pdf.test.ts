import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ReadError } from "../../src/errors.ts";
import { pdf } from "../../src/readers/pdf.ts";
import { type PdfPage, type PdfText, pdfFile } from "./pdf-file.ts";

const read = (pages: readonly PdfPage[], extra?: string) => pdf.read(pdfFile(pages, extra), { ocr: "never" });
const textOf = async (...texts: readonly PdfText[]): Promise<string> => (await read([{ texts }])).text;

test("letters come with their fonts, legacy ones as they are", async () => {
  const { text, locators } = await read([
    {
      texts: [
        { text: "KÕ ho¹ch", x: 70, y: 700, font: "ABCDEF+.VnTime" },
        { text: "năm 2005", x: 70, y: 680 },
      ],
    },
  ]);
  expect(text).toBe("KÕ ho¹ch\nnăm 2005");
  expect(locators.filter((l) => l.font).map((l) => [text.slice(l.span.start, l.span.end), l.font])).toEqual([
    ["KÕ ho¹ch", ".VnTime"],
    ["năm 2005", "Times"],
  ]);
});

test("the title among the properties comes with the text, a blank one does not", async () => {
  const pages = [{ texts: [{ text: "KẾ HOẠCH", x: 70, y: 700 }] }];
  expect((await pdf.read(pdfFile(pages, "", "308 kh ubnd"), { ocr: "never" })).title).toBe("308 kh ubnd");
  expect((await pdf.read(pdfFile(pages, "", " "), { ocr: "never" })).title).toBeUndefined();
});

test("a letter of another font, printed after the line, stands where it is seen", async () => {
  expect(
    await textOf(
      { text: "S", x: 70, y: 700 },
      { text: " Công nghi", x: 82, y: 700 },
      { text: "p", x: 148, y: 700 },
      { text: "ở", x: 76, y: 700, font: "Other" },
      { text: "ệ", x: 142, y: 700, font: "Other" },
    ),
  ).toBe("Sở Công nghiệp");
});

test("bold by overprint is there once, letters that stand twice are there twice", async () => {
  const line = { text: "Điều 22. Hội đồng", x: 70, y: 700 };
  expect(await textOf(line, { ...line, x: 70.4 })).toBe("Điều 22. Hội đồng");
});

test("the same letter of another size elsewhere on the page is no overprint", async () => {
  const text = await textOf({ text: "năm", x: 140, y: 700, size: 14 }, { text: "nơi", x: 110, y: 550, size: 11 });
  expect(text.split(/\s+/u)).toEqual(["năm", "nơi"]);
});

test("letters spread by the file are one word", async () => {
  expect(await textOf({ text: "KẾ HOẠCH", x: 70, y: 700, charSpacing: 4 })).toBe("KẾ HOẠCH");
});

test("print across the page is dropped, print up the page keeps its words together", async () => {
  expect(
    await textOf(
      { text: "BẢN NHÁP", x: 200, y: 300, size: 60, turned: -45 },
      { text: "Kế hoạch công tác năm 2005", x: 70, y: 700 },
      { text: "Số lượng", x: 500, y: 500, turned: -90 },
    ),
  ).toMatch(/^Kế hoạch công tác năm 2005\n+Số lượng$/u);
});

test("a page that is printed sideways is read upright", async () => {
  const { text, pages } = await read([
    {
      texts: [
        { text: "Phụ lục 1", x: 100, y: 100, turned: -90 },
        { text: "Biểu tổng hợp", x: 120, y: 100, turned: -90 },
      ],
    },
  ]);
  expect(text).toBe("Phụ lục 1\nBiểu tổng hợp");
  expect(pages[0]?.rotation).toBe(90);
});

test("cells between drawn lines have their places", async () => {
  const drawing = "0.5 w 70 700 400 40 re S 70 720 m 470 720 l S 270 700 m 270 740 l S";
  const { text, locators } = await read([
    {
      drawing,
      texts: [
        { text: "Nội dung", x: 80, y: 725 },
        { text: "Thời gian", x: 280, y: 725 },
        { text: "Tập huấn", x: 80, y: 705 },
        { text: "Quý I", x: 280, y: 705 },
      ],
    },
  ]);
  expect(text).toBe("Nội dung\nThời gian\nTập huấn\nQuý I");
  expect(locators.flatMap(({ cell }) => (cell ? [[cell.row, cell.column]] : []))).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
});

describe("pages without a good text layer", () => {
  const scan = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u00ff EI Q";
  const garbage = "CONG HOA xA HQI CilU NGHIA VIFT NAM DQc l4p - TV do - H4nh phuc Kinh gvi cac sd ban nganh";
  const good = "Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc. Kính gửi các sở, ban, ngành của tỉnh.";
  const words = (text: string, times: number): readonly PdfText[] =>
    Array.from({ length: times }, (_, i) => ({ text, x: 20, y: 780 - 20 * i, size: 9 }));

  test.each([
    ["a picture alone", [], /was not read/u, ""],
    ["a picture with a stamp", words("Ký bởi: Sở Nội vụ", 1), /only the stamp/u, "Ký bởi: Sở Nội vụ"],
    ["a bad recogniser's text", words(garbage, 4), /bad recogniser/u, "CONG HOA"],
  ])("%s is told", async (_, texts, message, start) => {
    const { diagnostics, text } = await read([{ drawing: scan, texts }]);
    expect(diagnostics.map((d) => [d.code, message.test(d.message)])).toEqual([["text-lost", true]]);
    expect(text.startsWith(start)).toBe(true);
  });

  test.each([
    ["Vietnamese", good],
    ["legacy text", "Céng hoµ x· héi chñ nghÜa ViÖt Nam §éc lËp Tù do H¹nh phóc KÝnh göi c¸c së ban ngµnh cña tØnh"],
  ])("%s over a picture is good", async (_, text) => {
    const { diagnostics } = await read([{ drawing: scan, texts: words(text, 4) }]);
    expect(diagnostics).toEqual([]);
  });
});

test("bookmarks and attachments are noted", async () => {
  const extra = "/Names << /EmbeddedFiles << /Names [(phu-luc.xls) << /F (phu-luc.xls) /Type /Filespec >>] >> >>";
  const { diagnostics } = await read([{ texts: [{ text: "Kế hoạch", x: 70, y: 700 }] }], extra);
  expect(diagnostics.map((d) => d.code)).toEqual(["attachment-unread"]);
});

test("pages beyond those asked for are not read", async () => {
  const pages = ["một", "hai", "ba"].map((text) => ({ texts: [{ text: `Trang ${text}`, x: 70, y: 700 }] }));
  const raw = await pdf.read(pdfFile(pages), { pages: { from: 2, to: 2 } });
  expect(raw.text).toBe("Trang hai");
  expect(raw.pages.map((page) => page.number)).toEqual([2]);
  const limited = await pdf.read(pdfFile(pages), { limits: { pages: 2 } });
  expect(limited.text).toBe("Trang một\nTrang hai");
  expect(limited.diagnostics.map((d) => d.code)).toEqual(["text-lost"]);
});

test("damage gives a document or a typed error", async () => {
  const whole = pdfFile([{ texts: [{ text: "Kế hoạch năm 2005", x: 70, y: 700 }] }]);
  const damage = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255), end: fc.nat(whole.length) });
  await fc.assert(
    fc.asyncProperty(damage, async ({ at, byte, end }) => {
      const bytes = Uint8Array.from(whole);
      bytes[at] = byte;
      for (const damaged of [bytes, whole.slice(0, end)])
        await pdf.read(damaged, { ocr: "never" }).catch((error: unknown) => expect(error).toBeInstanceOf(ReadError));
    }),
    { numRuns: 40 },
  );
}, 30_000);

test("the pages of a PDF without a catalogue, without a table of objects, and cut off, are found", async () => {
  const whole = Buffer.from(
    pdfFile([
      { texts: [{ text: "KẾ HOẠCH", x: 250, y: 700 }] },
      { texts: [{ text: "Trước ngày 30/6/2012.", x: 80, y: 700 }] },
    ]),
  );
  const source = whole.toString("latin1");
  const damages: Readonly<Record<string, string>> = {
    catalogue: source.replace("<< /Type /Catalog /Pages 2 0 R", "<< /Type /Cxxxxxx /Pxxxx 2 0 R"),
    "both lists": source
      .replace("<< /Type /Catalog /Pages", "<< /Type /Cxxxxxx /Pxxxx")
      .replace("/Type /Pages", "/Type /Pxxxx"),
    table: source.slice(0, source.indexOf("xref\n")).replace("<< /Type /Catalog /Pages", "<< /Type /Cxxxxxx /Pxxxx"),
  };
  for (const [lost, damaged] of Object.entries(damages)) {
    const { text, diagnostics } = await pdf.read(Buffer.from(damaged, "latin1"), {});
    expect(text, lost).toBe("KẾ HOẠCH\nTrước ngày 30/6/2012.");
    expect(diagnostics, lost).toMatchObject([
      { code: "text-lost", message: expect.stringContaining("2 pages were found") },
    ]);
  }
  const first = await pdf.read(
    Buffer.from(damages.table?.slice(0, source.lastIndexOf("/Type /Page ")) ?? "", "latin1"),
    {},
  );
  expect(first.text).toBe("KẾ HOẠCH");
});

test("a PDF that lost its head is told to be damaged", async () => {
  const whole = pdfFile([{ texts: [{ text: "Trước ngày 30/6/2012.", x: 80, y: 700 }] }]);
  const { text, diagnostics } = await pdf.read(whole.subarray(9), {});
  expect(text).toBe("Trước ngày 30/6/2012.");
  expect(diagnostics).toMatchObject([{ code: "text-lost", message: expect.stringContaining("one page was found") }]);
});

import { parse } from "parse5";
import { expect, test } from "vitest";
import { renderDublinCore } from "../../src/exports/dublin-core.ts";
import { renderEad } from "../../src/exports/ead.ts";
import { renderRegister } from "../../src/exports/register.ts";
import { registerEntry } from "../../src/exports/register-entry.ts";
import { openZip } from "../../src/readers/zip.ts";
import { EMPTY_HEADER } from "../../src/record/schema.ts";
import { headerField, planRecord, reference } from "../store/records.ts";

const DOCUMENT = {
  id: "a".repeat(64),
  record: planRecord({
    header: {
      ...EMPTY_HEADER,
      issuer: headerField("SỞ Y TẾ"),
      code: headerField("12/KH-SYT"),
      issuedOn: headerField("2019-03-04"),
      documentType: headerField("Kế hoạch"),
      subject: headerField("Phòng, chống dịch <SXH> & tay chân miệng\u0001"),
    },
    references: [reference({ type: "Chỉ thị", code: "35-CT/TW" })],
  }),
};

test("Dublin Core names title, creator, date and what is cited, and every sign is escaped", () => {
  const xml = renderDublinCore([DOCUMENT]);
  expect(xml).toContain("<dc:title>Kế hoạch 12/KH-SYT: Phòng, chống dịch &lt;SXH&gt; &amp; tay chân miệng</dc:title>");
  expect(xml).toMatch(/<records [^>]*xmlns:oai_dc="[^"]+"[^>]*><oai_dc:dc><dc:title>/);
  expect(xml).not.toContain("xmlns=");
  expect(xml).toContain("<dc:creator>SỞ Y TẾ</dc:creator>");
  expect(xml).toContain("<dc:date>2019-03-04</dc:date>");
  expect(xml).toContain("<dc:relation>Chỉ thị 35-CT/TW</dc:relation>");
  expect(xml).not.toContain("null");
});

test("EAD3 lists each document as an item with code, date and origin", () => {
  const xml = renderEad([DOCUMENT], { agency: "Lưu trữ", title: "Phông Sở Y tế", day: "2026-11-22" });
  expect(xml).toContain('<c level="item" id="daaaaaaaaaaaaaaaa"><did><unitid>12/KH-SYT</unitid>');
  expect(xml).toContain('normal="2019-03-04"');
  expect(() => parse(xml, { onParseError: () => {} })).not.toThrow();
});

test("EAD3 names who signed, and leaves the place for it out where no name is known", () => {
  const signed = (name: string | null) => {
    const record = planRecord({
      signatories: [{ authority: null, position: "GIÁM ĐỐC", name, span: { start: 0, end: 1 } }],
    });
    return renderEad([{ id: "b".repeat(64), record }], { agency: "Lưu trữ", title: "Phông", day: "2026-11-22" });
  };
  expect(signed("Trần Văn Út")).toContain('<persname relator="signer"><part>Trần Văn Út</part></persname>');
  expect(signed(null)).not.toContain("controlaccess");
});

test("the register counts sheets from the pages before, and stops counting where they are unknown", async () => {
  const entry = {
    code: "1/KH",
    issuedOn: "2019-03-04",
    documentType: "Kế hoạch",
    subject: "A",
    issuer: "B",
    note: null,
  };
  const bytes = await renderRegister([
    { ...entry, pages: 4 },
    { ...entry, pages: null },
    { ...entry, pages: 2 },
  ]);
  const zip = openZip(bytes);
  const sheet = new TextDecoder().decode(zip.read("xl/worksheets/sheet1.xml")?.bytes);
  const cellOf = (name: string) => new RegExp(`<c r="${name}"[^>]*?(?:/>|>(.*?)</c>)`).exec(sheet)?.[1] ?? "";
  expect(cellOf("F4")).toContain("<v>1</v>");
  expect(cellOf("F5")).toContain("<v>5</v>");
  expect(cellOf("F6")).not.toMatch(/<v>\d+<\/v>.*n/);
  expect(sheet).toContain('orientation="landscape"');
});

test("the register names the file and the first line of a document without number and subject", () => {
  const record = planRecord({ text: "\n  DANH SÁCH HỘ NGHÈO\nThôn Đoài" });
  expect(registerEntry({ state: "done", record })).toMatchObject({
    subject: "DANH SÁCH HỘ NGHÈO",
    note: "ke-hoach.txt",
  });
  expect(registerEntry({ state: "partial", record }).note).toBe("Thiếu một phần văn bản; ke-hoach.txt");
  expect(registerEntry({ state: "done", record: planRecord({ text: " " }) }).subject).toBeNull();
  expect(registerEntry({ state: "done", record: DOCUMENT.record })).toMatchObject({ code: "12/KH-SYT", note: null });
});

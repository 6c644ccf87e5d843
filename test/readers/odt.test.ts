import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { ReadError } from "../../src/errors.ts";
import { odt } from "../../src/readers/odt/odt.ts";

const file = (body: string, styles = ""): Uint8Array =>
  zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    "content.xml": strToU8(
      `<office:document-content><office:font-face-decls><style:font-face style:name="F1" svg:font-family="'.VnTime'"/></office:font-face-decls><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    "styles.xml": strToU8(
      `<office:document-styles><office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="Times"/></style:default-style><style:style style:name="Standard" style:family="paragraph"/></office:styles></office:document-styles>`,
    ),
  });
const textOf = async (body: string, styles?: string): Promise<string> =>
  (await odt.read(file(body, styles), {})).text.trimEnd();

const LISTS = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix=")" text:display-levels="2"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>`;
const item = (...content: readonly string[]) => `<text:list-item>${content.join("")}</text:list-item>`;
const p = (text: string, style = "Standard") => `<text:p text:style-name="${style}">${text}</text:p>`;

test.each([
  [p("Kế\n  hoạch<text:s text:c='2'/>năm<text:tab/>2010"), "Kế hoạch  năm\t2010"],
  [p("Nơi nhận:<text:line-break/>- Lưu: VT."), "Nơi nhận:\n- Lưu: VT."],
  [p("Một") + p("") + p("hai"), "Một\n\nhai"],
  [
    `<text:tracked-changes>${p("bỏ")}</text:tracked-changes>${p("giữ<office:annotation><text:p>bỏ</text:p></office:annotation>")}`,
    "giữ",
  ],
  [`<text:section>${p("Điều 1.")}</text:section>`, "Điều 1."],
  [p("Hình<draw:custom-shape><text:p>Sơ đồ</text:p></draw:custom-shape>"), "Hình\nSơ đồ"],
  [p("Lưu<text:s text:c='-1'/>:<text:s text:c='x'/>VT"), "Lưu : VT"],
  [p("Hình<draw:frame><draw:text-box><text:p>Sơ đồ</text:p></draw:text-box></draw:frame>"), "Hình\nSơ đồ"],
])("%s", async (body, text) => {
  expect(await textOf(body)).toBe(text);
});

test("numbers of lists, nested and continued", async () => {
  const body = `<text:list text:style-name="L1">${item(p("Mục đích"), `<text:list>${item(p("Nâng cao"))}${item(p("Tăng cường"))}</text:list>`)}</text:list>
    ${p("Giữa")}<text:list text:style-name="L1" text:continue-numbering="true">${item(p("Nội dung"), p("tiếp"))}</text:list>
    <text:list text:style-name="L2">${item(p("Lưu: VT."))}</text:list>`;
  expect((await textOf(body, LISTS)).split("\n")).toEqual([
    "I. Mục đích",
    "I.1) Nâng cao",
    "I.2) Tăng cường",
    "Giữa",
    "II. Nội dung",
    "tiếp",
    "- Lưu: VT.",
  ]);
});

test("fonts come from spans, styles, their parents and the default", async () => {
  const styles = `<style:style style:name="P1" style:family="paragraph"><style:text-properties style:font-name="F1"/></style:style>
    <style:style style:name="P2" style:family="paragraph" style:parent-style-name="P1"/>
    <style:style style:name="T1" style:family="text"><style:text-properties fo:font-family="VNI-Times"/></style:style>`;
  const raw = await odt.read(
    file(p("KÕ ho¹ch <text:span text:style-name='T1'>naêm</text:span>", "P2") + p("2010"), styles),
    {},
  );
  expect(
    raw.locators.flatMap(({ span, font }) => (font ? [[raw.text.slice(span.start, span.end), font]] : [])),
  ).toEqual([
    ["KÕ ho¹ch ", ".VnTime"],
    ["naêm", "VNI-Times"],
    ["2010", "Times"],
  ]);
});

test("cells, notes and headings have their places", async () => {
  const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`;
  const table = `<table:table><table:table-header-rows><table:table-row>${cell("TT")}${cell("Nội dung")}</table:table-row></table:table-header-rows><table:table-row><table:covered-table-cell/>${cell("Tập huấn")}</table:table-row></table:table>`;
  const note =
    "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Nghị định 43</text:p></text:note-body></text:note>";
  const raw = await odt.read(
    file(`<text:h text:outline-level="1">Mở đầu</text:h>${p(`Theo Nghị định${note}.`)}${table}`),
    {},
  );
  expect(raw.text.trimEnd()).toBe("Mở đầu\nTheo Nghị định(1).\n(1) Nghị định 43\nTT\nNội dung\nTập huấn");
  expect(raw.locators.flatMap(({ cell }) => (cell ? [[cell.row, cell.column]] : []))).toEqual([
    [0, 0],
    [0, 1],
    [1, 1],
  ]);
  expect(raw.locators.filter((l) => l.heading || l.footnote || l.footnoteMark)).toHaveLength(3);
});

test("damage gives a document or a typed error", async () => {
  const whole = file(p("Kế hoạch") + p("năm 2010"));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, byte, end) => {
      const bytes = Uint8Array.from(whole);
      bytes[at] = byte;
      for (const damaged of [bytes, whole.slice(0, end)])
        await odt.read(damaged, {}).catch((error: unknown) => expect(error).toBeInstanceOf(ReadError));
    }),
    { numRuns: 100 },
  );
});

test("headers and footers stand once, without page numbers", async () => {
  const pages = `<office:master-styles><style:master-page><style:header>${p("Mẫu số 1")}</style:header><style:footer>${p("Trang <text:page-number>1</text:page-number>")}${p("Sở Nội vụ")}</style:footer></style:master-page><style:master-page><style:header>${p("Mẫu số 1")}</style:header></style:master-page></office:master-styles>`;
  const bytes = zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    "content.xml": strToU8(
      `<office:document-content><office:body><office:text>${p("KẾ HOẠCH")}</office:text></office:body></office:document-content>`,
    ),
    "styles.xml": strToU8(`<office:document-styles>${pages}</office:document-styles>`),
  });
  const { text } = await odt.read(bytes, {});
  expect(text.split("\n").filter(Boolean)).toEqual(["Mẫu số 1", "KẾ HOẠCH", "Sở Nội vụ"]);
});

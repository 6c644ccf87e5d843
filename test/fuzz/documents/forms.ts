import { renderDocx } from "../../../scripts/fixtures/docx.ts";
import { renderHtml } from "../../../scripts/fixtures/html.ts";
import { encodeLegacy } from "../../../scripts/fixtures/legacy.ts";
import { renderMarkdown } from "../../../scripts/fixtures/markdown.ts";
import { renderRtf } from "../../../scripts/fixtures/rtf.ts";
import { renderText } from "../../../scripts/fixtures/text.ts";

/** A form in which a document comes: the name of its file and how it is made of the marked-up source. */
export interface Form {
  readonly file: string;
  readonly render: (source: string) => Uint8Array;
}

const utf8 = (text: string): Uint8Array => Buffer.from(text);
const text = (source: string): string => renderText(source, { columns: "stacked" });
const printed = { columns: "side", wrap: 78 } as const;
const form = (file: string, render: Form["render"]): Form => ({ file, render });

/** All forms that need no other program. */
export const FORMS: readonly Form[] = [
  form("chu.txt", (source) => utf8(text(source))),
  form("hai-cot.txt", (source) => utf8(renderText(source, { columns: "side" }))),
  form("xuong-dong.txt", (source) => utf8(renderText(source, printed))),
  form("so-trang.txt", (source) => utf8(renderText(source, { ...printed, pageLines: 30 }))),
  form("to-hop.txt", (source) => utf8(text(source).normalize("NFD"))),
  form("crlf.txt", (source) => utf8(`\uFEFF${text(source).replaceAll("\n", "\r\n")}`)),
  form("dau-cach.txt", (source) => utf8(text(source).replaceAll(", ", ",  ").replaceAll("\n", " \n"))),
  form("cach-cung.txt", (source) => utf8(text(source).replace(/(?<= (?:số|ngày|tháng|năm|Điều)) /gu, "\u00a0"))),
  form("utf-16.txt", (source) => Buffer.from(`\uFEFF${text(source)}`, "utf16le")),
  form("tcvn3.txt", (source) => encodeLegacy(text(source), "tcvn3")),
  form("vni.txt", (source) => encodeLegacy(text(source), "vni")),
  form("chu.md", (source) => utf8(renderMarkdown(source, { columns: "stacked" }))),
  form("bang.md", (source) => utf8(renderMarkdown(source, { columns: "table" }))),
  form("trang.htm", (source) => utf8(renderHtml(source, { html: "plain" }))),
  form("word.htm", (source) => utf8(renderHtml(source, { html: "word" }))),
  form("cong.htm", (source) => utf8(renderHtml(source, { html: "portal" }))),
  form("unicode.rtf", (source) => Buffer.from(renderRtf(source, {}), "latin1")),
  form("tcvn3.rtf", (source) =>
    Buffer.from(renderRtf(source, { charset: "tcvn3", font: ".VnTime", capitalFont: ".VnTimeH" }), "latin1"),
  ),
  form("chu.docx", (source) => renderDocx(source, {})),
  form("tcvn3.docx", (source) => renderDocx(source, { legacyWhere: ["báo cáo", "Tiếp tục"] })),
];

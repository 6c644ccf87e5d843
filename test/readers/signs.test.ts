import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { FORMAT_LIST } from "../../src/readers/formats.ts";
import { pdfFile } from "./pdf-file.ts";

const formatOf = (bytes: Uint8Array, name = ""): string | undefined =>
  FORMAT_LIST.find((entry) => entry.recognises(bytes, name))?.format;

const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])), { level: 0 });

test.each<[string, Uint8Array, string, string | undefined]>([
  ["a PDF under the name of a Word file", pdfFile([{ texts: [] }]), "ke-hoach.doc", "pdf"],
  ["a PDF behind a few stray bytes", Buffer.concat([Buffer.from("\r\n\0"), pdfFile([{ texts: [] }])]), "", "pdf"],
  ["a PDF that lost its head", pdfFile([{ texts: [] }]).subarray(30), "", "pdf"],
  ["a PDF that lost its head and its end", pdfFile([{ texts: [] }]).subarray(30, -60), "", "pdf"],
  ["a text with a line that PDFs have", Buffer.from("Kế hoạch\n12 0 obj\n<< a >>"), "", "text"],
  ["HTML under the name of a Word file", Buffer.from("<html xmlns:v='x'><body>"), "ke-hoach.doc", "html"],
  ["HTML by its name", Buffer.from("Kế hoạch<br>năm 2005"), "ke-hoach.htm", "html"],
  [
    "a web page in one file",
    Buffer.from("From: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=x\n\n"),
    "",
    "html",
  ],
  ["UTF-16 HTML", Buffer.from("\uFEFF<html>", "utf16le"), "", "html"],
  ["Markdown that begins with HTML", Buffer.from("<p align=center>KẾ HOẠCH</p>"), "ke-hoach.md", "markdown"],
  ["a text that speaks of HTML", Buffer.from("Trang <html> là gì"), "", "text"],
  ["a text", Buffer.from("Kế hoạch"), "", "text"],
  ["a text in VISCII", Buffer.from([0x4b, 0xaa, 0x20, 0x02, 0x05, 0x06, 0x14]), "", "text"],
  ["a spreadsheet", zip("[Content_Types].xml", "xl/workbook.xml"), "", "xlsx"],
  ["a presentation with a spreadsheet in it", zip("ppt/presentation.xml", "ppt/embeddings/xl/x"), "", "pptx"],
  [
    "an OpenDocument text",
    zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text") }, { level: 0 }),
    "",
    "odt",
  ],
  ["a zip file of anything", zip("ảnh/1.jpg"), "", undefined],
  ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 0, 0, 3, 4]), "ke-hoach.txt", undefined],
])("%s", (_, bytes, name, format) => {
  expect(formatOf(bytes, name)).toBe(format);
});

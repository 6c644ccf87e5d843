import { isDoc } from "./doc/is-doc.ts";
import { isFlatWord } from "./docx/flat.ts";
import type { FormatEntry } from "./reader.ts";
import { begins, holdsParts, isHtml, isMadeOf, isMht, isOpenDocument, isPdf, isPlainText, isXls } from "./signs.ts";

/** Pictures of pages by their first bytes. */
const PICTURES: readonly FormatEntry[] = [
  ["image/tiff", /^(?:II[*+]\0|MM\0[*+])/u],
  ["image/png", /^\u0089PNG/u],
  ["image/jpeg", /^\u00FF\u00D8\u00FF/u],
  ["image/webp", /^RIFF[\s\S]{4}WEBP/u],
  ["image/bmp", /^BM[\s\S]{4}\0\0\0\0/u],
].map(([mediaType, start]) => ({
  format: "image",
  mediaType: mediaType as string,
  version: 2,
  recognises: (bytes) => (start as RegExp).test(begins(bytes, 12)),
  load: async () => (await import("./image.ts")).image,
}));

/** Every format that can be read. The first entry that recognises the bytes is taken. */
export const FORMAT_LIST: readonly FormatEntry[] = [
  {
    format: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    recognises: (bytes) => holdsParts(bytes, "word/"),
    load: async () => (await import("./docx/docx.ts")).docx,
  },
  {
    format: "docx",
    mediaType: "application/vnd.ms-word.document.xml",
    recognises: isFlatWord,
    load: async () => (await import("./docx/docx.ts")).docx,
  },
  {
    format: "xls",
    mediaType: "application/vnd.ms-excel",
    recognises: isXls,
    load: async () => (await import("./spreadsheet/xls.ts")).xls,
  },
  {
    format: "doc",
    mediaType: "application/msword",
    recognises: isDoc,
    load: async () => (await import("./doc/doc.ts")).doc,
  },
  {
    format: "rtf",
    mediaType: "application/rtf",
    recognises: (bytes) => /^(?:\xef\xbb\xbf)?[\s\0]*\{\\rtf/u.test(begins(bytes, 64)),
    load: async () => (await import("./rtf/rtf.ts")).rtf,
  },
  {
    format: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    recognises: (bytes) => holdsParts(bytes, "xl/"),
    load: async () => (await import("./spreadsheet/xlsx.ts")).xlsx,
  },
  {
    format: "pdf",
    version: 7,
    mediaType: "application/pdf",
    recognises: isPdf,
    load: async () => (await import("./pdf.ts")).pdf,
  },
  ...PICTURES,
  {
    format: "odt",
    mediaType: "application/vnd.oasis.opendocument.text",
    recognises: (bytes) => isOpenDocument(bytes, "text"),
    load: async () => (await import("./odt/odt.ts")).odt,
  },
  {
    format: "ods",
    mediaType: "application/vnd.oasis.opendocument.spreadsheet",
    recognises: (bytes) => isOpenDocument(bytes, "spreadsheet"),
    load: async () => (await import("./libreoffice.ts")).throughLibreOffice("ods", "xlsx"),
  },
  {
    format: "odp",
    mediaType: "application/vnd.oasis.opendocument.presentation",
    recognises: (bytes) => isOpenDocument(bytes, "presentation"),
    load: async () => (await import("./libreoffice.ts")).throughLibreOffice("odp"),
  },
  {
    format: "pptx",
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    recognises: (bytes) => holdsParts(bytes, "ppt/"),
    load: async () => (await import("./libreoffice.ts")).throughLibreOffice("pptx"),
  },
  {
    format: "ppt",
    mediaType: "application/vnd.ms-powerpoint",
    recognises: (bytes) => isMadeOf(bytes, /^powerpoint document$/iu),
    load: async () => (await import("./libreoffice.ts")).throughLibreOffice("ppt"),
  },
  {
    format: "html",
    mediaType: "multipart/related",
    recognises: isMht,
    load: async () => (await import("./mht.ts")).mht,
  },
  {
    format: "html",
    mediaType: "text/html",
    recognises: isHtml,
    load: async () => (await import("./html.ts")).html,
  },
  {
    format: "markdown",
    mediaType: "text/markdown",
    recognises: (bytes, name) => /\.(md|markdown)$/iu.test(name) && isPlainText(bytes),
    simple: true,
    load: async () => (await import("./text.ts")).markdown,
  },
  {
    format: "text",
    mediaType: "text/plain",
    recognises: isPlainText,
    simple: true,
    load: async () => (await import("./text.ts")).text,
  },
];

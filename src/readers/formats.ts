import { isDoc } from "./doc/is-doc.ts";
import { isOle, openOle } from "./ole.ts";
import type { FormatEntry } from "./reader.ts";
import { isZip } from "./zip.ts";

/** The first bytes as characters of one byte each. */
const begins = (bytes: Uint8Array, length: number): string => Buffer.from(bytes.subarray(0, length)).toString("latin1");

// <!DOCTYPE html> | <html xmlns:v="…"> | <meta …>, whatever XML says before it
const HTML =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title)\b/iu;
const HTML_PIECE = /^\s*<(?:table|div|p|font|span|center|h[1-6])\b/iu;

const isHtml = (bytes: Uint8Array, name: string): boolean => {
  const head = begins(bytes, 4096)
    .replaceAll("\0", "")
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, "");
  const isNamed = /\.x?html?$/iu.test(name) && /<\w/u.test(head);
  return HTML.test(head) || isNamed || (HTML_PIECE.test(head) && !/\.(?:md|markdown|txt)$/iu.test(name));
};

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
  recognises: (bytes) => (start as RegExp).test(begins(bytes, 12)),
  load: async () => (await import("./image.ts")).image,
}));

/** Every format that can be read. The first entry that recognises the bytes is taken. */
export const FORMAT_LIST: readonly FormatEntry[] = [
  {
    format: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    recognises: (bytes) => isZip(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("word/"),
    load: async () => (await import("./docx/docx.ts")).docx,
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
    recognises: (bytes) => isZip(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("xl/"),
    load: async () => (await import("./spreadsheet/xlsx.ts")).xlsx,
  },
  {
    format: "xls",
    mediaType: "application/vnd.ms-excel",
    recognises: (bytes) => isOle(bytes) && openOle(bytes).names.some((name) => /^(?:work)?book$/iu.test(name)),
    load: async () => (await import("./spreadsheet/xls.ts")).xls,
  },
  {
    format: "pdf",
    mediaType: "application/pdf",
    recognises: (bytes) => begins(bytes, 1024).includes("%PDF-"),
    load: async () => (await import("./pdf.ts")).pdf,
  },
  ...PICTURES,
  {
    format: "html",
    mediaType: "text/html",
    recognises: (bytes, name) => isHtml(bytes, name),
    load: async () => (await import("./html.ts")).html,
  },
  {
    format: "markdown",
    mediaType: "text/markdown",
    recognises: (_bytes, name) => /\.(md|markdown)$/iu.test(name),
    simple: true,
    load: async () => (await import("./text.ts")).markdown,
  },
  {
    format: "text",
    mediaType: "text/plain",
    recognises: () => true,
    simple: true,
    load: async () => (await import("./text.ts")).text,
  },
];

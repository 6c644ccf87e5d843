import type { FormatEntry } from "./reader.ts";
import { isZip } from "./zip.ts";

/** The first bytes as characters of one byte each. */
const begins = (bytes: Uint8Array, length: number): string => Buffer.from(bytes.subarray(0, length)).toString("latin1");

/** Every format that can be read. The first entry that recognises the bytes is taken. */
export const FORMAT_LIST: readonly FormatEntry[] = [
  {
    format: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    recognises: (bytes) => isZip(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("word/"),
    load: async () => (await import("./docx/docx.ts")).docx,
  },
  {
    format: "pdf",
    mediaType: "application/pdf",
    recognises: (bytes) => begins(bytes, 1024).includes("%PDF-"),
    load: async () => (await import("./pdf.ts")).pdf,
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

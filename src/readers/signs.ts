import { ByteView } from "./byte-view.ts";
import { isOle, openOle } from "./ole.ts";
import { decodeUnmarkedUtf16 } from "./text-decoding.ts";
import { isZip, openZip } from "./zip.ts";

/** The first bytes as characters of one byte each. */
export const begins = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.subarray(0, length)).toString("latin1");

// 12 0 obj << /Type /Page: a part of a PDF, which `endobj` ends
const PDF_PART = /(?:^|[\r\n])\d{1,7} \d{1,5} obj\s{0,9}<</u;

/** A PDF by its head, or one that lost it by its parts. */
export function isPdf(bytes: Uint8Array): boolean {
  if (begins(bytes, 1024).includes("%PDF-")) return true;
  const parts = begins(bytes, 2 ** 20);
  return parts.includes("endobj") && PDF_PART.test(parts);
}

/** Whether a zip package has parts under that name. */
export function holdsParts(bytes: Uint8Array, folder: string): boolean {
  if (!isZip(bytes)) return false;
  try {
    return openZip(bytes).names.some((name) => name.replaceAll("\\", "/").startsWith(folder));
  } catch {
    return false;
  }
}

/** Whether a compound file is made of that stream, and not just holds a document that is. */
export const isMadeOf = (bytes: Uint8Array, stream: RegExp): boolean =>
  isOle(bytes) && openOle(bytes).names.some((name) => stream.test(name));

const SECTOR = 512;
/** A workbook begins with a record that says so: its number, and a length of 8 (Excel 5) or 16 bytes. */
const BOF = 0x809;
const isBof = (view: ByteView, at: number): boolean =>
  view.u16(at) === BOF && (view.u16(at + 2) === 8 || view.u16(at + 2) === 16) && view.u16(at + 6) === WORKBOOK;
const WORKBOOK = 5;
/** Excel puts the workbook first, other programs behind a few short streams. */
const FIRST_SECTORS = 64;

/** Where a workbook begins in a compound file whose directory is cut off; `null` where there is none. */
export function looseWorkbook(bytes: Uint8Array): number | null {
  if (!isOle(bytes) || openOle(bytes).names.length > 0) return null;
  const view = new ByteView(bytes);
  const places = Array.from({ length: FIRST_SECTORS }, (_, i) => (i + 1) * SECTOR);
  return places.find((at) => isBof(view, at)) ?? null;
}

/** A workbook of Excel 5 to 2003. */
export const isXls = (bytes: Uint8Array): boolean =>
  isMadeOf(bytes, /^(?:work)?book$/iu) || looseWorkbook(bytes) !== null;

/** A compound file or a package of which little more than its beginning is left. */
export function isBroken(bytes: Uint8Array): boolean {
  if (isOle(bytes)) return openOle(bytes).names.length === 0;
  try {
    return isZip(bytes) && !openZip(bytes).complete;
  } catch {
    return true;
  }
}

/** Whether a zip package says first that it is of that kind, as OpenDocument does. */
export const isOpenDocument = (bytes: Uint8Array, kind: string): boolean =>
  isZip(bytes) && begins(bytes, 120).includes(`mimetypeapplication/vnd.oasis.opendocument.${kind}`);

// <!DOCTYPE html> | <html xmlns:v="…"> | <meta …>, whatever XML says before it
const HTML =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title)\b/iu;
const HTML_PIECE = /^\s*<(?:table|div|p|font|span|center|h[1-6])\b/iu;

/** HTML by its first tag; by its name where it begins with text. */
export function isHtml(bytes: Uint8Array, name: string): boolean {
  const head = begins(bytes, 4096)
    .replaceAll("\0", "")
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, "");
  const isNamed = /\.x?html?$/iu.test(name) && /<\w/u.test(head);
  return HTML.test(head) || isNamed || (HTML_PIECE.test(head) && !/\.(?:md|markdown|txt)$/iu.test(name));
}

// "MIME-Version: 1.0", "Content-Type: multipart/related; …": a web page saved in one file
const MIME = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?mime-version:/iu;

/** A web page in one file. */
export const isMht = (bytes: Uint8Array): boolean => {
  const head = begins(bytes, 4096).replace(/^\s+/u, "");
  return MIME.test(head) && /content-type:\s*(?:multipart\/|text\/html)/iu.test(head);
};

/** Control characters that no text holds: not the white space, nor the six that are letters of VISCII. */
const isBinary = (byte: number): boolean => byte < 32 && !TEXT_CONTROLS.has(byte);
const TEXT_CONTROLS = new Set([2, 5, 6, 9, 10, 11, 12, 13, 20, 25, 26, 30, 31]);
const MOST_BINARY = 0.005;

/** Whether the bytes can be plain text at all. */
export function isPlainText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const isMarked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return isMarked || head.filter(isBinary).length <= MOST_BINARY * head.length || decodeUnmarkedUtf16(head) !== null;
}

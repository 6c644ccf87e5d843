import iconv from "iconv-lite";

export interface Decoded {
  readonly text: string;
  /** By the name that the file uses. */
  readonly declared?: string;
}

/** How far a declaration may stand from the start of the file (HTML's own rule is 1024; Word writes more before it). */
const HEAD = 8192;

// <meta charset=utf-8> | content="text/html; charset=windows-1258" | <?xml version="1.0" encoding="UTF-8"?>
const DECLARATION =
  /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*(?<meta>[\w:-]{2,40})|<\?xml[^>]{0,200}?\bencoding\s*=\s*["'](?<xml>[\w:-]{2,40})/iu;

/** Charsets of one byte a character: their bytes are kept as Latin-1 for the charset normalizer. */
const WESTERN = /^(?:windows-1252|cp1252|x-ansi|iso-8859-1|latin-?1|us-ascii|ascii)$/iu;

/**
 * The characters of an HTML file: UTF-16 and UTF-8 by their marks and their form, East Asian charsets as declared; every
 * other charset keeps its bytes, those of windows-1252 as its characters.
 */
export function decodeHtml(bytes: Uint8Array, given?: string): Decoded {
  const marked = byMark(bytes);
  if (marked !== null) return { text: marked };
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  const groups = DECLARATION.exec(head)?.groups;
  const declared = given ?? groups?.meta ?? groups?.xml;
  return { text: decodeAs(bytes, declared), ...(declared && { declared }) };
}

function decodeAs(bytes: Uint8Array, declared: string | undefined): string {
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) return utf8;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (declared && WESTERN.test(declared)) return asWestern(buffer);
  if (declared && isUtf8(declared)) return mostlyUtf8(bytes) ?? buffer.toString("latin1");
  if (declared && isMultibyte(declared)) return iconv.decode(buffer, declared);
  return buffer.toString("latin1");
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? new TextDecoder().decode(bytes) : null;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with a few damaged bytes (a page cut in the middle of a letter), told from bytes that only claim to be UTF-8. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.split("\uFFFD").length - 1;
  const beyondAscii = text.match(/[^\0-\u007F\uFFFD]/gu)?.length ?? 0;
  return broken * 10 < beyondAscii ? text : null;
}

const isUtf8 = (charset: string): boolean => /^utf-?8$/iu.test(charset);
const isMultibyte = (charset: string): boolean =>
  /^(?:gb|big5|shift|sjis|euc|iso-2022|ks_c|utf-16)/iu.test(charset) && iconv.encodingExists(charset);

/** Windows-1252 with the five bytes that it leaves open kept as they are. */
const asWestern = (buffer: Buffer): string =>
  iconv
    .decode(buffer, "windows-1252")
    .replace(/\uFFFD/gu, (_, at: number) => String.fromCharCode(buffer[at] as number));

import iconv from "iconv-lite";
import { decodeLatin1, decodeMarked, decodeUtf8 } from "../text-decoding.ts";
import { windows1252 } from "../windows-1252.ts";

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
  const marked = decodeMarked(bytes);
  if (marked !== null) return { text: marked };
  const head = decodeLatin1(bytes.subarray(0, HEAD));
  const groups = DECLARATION.exec(head)?.groups;
  const declared = given ?? groups?.meta ?? groups?.xml;
  return { text: decodeAs(bytes, declared), ...(declared && { declared }) };
}

function decodeAs(bytes: Uint8Array, declared: string | undefined): string {
  if (declared && isMultibyte(declared)) return iconv.decode(Buffer.from(bytes), declared);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return utf8;
  return declared && WESTERN.test(declared) ? asWestern(bytes) : decodeLatin1(bytes);
}

const isMultibyte = (charset: string): boolean =>
  /^(?:gb|big5|shift|sjis|euc|iso-2022|ks_c)/iu.test(charset) && iconv.encodingExists(charset);

const asWestern = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(windows1252(byte))).join("");

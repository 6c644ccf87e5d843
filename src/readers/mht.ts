import { ReadError } from "../errors.ts";
import { warning } from "../text/diagnostic.ts";
import type { RawDocument } from "../text/raw-document.ts";
import { decodeHtml } from "./html/decode.ts";
import { readHtml } from "./html.ts";
import type { Reader } from "./reader.ts";
import { decodeLatin1 } from "./text-decoding.ts";

/** MHT, a web page in one file as Word saves it: its first part of HTML. */
export const mht: Reader = {
  async read(bytes, options): Promise<RawDocument> {
    const part = findHtml(partOf(decodeLatin1(bytes)), MOST_NESTED);
    if (!part) throw new ReadError("corrupt", "The web archive holds no page; get the file again.");
    const { text, declared } = decodeHtml(contentOf(part), options.charset ?? parameter(part, "charset"));
    const raw = readHtml(text, options);
    const diagnostics = part.complete ? [] : [warning("text-lost", "The web archive is cut off; text may be missing.")];
    return { ...raw, ...(declared && { declaredCharset: declared }), diagnostics };
  },
};

const MOST_NESTED = 5;
const MOST_PARTS = 2000;

/** A part of a MIME message: its headers by lower-case name, and what follows them. */
interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** False where the mark that ends the part is missing. */
  readonly complete: boolean;
}

function partOf(source: string, complete = true): Part {
  const text = source.replace(/^(?:\r?\n)+/u, "");
  const end = /\r?\n\r?\n/u.exec(text);
  const head = text.slice(0, end?.index ?? text.length).replace(/\r?\n[ \t]+/gu, " ");
  const headers = head.split(/\r?\n/u).map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body: end ? text.slice(end.index + end[0].length) : "", complete };
}

function findHtml(part: Part, nested: number): Part | null {
  const type = part.headers.get("content-type") ?? "";
  if (/^text\/html/iu.test(type)) return part;
  const boundary = /boundary\s*=\s*(?:"(?<quoted>[^"]+)"|(?<bare>[^\s;]+))/iu.exec(type)?.groups;
  const mark = boundary?.quoted ?? boundary?.bare;
  if (!mark || nested === 0) return null;
  const pieces = part.body.split(`--${mark}`, MOST_PARTS).slice(1);
  const found = pieces.map((piece, i) => findHtml(partOf(piece, part.complete && i < pieces.length - 1), nested - 1));
  return found.find((page) => page !== null) ?? null;
}

const parameter = ({ headers }: Part, name: string): string | undefined =>
  new RegExp(`${name}\\s*=\\s*"?([\\w:-]+)`, "iu").exec(headers.get("content-type") ?? "")?.[1];

function contentOf({ headers, body }: Part): Uint8Array {
  const encoding = (headers.get("content-transfer-encoding") ?? "").toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64");
  return Buffer.from(encoding === "quoted-printable" ? unquoted(body) : body, "latin1");
}

// "C=E9ng ho=B5": a byte as its number; "=" at the end of a line joins it to the next
const unquoted = (body: string): string =>
  body
    .replace(/=[ \t]*\r?\n/gu, "")
    .replace(/=(?<code>[0-9A-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

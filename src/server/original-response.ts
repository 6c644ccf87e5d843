import type { Context } from "hono";
import type { Store } from "../store/store.ts";
import { Problem } from "./problem.ts";
import { noDocument } from "./stored-document.ts";

/** Kinds of files that hold nothing that a browser would run; all others are named as bytes. */
const HARMLESS =
  /^(?:application\/(?:pdf|msword|rtf|vnd\.(?:openxmlformats|ms-excel|ms-powerpoint|oasis)[\w.-]*)|image\/(?:png|jpeg|tiff|bmp|webp))$/u;

/** A document's bytes as a file to be saved, whatever it holds. */
export async function originalResponse(c: Context, store: Store, id: string): Promise<Response> {
  const row = await store.db
    .selectFrom("documents")
    .select(["name", "media_type as mediaType"])
    .where("sha256", "=", id)
    .executeTakeFirst();
  if (!row) throw noDocument(id);
  const content = await store.originals.get(id);
  if (!content) throw new Problem("not-found", "The store has lost its original; import the file again.");
  return c.body(new Uint8Array(content), 200, {
    "content-type": HARMLESS.test(row.mediaType ?? "") ? (row.mediaType as string) : "application/octet-stream",
    "content-disposition": attachment(row.name ?? `${id.slice(0, 12)}.bin`),
    "content-security-policy": "sandbox; default-src 'none'",
    "cache-control": "private, no-cache",
    etag: `"${id}"`,
  });
}

/** RFC 6266: a name of safe letters for old programs, and the name itself. */
export function attachment(name: string): string {
  const safe = safeName(name);
  const plain = safe
    .normalize("NFD")
    .replace(/đ/gu, "d")
    .replace(/Đ/gu, "D")
    .replace(/[^\x20-\x7e]/gu, "")
    .replace(/["\\%]/gu, "_");
  const encoded = encodeURIComponent(safe).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain || "document"}"; filename*=UTF-8''${encoded}`;
}

const LONGEST_NAME = 120;

/** The last part of a name without signs that some system gives a meaning to; never hidden, never empty. */
export function safeName(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/u).at(-1) ?? "";
  const clean = last
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069<>:"|?*]/gu, "_")
    .toWellFormed()
    .replace(/^[.\s]+|[.\s]+$/gu, "");
  return shortened(clean) || "document";
}

/** The beginning and the extension. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const extension = /\.[A-Za-z0-9]{1,8}$/u.exec(name)?.[0] ?? "";
  return (name.slice(0, LONGEST_NAME - extension.length) + extension).toWellFormed();
}

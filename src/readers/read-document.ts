import { createHash } from "node:crypto";
import { ReadError } from "../errors.ts";
import type { RawDocument } from "../text/raw-document.ts";
import { FORMAT_LIST } from "./formats.ts";
import type { ReadOptions } from "./reader.ts";

/**
 * Reads the bytes of one document of any known format, chosen by the bytes and not by the name.
 * @throws ReadError where no document can be made of them, MissingToolError where a program or language data is absent.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<RawDocument> {
  const name = options.name ?? "";
  if (bytes.length === 0)
    throw new ReadError(
      "empty",
      `${name || "The document"} is empty (0 bytes); get the file again from where it came.`,
    );
  const entry = FORMAT_LIST.find((candidate) => candidate.recognises(bytes, name));
  if (!entry)
    throw new ReadError(
      "unsupported",
      `${name || "The document"} is of no format that vanthu reads; docs/formats.md lists those it does.`,
    );
  const reader = await entry.load();
  const raw = await reader.read(bytes, options);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ...raw, source: { name, sha256, bytes: bytes.length, mediaType: entry.mediaType } };
}

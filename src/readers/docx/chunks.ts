import type { RawDocument } from "../../text/raw-document.ts";
import { FORMAT_LIST } from "../formats.ts";
import type { ReadOptions } from "../reader.ts";

/** Formats that web portals put into a docx instead of paragraphs (`altChunk`); a docx in a docx might never end. */
const FORMATS: ReadonlySet<string> = new Set(["html", "rtf", "text"]);

/** Reads the documents that stand in a docx in formats of their own; those that cannot be read are undefined. */
export async function readChunks(
  chunks: ReadonlyMap<string, Uint8Array>,
  options: ReadOptions,
): Promise<Map<string, RawDocument | undefined>> {
  const read = new Map<string, RawDocument | undefined>();
  for (const [id, bytes] of chunks) {
    const entry = FORMAT_LIST.find((candidate) => candidate.recognises(bytes, ""));
    const reader = entry && FORMATS.has(entry.format) ? await entry.load() : undefined;
    read.set(id, await reader?.read(bytes, options).catch(() => undefined));
  }
  return read;
}

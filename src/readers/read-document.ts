import { createHash } from "node:crypto";
import { ReadError } from "../errors.ts";
import type { RawDocument } from "../text/raw-document.ts";
import { ReaderPool } from "./isolate/pool.ts";
import type { FormatEntry, ReadOptions } from "./reader.ts";

let shared: ReaderPool | undefined;

function sharedPool(limits: ReadOptions["limits"]): ReaderPool {
  shared ??= new ReaderPool({ ...(limits && { limits }) });
  return shared;
}

/**
 * Reads the bytes of one document of any known format, chosen by the bytes and not by the name. All but plain text is
 * read in a process of its own, which can be stopped.
 * @throws ReadError where no document can be made of them, MissingToolError where a program or language data is absent.
 */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadOptions = {},
  pool: ReaderPool = sharedPool(options.limits),
): Promise<RawDocument> {
  const name = options.name ?? "";
  const entry = recognise(bytes, name, await pool.formats());
  const raw = entry.simple
    ? await (await entry.load()).read(bytes, options)
    : await pool.read({ bytes, format: entry.format, options: plain(options) }, options);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ...raw, source: { name, sha256, bytes: bytes.length, mediaType: entry.mediaType } };
}

/**
 * The entry of the list of formats that the bytes belong to.
 * @throws ReadError where they are empty or belong to none.
 */
export function recognise(bytes: Uint8Array, name: string, formats: readonly FormatEntry[]): FormatEntry {
  const what = name || "The document";
  if (bytes.length === 0)
    throw new ReadError("empty", `${what} is empty (0 bytes); get the file again from its source.`);
  const entry = formats.find((candidate) => candidate.recognises(bytes, name));
  if (entry) return entry;
  throw new ReadError("unsupported", `${what} is of no format that vanthu reads; docs/formats.md lists those it does.`);
}

/** What of the options can cross to another process. */
function plain({ onPage, onPartial, ...options }: ReadOptions): Omit<ReadOptions, "onPage" | "onPartial"> {
  return options;
}

import { createHash } from "node:crypto";
import { ReadError } from "../errors.ts";
import { parseDocument } from "../pipeline.ts";
import type { ParseOptions } from "../record/draft.ts";
import type { DocumentRecord } from "../record/schema.ts";
import type { RawDocument } from "../text/raw-document.ts";
import { ReaderPool } from "./isolate/pool.ts";
import type { Task } from "./isolate/protocol.ts";
import { withinLines } from "./line-limit.ts";
import { packReading } from "./packed-reading.ts";
import { READABLE } from "./readable.ts";
import type { FormatEntry, ReadOptions } from "./reader.ts";
import { isBroken } from "./signs.ts";

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
  const entry = recognise(bytes, options.name ?? "", await pool.formats());
  const task = taskOf(bytes, entry, options);
  if (entry.simple) {
    const raw = await (await entry.load()).read(bytes, options);
    return { ...withinLines(raw, options), source: task.source };
  }
  const product = await pool.work(task, options);
  return (product as { raw: RawDocument }).raw;
}

/** A record together with the packed reading that it was made of, and the version of the reader. */
export interface ReadRecord {
  readonly record: DocumentRecord;
  readonly reading: Uint8Array;
  readonly readerVersion: number;
}

interface RecordOptions {
  readonly reading: ReadOptions;
  readonly parsing: ParseOptions;
}

/** Reads and parses in a process of its own, plain text too: for work in bulk. Errors as for `readDocument`. */
export async function readRecord(bytes: Uint8Array, options: RecordOptions, pool: ReaderPool): Promise<ReadRecord> {
  const entry = recognise(bytes, options.reading.name ?? "", await pool.formats());
  const task = { ...taskOf(bytes, entry, options.reading), parse: options.parsing };
  return { ...(await parsed(task, options, pool)), readerVersion: versionOf(entry) };
}

/** Parses again what a reader made of a document before, in a process of its own. */
export const reparse = (
  packed: Uint8Array,
  source: Task["source"],
  options: RecordOptions & { readonly pool: ReaderPool },
): Promise<Omit<ReadRecord, "readerVersion">> =>
  parsed({ bytes: packed, format: "reading", options: {}, source, parse: options.parsing }, options, options.pool);

async function parsed(
  task: Task,
  { reading, parsing }: RecordOptions,
  pool: ReaderPool,
): Promise<Omit<ReadRecord, "readerVersion">> {
  const product = await pool.work(task, reading);
  if ("record" in product) return product;
  const { raw } = product as { raw: RawDocument };
  return { record: parseDocument(raw, parsing), reading: packReading(raw) };
}

export const versionOf = ({ version = 1 }: FormatEntry): number => version;

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
  if (isBroken(bytes))
    throw new ReadError("corrupt", `${what} is cut off or damaged, and nothing in it can be read; get the file again.`);
  throw new ReadError("unsupported", `${what} is of no format that vanthu reads; convert it to one: ${READABLE}.`);
}

/** SHA-256 of the bytes, in hexadecimal: a document's identity. */
export const contentHash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function taskOf(bytes: Uint8Array, { format, mediaType }: FormatEntry, given: ReadOptions): Task {
  const { onPage, onPartial, ...options } = given;
  return {
    bytes,
    format,
    options,
    source: { name: given.name ?? "", sha256: contentHash(bytes), bytes: bytes.length, mediaType },
  };
}

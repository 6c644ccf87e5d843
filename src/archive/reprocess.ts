import { type ReadError, StoreError } from "../errors.ts";
import { STAGE_VERSIONS } from "../pipeline.ts";
import { documentConditions } from "../query/documents.ts";
import type { Filter } from "../query/filters.ts";
import type { ReaderPool } from "../readers/isolate/pool.ts";
import { type ReadRecord, readRecord, reparse, versionOf } from "../readers/read-document.ts";
import type { Imported } from "../store/rows.ts";
import { writeDocuments } from "../store/save-document.ts";
import type { Store } from "../store/store.ts";
import { coresOfOne, type ImportOptions } from "./import-files.ts";
import { wholeness } from "./wholeness.ts";

export interface Reprocessed {
  /** Read again from the original. */
  readonly read: number;
  /** Parsed again from what the reader had made of it. */
  readonly parsed: number;
  readonly failed: readonly { readonly id: string; readonly message: string }[];
}

export type ReprocessOptions = Omit<ImportOptions, "runId" | "onBegin" | "onEnd" | "again"> & {
  onDocument?(id: string): void;
};

/** Which documents are to be made anew. */
export interface Wanted {
  /** Only those that an older version of some stage or reader made. */
  readonly outdated: boolean;
  /** Only those of which text is missing. */
  readonly partial: boolean;
  /** Only those that it leaves; its words and what it asks of single facts are not looked at. */
  readonly filter: Filter;
}

/** A document of the store, and how it is made anew. */
export interface Stored {
  readonly id: string;
  readonly name: string | null;
  readonly format: string;
  readonly media_type: string | null;
  readonly bytes: number | null;
  readonly reader_version: number | null;
  /** Parsed, where the reader is the same as then and what it made of the document is there. */
  readonly way: "parsed" | "read";
}

/** The documents of a store that are to be made anew, by id. */
export async function documentsToReprocess(
  store: Store,
  { outdated, partial, filter }: Wanted,
  pool: ReaderPool,
): Promise<readonly Stored[]> {
  const readers = new Map((await pool.formats()).map((entry) => [entry.format as string, versionOf(entry)]));
  const conditions = await documentConditions(store, filter);
  if (!conditions) return [];
  let query = store.db
    .selectFrom("documents")
    .leftJoin("readings", "readings.document_id", "documents.id")
    .select(["sha256 as id", "name", "format", "media_type", "bytes", "stage_versions", "reader_version"])
    .where((e) => e.and([...conditions]));
  if (partial) query = query.where("state", "=", "partial");
  const current = JSON.stringify(STAGE_VERSIONS);
  return (await query.orderBy("documents.id").execute()).flatMap(({ stage_versions, ...row }) => {
    const isRead = row.reader_version === (readers.get(row.format) ?? 1);
    return outdated && isRead && stage_versions === current ? [] : { ...row, way: isRead ? "parsed" : "read" };
  });
}

/**
 * Makes records of the store anew. Only stale stages run: where the reader is the same as then, what it made of the
 * document is parsed again and the original is left alone. One that fails now keeps what was found before.
 */
export async function reprocess(documents: readonly Stored[], options: ReprocessOptions): Promise<Reprocessed> {
  const { jobs, interrupted } = options;
  const waiting = [...documents];
  const result = { read: 0, parsed: 0, failed: [] as { id: string; message: string }[] };
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next && !interrupted.aborted; next = waiting.shift()) {
      const problem = await again(next, options);
      if (problem === null) result[next.way]++;
      else result.failed.push({ id: next.id, message: problem });
      options.onDocument?.(next.id);
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return result;
}

/** `null` where it went well, else why not. */
async function again(stored: Stored, options: ReprocessOptions): Promise<string | null> {
  try {
    const { record, reading, readerVersion } = await (stored.way === "parsed"
      ? parseAgain(stored, options)
      : readAgain(stored, options));
    await save(options, {
      id: stored.id,
      record,
      stages: STAGE_VERSIONS,
      importedAt: options.now(),
      reading: { content: reading, readerVersion },
    });
    return null;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return (error as ReadError).message;
  }
}

/** The file that brought the document is as whole as it is now; its copies stay copies. */
async function save({ store }: ReprocessOptions, document: Imported): Promise<void> {
  await store.db.transaction().execute(async (transaction) => {
    await writeDocuments(transaction, store, [document]);
    await transaction
      .updateTable("files")
      .set(wholeness(document.record))
      .where("sha256", "=", document.id)
      .where("state", "in", ["done", "partial"])
      .execute();
  });
}

async function parseAgain(
  stored: Stored,
  { store, pool, reading = {}, parsing = {} }: ReprocessOptions,
): Promise<ReadRecord> {
  const { id, name, media_type, bytes, reader_version } = stored;
  const row = await store.db
    .selectFrom("readings")
    .innerJoin("documents", "documents.id", "document_id")
    .select("content")
    .where("sha256", "=", id)
    .executeTakeFirstOrThrow();
  const source = { name: name ?? "", sha256: id, bytes: bytes ?? 0, mediaType: media_type ?? "" };
  return { ...(await reparse(row.content, source, { reading, parsing, pool })), readerVersion: reader_version ?? 1 };
}

async function readAgain({ id, name }: Stored, options: ReprocessOptions): Promise<ReadRecord> {
  const { store, pool, jobs, parsing = {} } = options;
  const bytes = await store.originals.get(id);
  if (!bytes) throw new StoreMissesOriginal();
  const reading = { ocrWorkers: coresOfOne(jobs), ...options.reading, ...(name && { name }) };
  return readRecord(bytes, { reading, parsing }, pool);
}

class StoreMissesOriginal extends Error {
  override readonly message = "The store has lost its original; import the file again.";
}

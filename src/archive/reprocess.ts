import { type ReadError, StoreError } from "../errors.ts";
import { STAGE_VERSIONS } from "../pipeline.ts";
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
  /** Only documents that an older version of some stage or reader made. */
  readonly outdated: boolean;
  onDocument?(id: string): void;
};

/** A document of the store, and which version read it. */
interface Stored {
  readonly id: string;
  readonly name: string | null;
  readonly format: string;
  readonly media_type: string | null;
  readonly bytes: number | null;
  readonly stage_versions: string;
  readonly reader_version: number | null;
}

/**
 * Makes records of the store anew. Only stale stages run: where the reader is the same as then, what it made of the
 * document is parsed again and the original is left alone. One that fails now keeps what was found before.
 */
export async function reprocess(options: ReprocessOptions): Promise<Reprocessed> {
  const { store, jobs, interrupted } = options;
  const readers = new Map((await options.pool.formats()).map((entry) => [entry.format as string, versionOf(entry)]));
  const isRead = (row: Stored): boolean => row.reader_version === (readers.get(row.format) ?? 1);
  const isCurrent = (row: Stored): boolean => isRead(row) && row.stage_versions === JSON.stringify(STAGE_VERSIONS);
  const waiting = (await storedDocuments(store)).filter((row) => !options.outdated || !isCurrent(row));
  const result = { read: 0, parsed: 0, failed: [] as { id: string; message: string }[] };
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next && !interrupted.aborted; next = waiting.shift()) {
      const way = isRead(next) ? "parsed" : "read";
      const problem = await again(next, way, options);
      if (problem === null) result[way]++;
      else result.failed.push({ id: next.id, message: problem });
      options.onDocument?.(next.id);
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return result;
}

const storedDocuments = async ({ db }: Store): Promise<readonly Stored[]> =>
  db
    .selectFrom("documents")
    .leftJoin("readings", "readings.document_id", "documents.id")
    .select(["id", "name", "format", "media_type", "bytes", "stage_versions", "reader_version"])
    .orderBy("id")
    .execute();

/** `null` where it went well, else why not. */
async function again(stored: Stored, way: "parsed" | "read", options: ReprocessOptions): Promise<string | null> {
  try {
    const { record, reading, readerVersion } = await (way === "parsed"
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
      .where("document_id", "=", document.id)
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
    .select("content")
    .where("document_id", "=", id)
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

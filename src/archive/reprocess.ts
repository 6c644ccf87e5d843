import { type ReadError, StoreError } from "../errors.ts";
import { STAGE_VERSIONS } from "../pipeline.ts";
import { readRecord } from "../readers/read-document.ts";
import { saveDocument } from "../store/save-document.ts";
import type { ImportOptions } from "./import-files.ts";

export interface Reprocessed {
  readonly done: number;
  readonly failed: readonly { readonly id: string; readonly message: string }[];
}

export type ReprocessOptions = Omit<ImportOptions, "runId" | "onBegin" | "onEnd" | "again"> & {
  /** Only documents that an older version of some stage read. */
  readonly outdated: boolean;
  onDocument?(id: string): void;
};

/** Reads documents of the store again from their originals. One that fails now keeps what an earlier version found. */
export async function reprocess(options: ReprocessOptions): Promise<Reprocessed> {
  const { store, outdated, jobs, interrupted } = options;
  let query = store.db.selectFrom("documents").select(["id", "name"]).orderBy("id");
  if (outdated) query = query.where("stage_versions", "<>", JSON.stringify(STAGE_VERSIONS));
  const waiting = [...(await query.execute())];
  const failed: { id: string; message: string }[] = [];
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next && !interrupted.aborted; next = waiting.shift()) {
      const problem = await again(next, options);
      if (problem === null) done++;
      else failed.push({ id: next.id, message: problem });
      options.onDocument?.(next.id);
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return { done, failed };
}

/** `null` where it went well, else why not. */
async function again(
  { id, name }: { readonly id: string; readonly name: string | null },
  options: ReprocessOptions,
): Promise<string | null> {
  const { store, pool, reading = {}, parsing = {}, now } = options;
  const bytes = await store.originals.get(id);
  if (!bytes) return "The store has lost its original; import the file again.";
  try {
    const record = await readRecord(bytes, { reading: { ...reading, ...(name && { name }) }, parsing }, pool);
    await saveDocument(store, { id, record, stages: STAGE_VERSIONS, importedAt: now() });
    return null;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return (error as ReadError).message;
  }
}

import { availableParallelism } from "node:os";
import { describeError, StoreError } from "../errors.ts";
import { STAGE_VERSIONS } from "../pipeline.ts";
import type { ReaderPool } from "../readers/isolate/pool.ts";
import { contentHash, readRecord } from "../readers/read-document.ts";
import type { ReadOptions } from "../readers/reader.ts";
import type { ParseOptions } from "../record/draft.ts";
import type { FileRow } from "../store/database.ts";
import type { Store } from "../store/store.ts";
import { storeErrorOf } from "../store/store-errors.ts";
import type { Candidate, Found } from "./candidates.ts";
import { KnownFiles } from "./known-files.ts";
import { type Counts, counted, mayPass, NO_COUNTS, type Outcome, type QuarantineReason } from "./outcome.ts";
import { wholeness } from "./wholeness.ts";
import { MOST_AT_ONCE, Writer } from "./writer.ts";

export interface ImportOptions {
  readonly store: Store;
  readonly pool: ReaderPool;
  /** How many files are in work at once. */
  readonly jobs: number;
  readonly runId: string;
  /** The instant, ISO 8601 in UTC. */
  now(): string;
  readonly reading?: ReadOptions;
  readonly parsing?: ParseOptions;
  /**
   * Which files that an earlier run could not take are tried: those that may pass (the default), those of them whose
   * pause is over, or all.
   */
  readonly again?: "passing" | "due" | "all";
  /** Aborted: what is in work is finished, nothing new is begun. */
  readonly interrupted: AbortSignal;
  onBegin?(path: string): void;
  onEnd?(outcome: Outcome): void;
}

/**
 * Takes files into the store, several at once. What an earlier run took and has not changed since is passed over, so
 * that a stopped import goes on where it was by being started again.
 * @throws StoreError where the store fails; what was acknowledged until then stays.
 */
export async function importFiles(
  found: AsyncIterable<Found> | Iterable<Found>,
  options: ImportOptions,
): Promise<Counts> {
  const run = new ImportRun(options);
  const source = toAsync(found);
  const worker = async (): Promise<void> => {
    for (;;) {
      if (options.interrupted.aborted || run.failed) return;
      const { done, value } = await source.next();
      if (done) return;
      await run.take(value);
    }
  };
  await Promise.all(Array.from({ length: options.jobs + 1 }, worker));
  return run.end();
}

/** A generator answers one caller after another, so that several workers can share it. */
async function* toAsync(items: AsyncIterable<Found> | Iterable<Found>): AsyncGenerator<Found> {
  yield* items;
}

/**
 * So many files may wait to be written while others are read, of long texts fewer: what memory holds of an import. While
 * one commit runs, those for the next are read.
 */
const MOST_OPEN = 2 * MOST_AT_ONCE;
const FEW_OPEN = 40;
const MOST_CHARACTERS_OPEN = 2_000_000;

class ImportRun {
  readonly #options: ImportOptions;
  readonly #writer: Writer;
  readonly #known: KnownFiles;
  /** Files that were taken and have not ended. */
  readonly #open = new Set<Promise<void>>();
  /** The last file in work of each content. */
  readonly #inWork = new Map<string, Promise<unknown>>();
  /** Of the texts that were read and are not yet written. */
  #charactersOpen = 0;
  #counts = NO_COUNTS;
  #failure: unknown;

  constructor(options: ImportOptions) {
    this.#options = options;
    this.#writer = new Writer(options.store);
    this.#known = new KnownFiles(options.store);
  }

  get failed(): boolean {
    return this.#failure !== undefined;
  }

  /** Fulfils as soon as the file is read; it may still have to be written. */
  async take(found: Found): Promise<void> {
    await new Promise<void>((isRead) => {
      const whole = this.#take(found, isRead).finally(isRead);
      this.#open.add(whole);
      void whole.finally(() => this.#open.delete(whole));
    });
    while (this.#isFull()) await Promise.race(this.#open);
  }

  #isFull(): boolean {
    const { size } = this.#open;
    return size > MOST_OPEN || (size > FEW_OPEN && this.#charactersOpen > MOST_CHARACTERS_OPEN);
  }

  async #take(found: Found, isRead: () => void): Promise<void> {
    const begun = performance.now();
    try {
      this.#options.onBegin?.(found.path);
      const outcome = "error" in found ? await this.#quarantine(found, found.error) : await this.#import(found, isRead);
      this.#counts = counted(this.#counts, outcome.state);
      this.#options.onEnd?.({ ...outcome, milliseconds: performance.now() - begun });
    } catch (error) {
      this.#failure ??= error;
    }
  }

  async end(): Promise<Counts> {
    this.#writer.last();
    await Promise.all(this.#open);
    if (this.failed) throw this.#failure;
    return this.#counts;
  }

  async #import(candidate: Candidate, isRead: () => void): Promise<Outcome> {
    const known = await inStore(this.#known.get(candidate.path));
    if (known && isUnchanged(known, candidate) && !this.#isTriedAgain(known))
      return outcomeOf(candidate.path, "unchanged", { documentId: known.sha256 });
    try {
      const bytes = await candidate.read();
      const id = contentHash(bytes);
      // A copy waits for the other to be written, not for a reader.
      if (this.#inWork.has(id)) isRead();
      const brought = await this.#inTurn(id, async () =>
        (await inStore(this.#known.hasDocument(id))) ? null : this.#document(candidate, bytes, { id, isRead }),
      );
      isRead();
      return brought ?? (await this.#settle(candidate, id, known));
    } catch (error) {
      if (error instanceof StoreError) throw error;
      return this.#quarantine(candidate, error);
    }
  }

  /** Files of one content are taken one after another: the first brings the document, the others find it. */
  async #inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#inWork.get(id) ?? Promise.resolve()).then(work);
    const ended = turn.catch(() => {});
    this.#inWork.set(id, ended);
    return turn.finally(() => {
      if (this.#inWork.get(id) === ended) this.#inWork.delete(id);
    });
  }

  async #document(
    candidate: Candidate,
    bytes: Buffer,
    { id, isRead }: { readonly id: string; isRead(): void },
  ): Promise<Outcome> {
    const { pool, jobs, parsing = {}, store } = this.#options;
    const reading = { ocrWorkers: coresOfOne(jobs), ...this.#options.reading, name: candidate.name };
    const read = await readRecord(bytes, { reading, parsing }, pool);
    const { record, readerVersion } = read;
    isRead();
    await inStore(store.originals.put(id, bytes));
    const { state, message } = wholeness(record);
    const importedAt = this.#options.now();
    const document = {
      id,
      record,
      stages: STAGE_VERSIONS,
      importedAt,
      reading: { content: read.reading, readerVersion },
    };
    this.#charactersOpen += record.text.length;
    await inStore(this.#writer.save({ file: this.#row(candidate, { state, sha256: id, message }), document })).finally(
      () => {
        this.#charactersOpen -= record.text.length;
      },
    );
    return outcomeOf(candidate.path, state, { documentId: id, message });
  }

  /** The document is in the store: by this path already, whole or not, or by another one. */
  async #settle(candidate: Candidate, id: string, known: FileRow | undefined): Promise<Outcome> {
    const isSame = known?.sha256 === id;
    const state = !isSame ? "duplicate" : known.state === "partial" ? "partial" : "done";
    const message = state === "partial" ? (known?.message ?? null) : null;
    await inStore(this.#writer.save({ file: this.#row(candidate, { state, sha256: id, message }) }));
    return outcomeOf(candidate.path, state, { documentId: id, message });
  }

  async #quarantine(found: Found, error: unknown): Promise<Outcome> {
    const { code, message } = describeError(error);
    const reason = code as QuarantineReason;
    const attempts = ((await inStore(this.#known.get(found.path)))?.attempts ?? 0) + 1;
    const retry_at = mayPass(reason) ? retryAt(this.#options.now(), attempts) : null;
    const row = this.#row(found, { state: "quarantined", reason, message, attempts, retry_at });
    await inStore(this.#writer.save({ file: row }));
    return outcomeOf(found.path, "quarantined", { reason, message });
  }

  #isTriedAgain({ state, reason, retry_at }: FileRow): boolean {
    const { again = "passing", now } = this.#options;
    if (state !== "quarantined") return false;
    if (again === "all") return true;
    if (!mayPass(reason as QuarantineReason)) return false;
    return again === "passing" || retry_at === null || retry_at <= now();
  }

  #row(found: Found, known: Partial<FileRow> & Pick<FileRow, "state">): FileRow {
    return {
      path: found.path,
      sha256: null,
      bytes: "error" in found ? 0 : found.bytes,
      modified_ms: "error" in found ? 0 : found.modifiedMs,
      reason: null,
      message: null,
      attempts: 1,
      retry_at: null,
      run_id: ("runId" in found && found.runId) || this.#options.runId,
      seen_at: this.#options.now(),
      ...known,
    };
  }
}

/** How many pages of one document are recognised at once where so many documents are in work. */
export const coresOfOne = (jobs: number): number => Math.max(1, Math.floor(availableParallelism() / jobs));

/** Whether a file is still the one that an earlier run saw. */
export const isUnchanged = (known: FileRow, { bytes, modifiedMs }: Candidate): boolean =>
  known.bytes === bytes && known.modified_ms === modifiedMs;

/** What did not pass is tried again after one hour, two, four, … at most a week. */
const LONGEST_PAUSE_HOURS = 168;

const retryAt = (now: string, attempts: number): string =>
  new Date(Date.parse(now) + Math.min(2 ** (attempts - 1), LONGEST_PAUSE_HOURS) * 3_600_000).toISOString();

const outcomeOf = (path: string, state: Outcome["state"], known: Partial<Outcome> = {}): Outcome => ({
  path,
  state,
  documentId: null,
  reason: null,
  message: null,
  milliseconds: 0,
  ...known,
});

/** Whatever the store throws is a fault of the store, never of the document. */
const inStore = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => Promise.reject(storeErrorOf(error, "")));

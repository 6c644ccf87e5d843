import { setTimeout } from "node:timers/promises";
import type { Insertable } from "kysely";
import type { FileRow } from "../store/database.ts";
import type { Imported } from "../store/rows.ts";
import { writeDocuments } from "../store/save-document.ts";
import type { Store } from "../store/store.ts";

/** What one file adds to the store: its row, and the document where it brought a new one. */
export interface Entry {
  readonly file: Insertable<FileRow>;
  readonly document?: Imported;
}

/** One commit takes at most so many files, so that whoever else waits for the store never waits long. */
const MOST_AT_ONCE = 40;
/** With fewer a commit waits a moment for more: many documents change the same pages, and the disk syncs once for all. */
const MOMENT_MS = 500;

interface Waiting {
  readonly entry: Entry;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Writes entries in the order they come. Those that wait while a commit runs share the next one. A promise fulfils when
 * its entry is safely in the store.
 */
export class Writer {
  readonly #store: Store;
  #waiting: Waiting[] = [];
  #running = false;
  #isLast = false;
  #wake: () => void = () => {};

  constructor(store: Store) {
    this.#store = store;
  }

  save(entry: Entry): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
      if (this.#waiting.length >= MOST_AT_ONCE) this.#wake();
      if (!this.#running) void this.#run();
    });
  }

  /** From now on nothing waits for more to come. */
  last(): void {
    this.#isLast = true;
    this.#wake();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      if (this.#waiting.length < MOST_AT_ONCE && !this.#isLast) await this.#moment();
      const batch = this.#waiting.splice(0, MOST_AT_ONCE);
      await this.#commit(batch.map(({ entry }) => entry)).then(
        () => batch.forEach(({ resolve }) => void resolve()),
        (error: unknown) => batch.forEach(({ reject }) => void reject(error)),
      );
    }
    this.#running = false;
  }

  /** Until there are enough for a commit, or a moment is over. */
  async #moment(): Promise<void> {
    const enough = new AbortController();
    this.#wake = () => enough.abort();
    await setTimeout(MOMENT_MS, undefined, { signal: enough.signal }).catch(() => {});
  }

  async #commit(entries: readonly Entry[]): Promise<void> {
    await this.#store.db.transaction().execute(async (transaction) => {
      await writeDocuments(
        transaction,
        this.#store,
        entries.flatMap(({ document }) => document ?? []),
      );
      const { path, ...rest } = (entries[0] as Entry).file;
      void path;
      const columns = Object.keys(rest) as (keyof typeof rest)[];
      await transaction
        .insertInto("files")
        .values(lastOfEachPath(entries.map(({ file }) => file)))
        .onConflict((conflict) =>
          conflict
            .column("path")
            .doUpdateSet((e) => Object.fromEntries(columns.map((c) => [c, e.ref(`excluded.${c}`)]))),
        )
        .execute();
    });
  }
}

/** One statement may not write a row twice. */
const lastOfEachPath = (files: readonly Insertable<FileRow>[]): Insertable<FileRow>[] => [
  ...new Map(files.map((file) => [file.path, file])).values(),
];

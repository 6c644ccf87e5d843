import { setTimeout } from "node:timers/promises";
import type { Insertable } from "kysely";
import type { FileRow } from "../store/database.ts";
import { insertRows } from "../store/insert-rows.ts";
import { Pauses } from "../store/pauses.ts";
import type { Imported } from "../store/rows.ts";
import { writeDocuments } from "../store/save-document.ts";
import type { Store } from "../store/store.ts";

/** What one file adds to the store: its row, and the document where it brought a new one. */
export interface Entry {
  readonly file: Insertable<FileRow>;
  readonly document?: Imported;
}

/** One commit takes at most so many files, and of long texts fewer: whoever else waits for the store never waits long. */
export const MOST_AT_ONCE = 120;
const MOST_CHARACTERS = 1_000_000;
/** With fewer a commit waits a moment for more: many documents change the same pages, and the disk syncs once for all. */
const MOMENT_MS = 1000;

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
      if (this.#isEnough()) this.#wake();
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
      if (!this.#isEnough() && !this.#isLast) await this.#moment();
      const batch = this.#waiting.splice(0, this.#fitting());
      await this.#commit(batch.map(({ entry }) => entry)).then(
        () => batch.forEach(({ resolve }) => void resolve()),
        (error: unknown) => batch.forEach(({ reject }) => void reject(error)),
      );
    }
    this.#running = false;
  }

  #isEnough(): boolean {
    return this.#waiting.length >= MOST_AT_ONCE || this.#fitting() < this.#waiting.length;
  }

  /** How many of those that wait one commit takes. */
  #fitting(): number {
    let characters = 0;
    const count = this.#waiting.findIndex(({ entry }) => {
      characters += entry.document?.record.text.length ?? 0;
      return characters > MOST_CHARACTERS;
    });
    return count < 0 ? Math.min(this.#waiting.length, MOST_AT_ONCE) : Math.max(1, Math.min(count, MOST_AT_ONCE));
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
      const rows = lastOfEachPath(entries.map(({ file }) => file));
      const present = { replacedBy: "path" };
      await insertRows(transaction, this.#store.dialect, { table: "files", rows, present, pauses: new Pauses() });
    });
  }
}

/** One statement may not write a row twice. */
const lastOfEachPath = (files: readonly Insertable<FileRow>[]): Insertable<FileRow>[] => [
  ...new Map(files.map((file) => [file.path, file])).values(),
];

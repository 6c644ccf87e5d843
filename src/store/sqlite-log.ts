import { open } from "node:fs/promises";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";

/** Pages of the log that are brought into the file at once (64 MB): most of them have been written many times. */
const CHECKPOINT_PAGES = 16_384;

/**
 * The write-ahead log of a SQLite file. SQLite itself would hold up the whole process at each commit until the disk has
 * it; here a transaction is committed first, and acknowledged when the disk has it, while the process goes on.
 */
export class SqliteLog {
  readonly #database: DatabaseSync;
  readonly #path: string;
  /** A disk of another machine may allow no such log; then SQLite syncs as it always does. */
  readonly #isThere: boolean;
  #isNew = true;

  constructor(database: DatabaseSync, path: string) {
    this.#database = database;
    this.#path = path;
    database.exec("pragma synchronous = full");
    this.#isThere = database.prepare("pragma journal_mode = wal").get()?.journal_mode === "wal";
    database.exec(`pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  }

  /** Before a transaction whose end `sync` will wait for. */
  syncLater(): void {
    if (this.#isThere) this.#database.exec("pragma synchronous = normal");
  }

  /** After it, since statements outside of transactions are not waited for. */
  syncAtOnce(): void {
    if (this.#isThere && !this.#database.isTransaction) this.#database.exec("pragma synchronous = full");
  }

  /** Until the disk has all that was committed. */
  async sync(): Promise<void> {
    if (!this.#isThere) return;
    await synced(`${this.#path}-wal`);
    if (this.#isNew) await synced(dirname(this.#path));
    this.#isNew = false;
  }
}

async function synced(path: string): Promise<void> {
  const file = await open(path);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

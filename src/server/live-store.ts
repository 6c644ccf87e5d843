import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { StoreError } from "../errors.ts";
import { type OpenOptions, openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { parseStoreUrl } from "../store/store-url.ts";

/** How long it takes at most to notice that the file is another one. */
const LOOK_MS = 1000;
/** Requests that began with the file before may still be at work. */
const CLOSE_AFTER_MS = 30_000;

interface Opened {
  readonly store: Store;
  /** Another one each time that the store is opened. */
  readonly mark: string;
  /** Which file it is, where it is one. */
  readonly file: string | null;
}

/**
 * A store that may go away and come back. A server is found again by its own connections; a file that was taken away,
 * or put back from a backup, would go on to be asked unseen: it is looked at once a second, and opened again.
 */
export class LiveStore {
  readonly #address: string;
  readonly #options: OpenOptions;
  #opened: Promise<Opened> | undefined;
  #lookedAt = 0;
  #wasThere = false;

  constructor(address: string, options: OpenOptions = {}) {
    this.#address = address;
    this.#options = options;
  }

  /** @throws StoreError where it is away. */
  async get(): Promise<Store> {
    return (await this.#current()).store;
  }

  /** As the store tells it, and another one whenever it was opened anew. */
  async version(): Promise<string> {
    const { store, mark } = await this.#current();
    return `${mark} ${await store.version()}`;
  }

  async #current(): Promise<Opened> {
    const now = performance.now();
    if (this.#opened && now - this.#lookedAt < LOOK_MS) return this.#opened;
    this.#lookedAt = now;
    const opened = await this.#opened?.catch(() => null);
    const file = await this.#file();
    if (opened && opened.file === file) return opened;
    if (opened) setTimeout(() => void opened.store.close().catch(() => {}), CLOSE_AFTER_MS).unref();
    this.#opened = this.#open();
    return this.#opened;
  }

  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => null);
    this.#opened = undefined;
    await opened?.store.close();
  }

  async #open(): Promise<Opened> {
    try {
      const store = await openStore(this.#address, this.#options);
      this.#wasThere = true;
      return { store, mark: randomUUID(), file: await this.#file() };
    } catch (error) {
      this.#opened = undefined;
      throw error;
    }
  }

  /** The file's identity. A new store may be made at the start; one that was there is not made anew. */
  async #file(): Promise<string | null> {
    const url = parseStoreUrl(this.#address);
    if (url.kind === "postgres") return null;
    const found = await stat(url.path).catch(() => null);
    if (found) return `${found.dev} ${found.ino}`;
    if (!this.#wasThere) return null;
    this.#lookedAt = 0;
    throw new StoreError("unavailable", `The store ${url.path} is not there any more; put it back, and it is found.`);
  }
}

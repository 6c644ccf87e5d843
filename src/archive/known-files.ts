import type { FileRow } from "../store/database.ts";
import type { Store } from "../store/store.ts";

/** What the store already knows of files and documents; it tells so while others are being written. */
export class KnownFiles {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  get(path: string): Promise<FileRow | undefined> {
    return this.#store.committed.selectFrom("files").selectAll().where("path", "=", path).executeTakeFirst();
  }

  async hasDocument(id: string): Promise<boolean> {
    return (
      (await this.#store.committed.selectFrom("documents").select("id").where("sha256", "=", id).executeTakeFirst()) !==
      undefined
    );
  }
}

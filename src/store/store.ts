import type { Kysely } from "kysely";
import type { Database } from "./database.ts";
import type { DialectName } from "./migrations/migration.ts";

/** An open store: the tables, and what of them differs between the two databases. */
export interface Store {
  readonly db: Kysely<Database>;
  /** The same tables as they were last committed: a question to it need not wait for a transaction that is under way. */
  readonly committed: Kysely<Database>;
  readonly dialect: DialectName;
  readonly originals: Originals;
  readonly search: SearchIndex;
  /**
   * A word that is another one whenever anybody else has written to the store since: what is asked after it is at least
   * as new. Of PostgreSQL all that the server's databases commit counts.
   */
  version(): Promise<string>;
  close(): Promise<void>;
}

/** The bytes of documents by content hash. */
export interface Originals {
  put(id: string, content: Uint8Array): Promise<void>;
  /** `null` where the store has none of that hash. */
  get(id: string): Promise<Uint8Array | null>;
}

/** Full-text search over folded text. */
export interface SearchIndex {
  /** Takes in a document that the index does not hold. */
  put(
    db: Kysely<Database>,
    document: { readonly id: number; readonly title: string; readonly text: string },
  ): Promise<void>;
  remove(db: Kysely<Database>, id: number): Promise<void>;
  /**
   * The best `limit` documents that hold all words; words in double quotes stand beside each other. Whoever sorts them in
   * another way asks for any order, which is quicker.
   */
  find(words: string, limit: number, order?: "best first" | "any"): Promise<readonly number[]>;
}

import { existsSync } from "node:fs";
import { Kysely, PostgresDialect } from "kysely";
import { StoreError } from "../errors.ts";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import type { DialectName } from "./migrations/migration.ts";
import { folderOriginals, tableOriginals } from "./originals.ts";
import { postgresSearch } from "./postgres-search.ts";
import { nodeSqliteDialect } from "./sqlite-dialect.ts";
import { sqliteSearch } from "./sqlite-search.ts";
import type { Store } from "./store.ts";
import { storeErrorOf } from "./store-errors.ts";
import { parseStoreUrl } from "./store-url.ts";
import { tellingDialect } from "./telling-dialect.ts";

export interface OpenOptions {
  /** Refuses to make a store where there is none: for whoever only reads. */
  readonly mustExist?: boolean;
}

/**
 * Opens a store and brings its tables up to date; makes one where there is none.
 * @throws UsageError for an address of no known kind, StoreError where it cannot be opened, or must exist and does not.
 */
export async function openStore(address: string, { mustExist = false }: OpenOptions = {}): Promise<Store> {
  const url = parseStoreUrl(address);
  if (mustExist && url.kind === "sqlite" && !existsSync(url.path))
    throw new StoreError(
      "unavailable",
      `There is no store at ${url.path}; check the path, or let vanthu import make one.`,
    );
  const store = url.kind === "sqlite" ? sqliteStore(url.path) : await postgresStore(url.url);
  try {
    await migrate(store.db as unknown as Kysely<never>, store.dialect);
    return store;
  } catch (error) {
    await store.close().catch(() => {});
    throw error instanceof StoreError ? error : storeErrorOf(error, address);
  }
}

function sqliteStore(path: string): Store {
  const db = new Kysely<Database>({ dialect: tellingDialect(nodeSqliteDialect(path), path) });
  return assembled(db, "sqlite", { originals: folderOriginals(`${path}.originals`), search: sqliteSearch(db) });
}

async function postgresStore(url: string): Promise<Store> {
  const { default: pg } = await import("pg");
  // Counts and sizes fit a number; pg would give 64-bit integers as text.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  // Without listeners an error of a connection, idle or in use, would end the process; whoever asks next gets it thrown.
  pool.on("error", () => {});
  pool.on("connect", (client) => void client.on("error", () => {}));
  const db = new Kysely<Database>({ dialect: tellingDialect(new PostgresDialect({ pool }), url) });
  return assembled(db, "postgres", { originals: tableOriginals(db), search: postgresSearch(db) });
}

const assembled = (db: Kysely<Database>, dialect: DialectName, rest: Pick<Store, "originals" | "search">): Store => ({
  db,
  dialect,
  ...rest,
  close: () => db.destroy(),
});

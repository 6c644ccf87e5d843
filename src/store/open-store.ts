import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, PostgresDialect, sql } from "kysely";
import { StoreError } from "../errors.ts";
import type { Database } from "./database.ts";
import { isUpToDate, migrate } from "./migrate.ts";
import type { DialectName } from "./migrations/migration.ts";
import { folderOriginals, tableOriginals } from "./originals.ts";
import { postgresSearch } from "./postgres-search.ts";
import { readingDialect } from "./reading-threads.ts";
import { nodeSqliteDialect } from "./sqlite-dialect.ts";
import { sqliteSearch } from "./sqlite-search.ts";
import type { Store } from "./store.ts";
import { storeErrorOf } from "./store-errors.ts";
import { parseStoreUrl } from "./store-url.ts";
import { tellingDialect } from "./telling-dialect.ts";

export interface OpenOptions {
  /** Refuses to make a store where there is none. */
  readonly mustExist?: boolean;
  /** For whoever only asks: one that may not be written is opened all the same, if its tables are up to date. */
  readonly readsOnly?: boolean;
  /** A file is then only read, by so many threads at most, and nobody waits for the statement of another. */
  readonly threads?: number;
}

/**
 * Opens a store and brings its tables up to date; makes one where there is none.
 * @throws UsageError for an address of no known kind, StoreError where it cannot be opened, or must exist and does not.
 */
export async function openStore(
  address: string,
  { mustExist = false, readsOnly = false, threads = 0 }: OpenOptions = {},
): Promise<Store> {
  const url = parseStoreUrl(address);
  if (mustExist && url.kind === "sqlite" && !existsSync(url.path))
    throw new StoreError(
      "unavailable",
      `There is no store at ${url.path}; check the path, or let vanthu import make one.`,
    );
  const readOnly = readsOnly && url.kind === "sqlite" && existsSync(url.path) && !mayWrite(url.path);
  const store = url.kind === "sqlite" ? sqliteStore(url.path, readOnly) : await postgresStore(url.url);
  const db = store.db as unknown as Kysely<never>;
  try {
    if (!readOnly) await migrate(db, store.dialect);
    else if (!(await isUpToDate(db)))
      throw new StoreError(
        "read-only",
        `The store ${address} was made by an earlier version of vanthu and is read-only; run vanthu status once as a user who may write it.`,
      );
    return threads > 0 && url.kind === "sqlite" ? readByThreads(store, url.path, threads) : store;
  } catch (error) {
    await store.close().catch(() => {});
    throw error instanceof StoreError ? error : storeErrorOf(error, address);
  }
}

/** SQLite makes files beside its own, so that it needs the folder, too. */
function mayWrite(path: string): boolean {
  try {
    for (const needed of [path, dirname(path)]) accessSync(needed, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function sqliteStore(path: string, readOnly: boolean): Store {
  const connected = () => new Kysely<Database>({ dialect: tellingDialect(nodeSqliteDialect(path, readOnly), path) });
  const [db, committed] = [connected(), connected()];
  const store = assembled(db, "sqlite", {
    originals: folderOriginals(`${path}.originals`),
    search: sqliteSearch(db),
  });
  const close = async () => void (await Promise.all([committed.destroy(), db.destroy()]));
  return { ...store, committed, close };
}

/** The store's own connection stays, to tell when others have written: a file tells each connection by itself. */
function readByThreads(store: Store, path: string, threads: number): Store {
  const db = new Kysely<Database>({ dialect: tellingDialect(readingDialect(path, threads), path) });
  const close = async () => void (await Promise.all([db.destroy(), store.close()]));
  return { ...store, db, committed: db, search: sqliteSearch(db), close };
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
  committed: db,
  dialect,
  ...rest,
  version: async () => Object.values((await VERSIONS[dialect].execute(db)).rows[0] ?? {}).join(""),
  close: () => db.destroy(),
});

/** SQLite's number counts for one connection, and leaves out what that writes itself. */
const VERSIONS = {
  sqlite: sql<object>`pragma data_version`,
  postgres: sql<object>`select pg_current_snapshot()::text`,
};

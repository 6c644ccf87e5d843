import { statSync } from "node:fs";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { keptStatements } from "./kept-statements.ts";
import { SqliteLog } from "./sqlite-log.ts";

const SQLITE_BUSY = 5;
const LONGEST_WAIT_MS = 60_000;
const PRAGMAS = ["pragma foreign_keys = on", "pragma busy_timeout = 100", "pragma cache_size = -65536"];

/**
 * Kysely on Node's own SQLite, safe for several processes at once: WAL, and writers that wait for each other. One that
 * is `readOnly` needs neither the right to write the file nor that to make files beside it, and makes none.
 */
export const nodeSqliteDialect = (path: string, readOnly = false): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => driver(path, readOnly),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

function driver(path: string, readOnly: boolean): Driver {
  const inner = new SqliteDriver({ database: async () => keepingStatements(open()) });
  let opened: number | undefined;
  let log: SqliteLog;
  const open = (): DatabaseSync => {
    const database = readOnly ? openReadOnly(path) : new DatabaseSync(path);
    log = new SqliteLog(database, path);
    for (const pragma of PRAGMAS) database.exec(pragma);
    opened = inodeOf(path);
    return database;
  };
  return {
    init: () => inner.init(),
    acquireConnection: () => inner.acquireConnection(),
    async beginTransaction(connection) {
      if (inodeOf(path) !== opened) throw new Error(`${path} was moved or replaced while it was open`);
      log.syncLater();
      await beginTransaction(connection).catch((error: unknown) => {
        log.syncAtOnce();
        throw error;
      });
    },
    async commitTransaction(connection) {
      await inner.commitTransaction(connection);
      log.syncAtOnce();
      await log.sync();
    },
    rollbackTransaction: (connection) => inner.rollbackTransaction(connection).finally(() => log.syncAtOnce()),
    releaseConnection: () => inner.releaseConnection(),
    destroy: () => inner.destroy(),
  };
}

/** SQLite takes part in a log that is there; where there is none, it would make one to read from. */
function openReadOnly(path: string): DatabaseSync {
  const url = pathToFileURL(path);
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (!log?.size) url.searchParams.set("immutable", "1");
  return new DatabaseSync(url, { readOnly: true });
}

/** SQLite goes on writing into a file that was removed, and what it then acknowledges is lost. */
const inodeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.ino;

/**
 * A deferred transaction that comes to write after another process did would fail: all begin as writers, and wait for
 * each other without holding up the process.
 */
async function beginTransaction(connection: DatabaseConnection): Promise<void> {
  const last = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    try {
      await connection.executeQuery(CompiledQuery.raw("begin immediate"));
      return;
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== SQLITE_BUSY || performance.now() > last) throw error;
      await setTimeout(5 + Math.random() * 20);
    }
  }
}

function keepingStatements(database: DatabaseSync): SqliteDatabase {
  const prepared = keptStatements(database);
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = prepared(sql);
      const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
      return {
        reader: /^\s*(?:select|with|pragma|values)\b|\breturning\b/iu.test(sql),
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)) as IterableIterator<unknown>,
      };
    },
  };
}

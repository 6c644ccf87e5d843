import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import type { Store } from "../store/store.ts";
import { parseStoreUrl } from "../store/store-url.ts";

/** Held by one run at a time; the system frees it when the process ends, however it ends. */
export interface RunLock {
  release(): Promise<void>;
}

/** `null` where another run holds it. */
export async function takeRunLock(store: Store, address: string): Promise<RunLock | null> {
  const url = parseStoreUrl(address);
  return url.kind === "sqlite" ? takeFileLock(`${url.path}.run-lock`) : takeServerLock(store);
}

/** SQLite's own file lock, on every system that Node runs on. */
function takeFileLock(path: string): RunLock | null {
  const database = new DatabaseSync(path);
  try {
    database.exec("pragma busy_timeout = 0");
    database.exec("begin exclusive");
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null;
    throw error;
  }
  return { release: async () => database.close() };
}

const SQLITE_BUSY = 5;
/** An arbitrary number that all processes of vanthu agree on. */
const LOCK = 7_165_414;

/** A lock of the connection's session, which the server frees when the connection ends. */
async function takeServerLock(store: Store): Promise<RunLock | null> {
  let free = (): void => {};
  const held = new Promise<void>((resolve) => {
    free = resolve;
  });
  return new Promise((answer, fail) => {
    const session = store.db.connection().execute(async (connection) => {
      const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${sql.lit(LOCK)}) as taken`.execute(
        connection,
      );
      if (!rows[0]?.taken) return answer(null);
      answer({
        async release() {
          free();
          await session;
        },
      });
      await held;
      await sql`select pg_advisory_unlock(${sql.lit(LOCK)})`.execute(connection);
    });
    session.catch(fail);
  });
}

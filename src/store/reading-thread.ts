import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { keptStatements } from "./kept-statements.ts";

/** What a reading thread is asked, one after the other. */
export interface Asked {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What it answers: rows, or what the database said instead. */
export type Answered =
  | { readonly rows: readonly object[] }
  | { readonly failure: { readonly message: string; readonly code?: string } };

/** Each thread keeps 16 MB of the file: what the machine keeps of it serves all of them as quickly. */
const PRAGMAS = ["pragma query_only = on", "pragma busy_timeout = 1000", "pragma cache_size = -16384"];

let prepared: ((sql: string) => StatementSync) | undefined;

/** A thread may begin long after its store was opened: it makes no new file where that one was taken away meanwhile. */
function opened(): (sql: string) => StatementSync {
  const url = pathToFileURL((workerData as { readonly path: string }).path);
  url.searchParams.set("mode", "rw");
  const database = new DatabaseSync(url);
  for (const pragma of PRAGMAS) database.exec(pragma);
  return keptStatements(database);
}

function answer({ sql, parameters }: Asked): Answered {
  try {
    prepared ??= opened();
    return { rows: prepared(sql).all(...(parameters as SQLInputValue[])) };
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    return { failure: { message, ...(code !== undefined && { code }) } };
  }
}

parentPort?.on("message", (asked: Asked) => parentPort?.postMessage(answer(asked)));

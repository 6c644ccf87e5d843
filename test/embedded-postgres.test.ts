import { spawnSync } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { expect, test } from "vitest";

/** Runs a process that starts the server, says its address, and goes on with `then`. */
function run(then: string) {
  const script = `
    import { startPostgres } from "./test/embedded-postgres.ts";
    const server = await startPostgres();
    process.stdout.write(server.url);
    ${then}`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
}

test("a process that used the server ends with its own code", () => {
  expect(run("await server.stop();").status).toBe(0);
  expect(run("process.exitCode = 3; await server.stop();").status).toBe(3);
});

test("a process that leaves without stopping the server takes it along", async () => {
  const { status, stdout: url } = run("process.exit(4);");
  expect(status).toBe(4);
  expect(await endOf(url)).toBe("gone");
});

async function endOf(url: string): Promise<"gone" | "there"> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const client = new pg.Client({ connectionString: `${url}/postgres` });
    const answer = await client.connect().catch((error: NodeJS.ErrnoException) => error.code);
    await client.end();
    if (answer === "ECONNREFUSED") return "gone";
    await setTimeout(100);
  }
  return "there";
}

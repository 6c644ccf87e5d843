import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PostgresServer, startPostgres } from "../embedded-postgres.ts";
import { STORE_PLACES } from "../store/stores.ts";
import { contentsOf, folderOfPlans, isRunning, killAReader, killHard, type Running, start } from "./kill.ts";

/** `npm run kill-rounds` asks for 50; the test command for a few, since each starts the program anew. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 5);
/** So many documents that there is work left at the end of nearly every round. */
const DOCUMENTS = 60 + 50 * ROUNDS;

let server: PostgresServer;
let folder: string;

beforeAll(async () => {
  server = await startPostgres();
  folder = folderOfPlans(DOCUMENTS);
});
afterAll(async () => {
  await server.stop();
  rmSync(join(folder, ".."), { recursive: true });
});

/** Another moment each round, from just after the start to well into the work. */
const moment = (round: number): number => 500 + ((round * 397) % 1700);

const importInto = (address: string): Running => start("import", folder, "--store", address, "--quiet");

/** Runs the import until it has nothing left to do. */
async function finish(address: string): Promise<void> {
  const { code, stderr } = await importInto(address).ended;
  // 1 for the broken file, 0 where an earlier run had set it aside before it was struck.
  expect([code, stderr]).toEqual([expect.toBeOneOf([0, 1]), ""]);
}

interface Round {
  readonly run: Running;
  readonly worker: Running | null;
}

type Blow = (round: Round) => Promise<void> | void;

const BLOWS: Readonly<Record<string, readonly Blow[]>> = {
  sqlite: [({ run }) => killHard(run), ({ run }) => killAReader(run)],
  postgres: [
    ({ run }) => killHard(run),
    () => server.kill(),
    ({ worker }) => worker && killHard(worker),
    ({ run }) => killAReader(run),
    ({ run, worker }) => {
      killHard(run);
      server.kill();
      if (worker) killHard(worker);
    },
  ],
};

/** One blow; then everything ends, by itself or not, and the server is there again. */
async function disturb(address: string, kind: string, round: number): Promise<boolean> {
  const isShared = kind === "postgres";
  const run = importInto(address);
  const worker = isShared ? start("worker", "--store", address, "--quiet") : null;
  await setTimeout(moment(round));
  const wasAtWork = isRunning(run);
  const blows = BLOWS[kind] as readonly Blow[];
  await (blows[round % blows.length] as Blow)({ run, worker });
  await setTimeout(150);
  for (const one of [run, worker]) if (one) killHard(one);
  await Promise.all([run.ended, worker?.ended]);
  if (isShared) await server.restart();
  return wasAtWork;
}

test.each(STORE_PLACES)(
  `an import into $name that is struck ${ROUNDS} times ends like an undisturbed one, row for row`,
  { timeout: 3_600_000 },
  async (place) => {
    await place.start();
    const address = () => (place.name === "postgres" ? server.database() : place.address());
    const [undisturbed, disturbed] = [await address(), await address()];
    await finish(undisturbed);
    let struck = 0;
    for (let round = 0; round < ROUNDS; round++) if (await disturb(disturbed, place.name, round)) struck++;
    await finish(disturbed);
    expect(await contentsOf(disturbed)).toEqual(await contentsOf(undisturbed));
    expect(struck, "rounds that struck an import at work").toBeGreaterThan(ROUNDS * 0.6);
    await place.stop();
  },
);

import { fork } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { type Input, TARGETS, watchInputs } from "./targets.ts";

/**
 * Throws damaged and made-up documents at every reader, converter, the segmenter and the extractors:
 *   npm run fuzz -- [--minutes 10] [--seed 1] [--only "read doc"] [--into fuzz-findings]
 * Each input that breaks a property is written into a folder; one that never ends or takes all memory, too.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    into: { type: "string", default: "fuzz-findings" },
  },
});
const targets = TARGETS.filter(({ name }) => name.includes(values.only));
const inWork = join(values.into, "in-work");
const RUNS = 50;
const SILENT_SECONDS = 120;
const LOOK_SECONDS = 5;
const MOST_MB = 1024;

interface Round {
  readonly target: string;
  readonly runs: number;
  readonly error?: string;
}

/** One round in the child: fifty inputs of one target. */
async function round(name: string, seed: number): Promise<Round> {
  const { property } = TARGETS.find((target) => target.name === name) as (typeof TARGETS)[number];
  const { failed, numRuns, counterexample, errorInstance } = await fc.check(property, {
    seed,
    numRuns: RUNS,
    interruptAfterTimeLimit: 30_000,
  });
  if (!failed || !counterexample) return { target: name, runs: numRuns };
  const input = counterexample[0];
  const error = errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  keep(`${name}-${seed}`, input, error);
  return { target: name, runs: numRuns, error };
}

function keep(stem: string, { made, content }: Input, error: string): void {
  const path = join(values.into, stem.replaceAll(" ", "-"));
  writeFileSync(path, content);
  writeFileSync(`${path}.txt`, `${error}\n\n${made}\n`);
}

/** The child waits for rounds; before each input it notes what it is about to try. */
function serve(): void {
  watchInputs((target, { made, content }) => {
    writeFileSync(inWork, content);
    writeFileSync(`${inWork}.txt`, `${target}\n${made}`);
  });
  process.on("message", ({ name, seed }: { name: string; seed: number }) => {
    void round(name, seed).then((done) => process.send?.(done));
  });
}

const startChild = () =>
  fork(import.meta.filename, process.argv.slice(2), {
    execArgv: [`--max-old-space-size=${MOST_MB}`],
    env: { ...process.env, FUZZ_CHILD: "1" },
  });

/** How long the input that was last begun has been in work; a child that starts has none. */
const secondsOfInput = (): number => (existsSync(inWork) ? (Date.now() - statSync(inWork).mtimeMs) / 1000 : 0);

/** The parent hands out rounds and stops a child that stays at one input for two minutes. */
async function lead(): Promise<void> {
  mkdirSync(values.into, { recursive: true });
  const until = performance.now() + Number(values.minutes) * 60_000;
  const tally = new Map<string, { inputs: number; findings: number }>(
    targets.map(({ name }) => [name, { inputs: 0, findings: 0 }]),
  );
  rmSync(inWork, { force: true });
  let child = startChild();
  for (let turn = 0; performance.now() < until; turn++) {
    const { name } = targets[turn % targets.length] as (typeof targets)[number];
    const seed = Number(values.seed) + Math.floor(turn / targets.length);
    const done = await roundOf(child, name, seed);
    const row = tally.get(name) as { inputs: number; findings: number };
    row.inputs += done.runs;
    if (done.error === undefined) continue;
    row.findings++;
    console.log(`${name}, seed ${seed}: ${done.error.split("\n").slice(0, 12).join(" ").slice(0, 400)}`);
    if (child.connected) continue;
    rmSync(inWork, { force: true });
    child = startChild();
  }
  child.kill();
  console.table(Object.fromEntries(tally));
  const sum = (of: "inputs" | "findings"): number => [...tally.values()].reduce((total, row) => total + row[of], 0);
  console.log(`${sum("inputs")} inputs, ${sum("findings")} findings in ${values.into}.`);
  process.exitCode = sum("findings") > 0 ? 1 : 0;
}

function roundOf(child: ReturnType<typeof startChild>, target: string, seed: number): Promise<Round> {
  return new Promise((resolve) => {
    const settle = (done: Round): void => {
      clearInterval(watch);
      child.off("exit", onExit).off("message", settle);
      resolve(done);
    };
    const lost = (error: string): void => {
      if (child.connected) child.disconnect();
      child.kill("SIGKILL");
      keep(`${target}-${seed}`, { made: readFileSync(`${inWork}.txt`, "utf8"), content: readFileSync(inWork) }, error);
      settle({ target, runs: 0, error });
    };
    const watch = setInterval(() => {
      if (secondsOfInput() > SILENT_SECONDS) lost(`one input took more than ${SILENT_SECONDS} s`);
    }, LOOK_SECONDS * 1000);
    const onExit = (code: number | null): void => lost(`the process ended (${code}); it may hold ${MOST_MB} MB`);
    child.once("message", settle).once("exit", onExit);
    child.send({ name: target, seed });
  });
}

if (process.env.FUZZ_CHILD) serve();
else await lead();

import { existsSync } from "node:fs";
import type { Command } from "commander";
import { UsageError } from "../errors.ts";
import { parseStoreUrl } from "../store/store-url.ts";
import { jobsOf, oneOf, wholeNumber } from "./flag-values.ts";
import { example, jobsOption, storeOption } from "./options.ts";
import type { Shell } from "./shell.ts";

interface Flags {
  readonly store: string;
  readonly host: string;
  readonly port: string;
  readonly users?: string;
  readonly publicUrl?: string;
  readonly uploads?: string;
  readonly maxUpload: string;
  readonly jobs?: string;
  readonly logLevel: string;
}

const LEVELS = ["silent", "error", "warn", "info", "debug"];

/** `vanthu serve`: the pages and the HTTP API. */
export function serveCommand(program: Command, shell: Shell): void {
  jobsOption(storeOption(program.command("serve")))
    .description("Serves the pages and the HTTP API of a store until it is interrupted.")
    .option(
      "--host <address>",
      "where to listen; other than this machine only with --users or VANTHU_TOKEN",
      "127.0.0.1",
    )
    .option("--port <n>", "where to listen; 0 for any that is free", "8765")
    .option("--users <file>", "who may use it; vanthu user add makes one")
    .option("--public-url <url>", "how others call it, behind another server")
    .option("--uploads <dir>", "where uploads are received (default: beside the store)")
    .option("--max-upload <MB>", "size of one upload", "512")
    .option("--log-level <level>", LEVELS.join(", "), "info")
    .addHelpText("after", example("vanthu serve --store archive.db"))
    .action((flags: Flags) => serve(flags, shell));
}

async function serve(flags: Flags, shell: Shell): Promise<void> {
  const [{ startServer }, { pino }] = await Promise.all([import("../server/server.ts"), import("pino")]);
  const level = oneOf("--log-level", flags.logLevel, LEVELS);
  const url = parseStoreUrl(flags.store);
  const isNew = url.kind === "sqlite" && !existsSync(url.path);
  const server = await startServer({
    store: flags.store,
    host: flags.host,
    port: wholeNumber("--port", flags.port, 0, 65_535),
    usersFile: flags.users,
    token: process.env.VANTHU_TOKEN || undefined,
    publicUrl: urlOf(flags.publicUrl),
    uploads: flags.uploads,
    uploadMegabytes: wholeNumber("--max-upload", flags.maxUpload, 1),
    jobs: jobsOf(flags.jobs),
    formats: shell.formats,
    log: pino({ level }, shell.stderr as NodeJS.WritableStream & { write(line: string): boolean }),
    now: () => new Date(),
  });
  shell.goesOn = true;
  if (server.notice) shell.stderr.write(`${server.notice}\n`);
  if (isNew) shell.stderr.write(`There was no store at ${flags.store}; a new one was made, without any document.\n`);
  shell.stdout.write(`vanthu serves ${flags.store} at ${server.url}\n`);
  await untilStopped(shell.interrupted);
  await server.stop();
}

/** Ctrl-C, or the system that asks it to end. */
function untilStopped(interrupted: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    interrupted.addEventListener("abort", () => resolve(), { once: true });
    if (interrupted.aborted) resolve();
  });
}

function urlOf(given: string | undefined): URL | undefined {
  if (given === undefined) return undefined;
  if (/^https?:\/\//u.test(given) && URL.canParse(given)) return new URL(given);
  throw new UsageError(`--public-url ${given} is no address; write it as https://vanthu.example.vn.`);
}

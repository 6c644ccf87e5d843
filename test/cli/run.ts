import { PassThrough, Readable } from "node:stream";
import { main } from "../../src/cli/main.ts";
import type { Shell } from "../../src/cli/shell.ts";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line inside the test's process and keeps what it printed. */
export async function run(
  args: readonly string[],
  given: Partial<Shell> & { readonly input?: string } = {},
): Promise<Ran> {
  const { input = "", ...shell } = given;
  const stdout = collect();
  const stderr = collect();
  const code = await main(args, {
    stdout: stdout.stream,
    stderr: stderr.stream,
    stdin: Readable.from([Buffer.from(input)]),
    ...shell,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collect() {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}

import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import type { Shell } from "./shell.ts";

/** One line of standard input; what a person types at a terminal is not shown. */
export async function readSecret(prompt: string, { stdin, stderr }: Shell): Promise<string> {
  const terminal = (stdin as { isTTY?: boolean }).isTTY === true;
  if (terminal) stderr.write(prompt);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: unseen, terminal });
  try {
    for await (const line of lines) return line;
    return "";
  } finally {
    lines.close();
    if (terminal) stderr.write("\n");
  }
}

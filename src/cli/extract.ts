import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Command } from "commander";
import { describeError, EXIT } from "../errors.ts";
import { parseDocument } from "../pipeline.ts";
import { readDocument } from "../readers/read-document.ts";
import type { Shell } from "./shell.ts";

/** First version: files in, one record or text each out. */
export function extractCommand(program: Command, shell: Shell): void {
  program
    .command("extract")
    .argument("<path...>")
    .option("-o, --output <dir>")
    .option("--format <format>", "json, jsonl, text or markdown", "json")
    .action(async (paths: string[], options: { output?: string; format: string }) => {
      let failed = 0;
      if (options.output) await mkdir(options.output, { recursive: true });
      for (const path of paths) {
        try {
          const record = parseDocument(await readDocument(await readFile(path), { name: basename(path) }));
          const out = options.format === "text" ? record.text : `${JSON.stringify(record, null, 2)}\n`;
          const stem = basename(path, extname(path));
          if (options.output)
            await writeFile(join(options.output, `${stem}.${options.format === "text" ? "txt" : "json"}`), out);
          else process.stdout.write(out);
        } catch (error) {
          failed++;
          process.stderr.write(`${path}: ${describeError(error).message}\n`);
        }
      }
      if (failed > 0) shell.exitCode = failed === paths.length ? EXIT.unreadable : EXIT.someFailed;
    });
}

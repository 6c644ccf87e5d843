import type { Command } from "commander";
import { z } from "zod";
import { recordSchema } from "../record/schema.ts";
import { example } from "./options.ts";
import type { Shell } from "./shell.ts";

/** `vanthu schema`: the JSON Schema (draft 2020-12) of the record. */
export function schemaCommand(program: Command, shell: Shell): void {
  program
    .command("schema")
    .description("Prints the JSON Schema of the record.")
    .addHelpText("after", example("vanthu schema > vanthu-1.schema.json"))
    .action(() => {
      shell.stdout.write(`${JSON.stringify({ title: "vanthu/1", ...z.toJSONSchema(recordSchema) }, null, 2)}\n`);
    });
}

import { Command, CommanderError } from "commander";
import { describeError, EXIT } from "../errors.ts";
import { VERSION } from "../version.ts";
import { extractCommand } from "./extract.ts";

const COMMANDS = [extractCommand];

/** Runs one command line and answers with the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.done;
  const program = new Command("vanthu")
    .description("Reads old Vietnamese plan documents.")
    .version(VERSION)
    .exitOverride();
  for (const add of COMMANDS)
    add(program, (code) => {
      exitCode = code;
    });
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const { message, exitCode: code } = describeError(error);
    process.stderr.write(`vanthu: ${message}\n`);
    return code;
  }
}

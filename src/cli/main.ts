import { Command, CommanderError } from "commander";
import { describeError, EXIT } from "../errors.ts";
import { VERSION } from "../version.ts";
import { askCommands } from "./ask.ts";
import { convertCommand } from "./convert.ts";
import { doctorCommand } from "./doctor.ts";
import { exportCommand } from "./export.ts";
import { extractCommand } from "./extract.ts";
import { importCommand } from "./import.ts";
import { nightlyCommands } from "./nightly.ts";
import { schemaCommand } from "./schema.ts";
import { processShell, type Shell } from "./shell.ts";
import { upkeepCommands } from "./upkeep.ts";
import { workerCommand } from "./worker.ts";

/** Every command: adds itself to the program. */
export const COMMANDS: readonly ((program: Command, shell: Shell) => void)[] = [
  extractCommand,
  convertCommand,
  importCommand,
  nightlyCommands,
  workerCommand,
  upkeepCommands,
  askCommands,
  exportCommand,
  schemaCommand,
  doctorCommand,
];

/** Runs one command line (without `node` and the script) and answers with the exit code. */
export async function main(args: readonly string[], given: Partial<Shell> = {}): Promise<number> {
  const controller = new AbortController();
  const shell: Shell = { ...processShell(controller.signal), ...given };
  const program = new Command("vanthu")
    .description("Reads old Vietnamese plan documents: who must do what by when, under which directive.")
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => shell.stdout.write(text),
      writeErr: (text) => shell.stderr.write(text),
    });
  for (const add of COMMANDS) add(program, shell);
  const stop = interruptOnce(controller);
  try {
    await program.parseAsync(args, { from: "user" });
    return shell.interrupted.aborted ? EXIT.interrupted : shell.exitCode;
  } catch (error) {
    return answer(error, shell);
  } finally {
    stop();
  }
}

function answer(error: unknown, shell: Shell): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const { code, message, exitCode } = describeError(error);
  const trace =
    code === "bug" && error instanceof Error ? `\n${error.stack}\nThis is a bug of vanthu; please report it.` : "";
  shell.stderr.write(`vanthu: ${message}${trace}\n`);
  return exitCode;
}

/** The first Ctrl-C asks the command to finish; a second one ends the process at once. */
function interruptOnce(controller: AbortController): () => void {
  const onInterrupt = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
  };
  process.on("SIGINT", onInterrupt);
  return () => process.off("SIGINT", onInterrupt);
}

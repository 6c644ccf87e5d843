import { Command, CommanderError } from "commander";
import { describeError, EXIT } from "../errors.ts";
import { VERSION } from "../version.ts";
import { endWhereOutputBreaks } from "./broken-output.ts";
import { processShell, type Shell } from "./shell.ts";

/** Adds its command or commands to the program. */
export type AddCommand = (program: Command, shell: Shell) => void;

/** Every command by name, and where it is: only the one that is asked for is loaded. */
export const COMMANDS: readonly { readonly names: readonly string[]; load(): Promise<AddCommand> }[] = [
  { names: ["extract"], load: async () => (await import("./extract.ts")).extractCommand },
  { names: ["convert"], load: async () => (await import("./convert.ts")).convertCommand },
  { names: ["import"], load: async () => (await import("./import.ts")).importCommand },
  { names: ["nightly", "watch"], load: async () => (await import("./nightly.ts")).nightlyCommands },
  { names: ["worker"], load: async () => (await import("./worker.ts")).workerCommand },
  {
    names: ["status", "retry", "reprocess", "check-store", "copy-store"],
    load: async () => (await import("./upkeep.ts")).upkeepCommands,
  },
  {
    names: ["deadlines", "documents", "references", "search", "show"],
    load: async () => (await import("./ask.ts")).askCommands,
  },
  { names: ["export"], load: async () => (await import("./export.ts")).exportCommand },
  { names: ["serve"], load: async () => (await import("./serve.ts")).serveCommand },
  { names: ["user"], load: async () => (await import("./user.ts")).userCommand },
  { names: ["schema"], load: async () => (await import("./schema.ts")).schemaCommand },
  { names: ["doctor"], load: async () => (await import("./doctor.ts")).doctorCommand },
];

/** Runs one command line (without `node` and the script) and answers with the exit code. */
export async function main(args: readonly string[], given: Partial<Shell> = {}): Promise<number> {
  const controller = new AbortController();
  const shell: Shell = { ...processShell(controller.signal), ...given };
  if (shell.stdout === process.stdout) endWhereOutputBreaks();
  const program = new Command("vanthu")
    .description("Reads old Vietnamese plan documents: who must do what by when, under which directive.")
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => shell.stdout.write(text),
      writeErr: (text) => shell.stderr.write(text),
    });
  const asked = COMMANDS.filter(({ names }) => names.includes(args[0] ?? ""));
  for (const { load } of asked.length > 0 ? asked : COMMANDS) (await load())(program, shell);
  const stop = interruptOnce(controller);
  try {
    await program.parseAsync(args, { from: "user" });
    return shell.interrupted.aborted && !shell.goesOn ? EXIT.interrupted : shell.exitCode;
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

/** The first Ctrl-C, or a service manager's stop, asks the command to finish; a second one ends the process at once. */
function interruptOnce(controller: AbortController): () => void {
  const onInterrupt = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
  };
  for (const signal of STOPS) process.on(signal, onInterrupt);
  return () => {
    for (const signal of STOPS) process.off(signal, onInterrupt);
  };
}

const STOPS = ["SIGINT", "SIGTERM"] as const;

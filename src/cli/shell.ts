import { EXIT } from "../errors.ts";

/** What a command gets of the world around it: streams, and the exit code that it answers with. */
export interface Shell {
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stdin: NodeJS.ReadableStream;
  /** Aborted at the first Ctrl-C: what is in work is finished, nothing new is begun. */
  readonly interrupted: AbortSignal;
  /** The module whose `FORMAT_LIST` tells the readers; the program's own where absent. */
  readonly formats?: URL;
  exitCode: number;
  /** Set by a command that goes on until it is interrupted: being interrupted is its good end. */
  goesOn?: boolean;
}

export const processShell = (interrupted: AbortSignal): Shell => ({
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  interrupted,
  exitCode: EXIT.done,
});

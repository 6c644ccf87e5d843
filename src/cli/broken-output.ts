import { EXIT } from "../errors.ts";
import { outputError } from "./write-output.ts";

/**
 * Ends the program where its standard output takes no more. Whoever reads it may have enough (`vanthu deadlines | head`),
 * which is no failure; a full disk behind it is told.
 */
export function endWhereOutputBreaks(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.done);
    process.stderr.write(`vanthu: ${(outputError("Standard output", error) as Error).message}\n`);
    process.exit(EXIT.someFailed);
  });
}

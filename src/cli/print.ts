import { UsageError } from "../errors.ts";
import type { Shell } from "./shell.ts";

/**
 * Gives a piece of a result to standard output.
 * @throws UsageError for what a terminal cannot show, such as a workbook.
 */
export function print(content: string | Uint8Array, { stdout }: Pick<Shell, "stdout">): void {
  if (typeof content !== "string" && stdout.isTTY)
    throw new UsageError("This form is no text that a terminal could show; give -o FILE.");
  stdout.write(content);
}

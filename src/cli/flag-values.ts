import { availableParallelism } from "node:os";
import { UsageError } from "../errors.ts";

/**
 * What of a list is meant by a name.
 * @throws UsageError that tells all names.
 */
export function oneOf<T>(
  flag: string,
  given: string,
  choices: readonly T[],
  nameOf: (choice: T) => string = String,
): T {
  const choice = choices.find((candidate) => nameOf(candidate) === given);
  if (choice !== undefined) return choice;
  throw new UsageError(`${flag} ${given} is unknown; take one of ${choices.map(nameOf).join(", ")}.`);
}

/** @throws UsageError where it is no number above 0. */
export function positive(flag: string, given: string): number {
  if (Number(given) > 0) return Number(given);
  throw new UsageError(`${flag} ${given} is not a number above 0.`);
}

/** @throws UsageError where it is no whole number, or none from the least to the most. */
export function wholeNumber(flag: string, given: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const number = Number(given);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  const end = most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : "";
  throw new UsageError(`${flag} ${given} is not a whole number from ${least}${end}.`);
}

/** How many documents are read at once: what was asked for, or one a core. */
export const jobsOf = (given: string | undefined): number =>
  given === undefined ? availableParallelism() : wholeNumber("--jobs", given, 1);

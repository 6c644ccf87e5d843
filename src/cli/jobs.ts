import { availableParallelism } from "node:os";
import { UsageError } from "../errors.ts";

/** How many documents are read at once: what was asked for, or one a core. */
export function jobsOf(given: string | undefined): number {
  if (given === undefined) return availableParallelism();
  const jobs = Number(given);
  if (Number.isInteger(jobs) && jobs >= 1) return jobs;
  throw new UsageError(`--jobs ${given} is not a number of documents; give a whole number from 1.`);
}

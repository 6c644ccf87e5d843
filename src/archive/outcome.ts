import type { ReadFailure } from "../errors.ts";

/** What one file ends as: exactly one of these. `unchanged` was taken by an earlier run. */
export const OUTCOMES = ["done", "partial", "duplicate", "quarantined", "unchanged"] as const;
export type OutcomeState = (typeof OUTCOMES)[number];

export type QuarantineReason = ReadFailure | "missing-tool" | "bug";

export interface Outcome {
  readonly path: string;
  readonly state: OutcomeState;
  readonly documentId: string | null;
  readonly reason: QuarantineReason | null;
  /** What went wrong and what to do, for a person. */
  readonly message: string | null;
  readonly milliseconds: number;
}

export type Counts = { readonly [S in OutcomeState]: number };

export const NO_COUNTS: Counts = { done: 0, partial: 0, duplicate: 0, quarantined: 0, unchanged: 0 };

export const counted = (counts: Counts, state: OutcomeState): Counts => ({ ...counts, [state]: counts[state] + 1 });

/** Reasons that may pass by themselves: a tool gets installed, a file becomes readable. All others stay as they are. */
const PASSING: ReadonlySet<QuarantineReason> = new Set(["missing-tool", "unreadable"]);

export const mayPass = (reason: QuarantineReason): boolean => PASSING.has(reason);

import type { Citation } from "../citation.ts";

/** One cited document and the places that cite it. */
export interface Cited {
  readonly citations: Citation[];
  /** What its citations say of it; more than one where they disagree. */
  readonly types: Set<string>;
  readonly years: Set<string>;
  readonly days: Set<string>;
}

/** Words that may mean several of the cited documents. */
export interface Tie {
  readonly citation: Citation;
  /** At least two; those mentioned last come first. */
  readonly candidates: readonly Cited[];
  /** The candidate that the words are counted with; `null` where nothing speaks for one of them. */
  readonly taken: Cited | null;
}

export interface Resolution {
  readonly cited: readonly Cited[];
  readonly ties: readonly Tie[];
}

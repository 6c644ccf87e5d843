import type { Stage } from "../record/draft.ts";

/** Contradictions worth a warning, never a correction. */
export const checks: Stage = { name: "checks", version: 1, find: () => ({}) };

import type { Stage } from "../record/draft.ts";

/** Plan, directive, letter, article, … */
export const kind: Stage = { name: "kind", version: 1, find: () => ({}) };

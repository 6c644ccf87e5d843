import type { Stage } from "../../src/record/draft.ts";

/** Who must do what by when. */
export const deadlines: Stage = { name: "deadlines", version: 1, find: () => ({}) };

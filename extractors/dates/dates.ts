import type { Stage } from "../../src/record/draft.ts";

/** Calendar expressions. */
export const dates: Stage = { name: "dates", version: 1, find: () => ({}) };

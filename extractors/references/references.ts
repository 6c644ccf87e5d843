import type { Stage } from "../../src/record/draft.ts";

/** Cited documents, one entry each with all its mentions. */
export const references: Stage = { name: "references", version: 1, find: () => ({}) };

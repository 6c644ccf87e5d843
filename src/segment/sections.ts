import type { Stage } from "../record/draft.ts";

/** Numbered divisions, nested. */
export const sections: Stage = { name: "sections", version: 1, find: () => ({}) };

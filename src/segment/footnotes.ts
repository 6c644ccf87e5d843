import type { Stage } from "../record/draft.ts";

/** Notes at the foot of a page or the end of the document. */
export const footnotes: Stage = { name: "footnotes", version: 1, find: () => ({}) };

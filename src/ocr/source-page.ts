import type { SourcePage } from "../layout/compose.ts";
import { layoutPage } from "../layout/layout-page.ts";
import type { RecognisedPage } from "./engines/engine.ts";

/** A recognised page with its words in reading order. */
export const sourcePage = ({ words, frame, confidence, rotation, skew, fan }: RecognisedPage): SourcePage => ({
  ...layoutPage(words, frame),
  origin: "ocr",
  confidence,
  rotation,
  picture: { width: frame.width, height: frame.height, skew, ...(fan && { fan }) },
});

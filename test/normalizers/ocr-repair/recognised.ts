import type { RawDocument } from "../../../src/text/raw-document.ts";

/** A text as a recogniser read it, on one page, all words as surely. */
export const recognised = (text: string, origin: "ocr" | "text" = "ocr", confidence = 0.9): RawDocument => ({
  format: "image",
  text,
  locators: [],
  pages: [{ number: 1, span: { start: 0, end: text.length }, origin, confidence, rotation: 0 }],
  diagnostics: [],
});

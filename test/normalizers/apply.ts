import { type Document, normalize } from "../../src/text/document.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import type { RawDocument } from "../../src/text/raw-document.ts";

/** The document that normalizers make of a text, with what else a reader may know. */
export const applied = (normalizers: readonly Normalizer[], text: string, known: Partial<RawDocument> = {}): Document =>
  normalize({ format: "text", text, locators: [], pages: [], diagnostics: [], ...known }, normalizers);

/** Pages of a text, each ending where the next begins. */
export function pagesOf(...texts: string[]): Pick<RawDocument, "text" | "pages"> {
  let start = 0;
  const pages = texts.map((text, i) => {
    const span = { start, end: start + text.length };
    start = span.end;
    return { number: i + 1, span, origin: "text", confidence: null, rotation: 0 } as const;
  });
  return { text: texts.join(""), pages };
}

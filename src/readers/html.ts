import type { RawDocument } from "../text/raw-document.ts";
import { decodeHtml } from "./html/decode.ts";
import { mainContent } from "./html/main-content.ts";
import { notesOf } from "./html/notes.ts";
import { readStyleSheet } from "./html/styles.ts";
import { descendants, type Element, isText, parseHtml } from "./html/tree.ts";
import { HtmlWalk } from "./html/walk.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import type { Reader, ReadOptions } from "./reader.ts";
import { WordText } from "./word/word-text.ts";

/** HTML: what a browser shows of the document; the furniture of the web page around it is left out. */
export const html: Reader = {
  async read(bytes, options): Promise<RawDocument> {
    const { text, declared } = decodeHtml(bytes, options.charset);
    return { ...readHtml(text, options), ...(declared && { declaredCharset: declared }) };
  },
};

/** Reads the characters of a page. */
export function readHtml(source: string, options: ReadOptions): RawDocument {
  const { depth } = { ...DEFAULT_LIMITS, ...options.limits };
  const root = parseHtml(source, depth);
  const content = mainContent(root);
  const walk = new HtmlWalk(readStyleSheet(cssOf(root)), notesOf(root), content.furniture);
  const text = new WordText();
  for (const paragraph of walk.read(content.root)) text.write(paragraph);
  return { format: "html", pages: text.pages(), text: text.text, locators: text.locators, diagnostics: [] };
}

const cssOf = (root: Element): string =>
  [...descendants(root)]
    .filter((element) => element.tagName === "style")
    .flatMap((element) => element.childNodes.filter(isText).map((node) => node.value))
    .join("\n");

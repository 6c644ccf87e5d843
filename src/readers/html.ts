import { ReadError } from "../errors.ts";
import { type Diagnostic, warning } from "../text/diagnostic.ts";
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
    const { root, declared, damage } = open(bytes, options);
    const raw = readTree(root);
    return {
      ...raw,
      ...(declared && { declaredCharset: declared }),
      diagnostics: [...raw.diagnostics, ...damage],
    };
  },
};

/** The characters are gone once the tree stands: a long page would be held twice while it is read. */
function open(bytes: Uint8Array, options: ReadOptions) {
  const { text, declared } = decodeHtml(bytes, options.charset);
  return { root: treeOf(text, options), declared, damage: cutOff(text) };
}

const treeOf = (source: string, { limits }: ReadOptions): Element =>
  parseHtml(source, limits?.depth ?? DEFAULT_LIMITS.depth);

// <html …> or <body …> that nothing closes
const OPENS = /<(?:html|body)[\s>]/iu;
const CLOSES = /<\/(?:html|body)\s*>/iu;

/** A page that opens itself and never closes did not come whole. */
const cutOff = (source: string): readonly Diagnostic[] =>
  OPENS.test(source) && !CLOSES.test(source)
    ? [warning("text-lost", "The page ends before its closing tag; text may be missing at its end.")]
    : [];

/**
 * Reads the characters of a page.
 * @throws ReadError `empty` where it shows no text, as a page does that loads its document from elsewhere.
 */
export const readHtml = (source: string, options: ReadOptions): RawDocument => readTree(treeOf(source, options));

function readTree(root: Element): RawDocument {
  const { root: main, furniture } = mainContent(root);
  const found = documentOf(root, main, furniture);
  const raw = found.text.trim() === "" && furniture.size > 0 ? documentOf(root, root, new Set()) : found;
  if (raw.text.trim() === "")
    throw new ReadError(
      "empty",
      "The page holds no text of its own; save the document that it shows, or its print view.",
    );
  return raw;
}

function documentOf(page: Element, main: Element, furniture: ReadonlySet<Element>): RawDocument {
  const text = written(page, main, furniture);
  return { format: "html", pages: text.pages(), text: text.text, locators: text.locators, diagnostics: [] };
}

/** The paragraphs are gone before the text is put together: a long page has hundreds of thousands. */
function written(page: Element, main: Element, furniture: ReadonlySet<Element>): WordText {
  const walk = new HtmlWalk(readStyleSheet(cssOf(page)), notesOf(page), furniture);
  const text = new WordText();
  for (const paragraph of walk.read(main)) text.write(paragraph);
  return text;
}

const cssOf = (root: Element): string =>
  [...descendants(root)]
    .filter((element) => element.tagName === "style")
    .flatMap((element) => element.childNodes.filter(isText).map((node) => node.value))
    .join("\n");

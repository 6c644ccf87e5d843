import { ReadError } from "../../errors.ts";
import type { RawDocument } from "../../text/raw-document.ts";
import { childrenOf, descendants, readTree, type XmlNode } from "../docx/xml.ts";
import { DEFAULT_LIMITS } from "../limits.ts";
import type { Reader } from "../reader.ts";
import { finish, writePartially } from "../word/finish.ts";
import type { Paragraph } from "../word/paragraph.ts";
import { WordText } from "../word/word-text.ts";
import { openZip, type Zip } from "../zip.ts";
import { readContent } from "./content.ts";
import { headersAndFooters } from "./pages.ts";
import { readStyles } from "./styles.ts";
import { OdtWalk } from "./walk.ts";

/** OpenDocument texts, as LibreOffice and OpenOffice write them. The body is read block by block: a long one as a tree takes much memory. */
export const odt: Reader = {
  async read(bytes, options): Promise<RawDocument> {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const zip = openZip(bytes, limits);
    const part = zip.read("content.xml");
    const stylesPart = childrenOf(readTree(zip.read("styles.xml")?.bytes, limits.depth))[0];
    const text = new WordText();
    const write = writePartially("odt", text, options);
    const comments: string[] = [];
    let footers: readonly Paragraph[] | undefined;
    const begin = (content: XmlNode): OdtWalk => {
      const styles = readStyles([stylesPart, content]);
      const pages = headersAndFooters(stylesPart, styles);
      pages.headers.forEach(write);
      footers = pages.footers;
      return new OdtWalk(styles);
    };
    const read = (walk: OdtWalk, block: XmlNode): void => {
      walk.readBlock(block).forEach(write);
      comments.push(...[...withinOrSelf(block, "office:annotation")].map(commentOf));
    };
    if (part) readContent(part.bytes, { depth: limits.depth, begin, read });
    if (!part || !footers) throw failure(zip);
    footers.forEach(write);
    const losses = zip.complete && part.complete ? [] : [DAMAGED];
    return finish("odt", text, { losses, comments });
  },
};

function* withinOrSelf(node: XmlNode, name: string): Generator<XmlNode> {
  if (node.name === name) yield node;
  yield* descendants(node, name);
}

const commentOf = (comment: XmlNode): string => [...descendants(comment, "text:p")].map(wholeText).join(" ");

const wholeText = (node: XmlNode): string =>
  node.children.map((part) => (typeof part === "string" ? part : wholeText(part))).join("");

const DAMAGED = "The OpenDocument file is damaged; text behind the damage is missing.";

/** A password leaves the parts in place and their content unreadable. */
function failure(zip: Zip): ReadError {
  const manifest = zip.read("META-INF/manifest.xml");
  const isEncrypted = manifest !== undefined && Buffer.from(manifest.bytes).includes("encryption-data");
  return isEncrypted
    ? new ReadError("encrypted", "The OpenDocument file needs a password to be opened; save it without one.")
    : new ReadError("corrupt", "The OpenDocument file holds no text that can be read; get the file again.");
}

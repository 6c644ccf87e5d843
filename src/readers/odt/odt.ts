import { ReadError } from "../../errors.ts";
import type { RawDocument } from "../../text/raw-document.ts";
import { child, childrenOf, descendants, readTree, type XmlNode } from "../docx/xml.ts";
import { DEFAULT_LIMITS } from "../limits.ts";
import type { Reader } from "../reader.ts";
import { finish } from "../word/finish.ts";
import { WordText } from "../word/word-text.ts";
import { openZip, type Zip } from "../zip.ts";
import { headersAndFooters } from "./pages.ts";
import { readStyles } from "./styles.ts";
import { OdtWalk } from "./walk.ts";

/** OpenDocument texts, as LibreOffice and OpenOffice write them. */
export const odt: Reader = {
  async read(bytes, options): Promise<RawDocument> {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const zip = openZip(bytes, limits);
    const part = zip.read("content.xml");
    const content = rootOf(zip, "content.xml", limits.depth);
    const body = child(child(content, "office:body"), "office:text");
    if (!part || !body) throw failure(zip);
    const stylesPart = rootOf(zip, "styles.xml", limits.depth);
    const styles = readStyles([stylesPart, content]);
    const { headers, footers } = headersAndFooters(stylesPart, styles);
    const text = new WordText();
    for (const paragraph of [...headers, ...new OdtWalk(styles).read(body), ...footers]) text.write(paragraph);
    const losses = zip.complete && part.complete ? [] : [DAMAGED];
    return finish("odt", text, { losses, comments: [...descendants(body, "office:annotation")].map(commentOf) });
  },
};

const commentOf = (comment: XmlNode): string => [...descendants(comment, "text:p")].map(wholeText).join(" ");

const wholeText = (node: XmlNode): string =>
  node.children.map((part) => (typeof part === "string" ? part : wholeText(part))).join("");

const DAMAGED = "The OpenDocument file is damaged; text behind the damage is missing.";

const rootOf = (zip: Zip, name: string, depth: number): XmlNode | undefined =>
  childrenOf(readTree(zip.read(name)?.bytes, depth))[0];

/** A password leaves the parts in place and their content unreadable. */
function failure(zip: Zip): ReadError {
  const manifest = zip.read("META-INF/manifest.xml");
  const isEncrypted = manifest !== undefined && Buffer.from(manifest.bytes).includes("encryption-data");
  return isEncrypted
    ? new ReadError("encrypted", "The OpenDocument file needs a password to be opened; save it without one.")
    : new ReadError("corrupt", "The OpenDocument file holds no text that can be read; get the file again.");
}

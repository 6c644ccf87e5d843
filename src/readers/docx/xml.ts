import { type SaxesAttributePlain, SaxesParser } from "saxes";
import { ReadError } from "../../errors.ts";

/** An element with everything in it. Names carry the prefix that Word itself writes (`w:p`), whatever the file uses. */
export interface XmlNode {
  readonly name: string;
  /** By local name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlNode | string)[];
}

/** What a walk through XML meets: whole elements of the names asked for, and the tags of all others. */
export interface XmlVisitor {
  readonly whole: ReadonlySet<string>;
  node(node: XmlNode): void;
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
}

/**
 * Walks through the XML of a part without holding more than one whole element of it. Damage is passed over as far as
 * it goes. Entities of a document type are never expanded.
 * @returns whether the XML was sound to its end.
 * @throws ReadError `too-large` where elements are nested more deeply than `depth`.
 */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor, depth: number): boolean {
  const parser = new SaxesParser({ xmlns: false });
  const names = new Names();
  const stack: XmlNode[] = [];
  let open = 0;
  let sound = true;
  parser.on("error", () => {
    sound = false;
  });
  parser.on("opentag", (tag) => {
    if (++open > depth)
      throw new ReadError("too-large", `The document nests elements more than ${depth} deep; it was not made by Word.`);
    const attributes = names.attributes(tag.attributes);
    const name = names.element(tag.name);
    if (stack.length > 0 || visitor.whole.has(name)) stack.push({ name, attributes, children: [] });
    else visitor.open?.(name, attributes);
  });
  parser.on("closetag", (tag) => {
    open--;
    const node = stack.pop();
    if (!node) visitor.close?.(names.element(tag.name));
    else if (stack.length > 0) stack.at(-1)?.children.push(node);
    else visitor.node(node);
  });
  parser.on("text", (text) => stack.at(-1)?.children.push(text));
  parser.on("cdata", (text) => stack.at(-1)?.children.push(text));
  for (const chunk of decoded(bytes)) parser.write(chunk);
  parser.close();
  while (stack.length > 1) {
    const node = stack.pop() as XmlNode;
    stack.at(-1)?.children.push(node);
  }
  if (stack[0]) visitor.node(stack[0]);
  return sound && open === 0;
}

/** A part as one tree: an element `#part` around its root. */
export function readTree(bytes: Uint8Array | undefined, depth: number): XmlNode {
  const part: XmlNode = { name: "#part", attributes: {}, children: [] };
  if (!bytes) return part;
  const everything = { has: () => true } as unknown as ReadonlySet<string>;
  walkXml(bytes, { whole: everything, node: (node) => part.children.push(node) }, depth);
  return part;
}

/** The first child element of that name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((c): c is XmlNode => typeof c !== "string" && c.name === name);
}

export const childrenOf = (node: XmlNode | undefined): XmlNode[] =>
  node?.children.filter((c): c is XmlNode => typeof c !== "string") ?? [];

/** All elements of that name, at any depth. */
export function* descendants(node: XmlNode, name: string): Generator<XmlNode> {
  for (const c of childrenOf(node)) {
    if (c.name === name) yield c;
    yield* descendants(c, name);
  }
}

/** The characters right inside an element. */
export const ownText = (node: XmlNode): string => node.children.filter((c) => typeof c === "string").join("");

/** The `val` of a child, if it is there. */
export const valOf = (node: XmlNode | undefined, name: string): string | undefined => child(node, name)?.attributes.val;

/** Whether an on/off property such as `w:vanish` is set; undefined where nothing is said. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const property = child(node, name);
  return property && !/^(?:0|false|off)$/u.test(property.attributes.val ?? "1");
}

const CHUNK = 2 ** 16;

function* decoded(bytes: Uint8Array): Generator<string> {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : undefined;
  const decoder = new TextDecoder(utf16 ?? "utf-8");
  for (let at = 0; at < bytes.length; at += CHUNK)
    yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
  yield decoder.decode();
}

/** The prefixes that Word writes for the namespaces that other programs write with prefixes of their own. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.microsoft.com/office/word/2003/wordml": "w",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
    "urn:schemas-microsoft-com:vml": "v",
  }),
);

class Names {
  #prefixes = new Map<string, string>();
  #elements = new Map<string, string>();

  attributes(given: Record<string, SaxesAttributePlain | string>): Record<string, string> {
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(given) as [string, string][]) {
      if (name === "xmlns" || name.startsWith("xmlns:")) this.#declare(name.slice(6), value);
      else attributes[name.slice(name.indexOf(":") + 1)] = value;
    }
    return attributes;
  }

  element(name: string): string {
    let known = this.#elements.get(name);
    if (known === undefined) {
      const colon = name.indexOf(":");
      const prefix = colon < 0 ? "" : name.slice(0, colon);
      const canonical = this.#prefixes.get(prefix) ?? prefix;
      known = canonical === "" ? name : `${canonical}:${name.slice(colon + 1)}`;
      this.#elements.set(name, known);
    }
    return known;
  }

  #declare(prefix: string, uri: string): void {
    const canonical = PREFIXES.get(uri);
    if (canonical === undefined || this.#prefixes.get(prefix) === canonical) return;
    this.#prefixes.set(prefix, canonical);
    this.#elements.clear();
  }
}

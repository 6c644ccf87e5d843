import type { WordPackage } from "./package.ts";
import { child, childrenOf, switchOf, walkXml, type XmlNode } from "./xml.ts";

/** The headers and footers that a section shows, those of its first page first, those of even pages where they differ. */
export function sectionStories(properties: XmlNode, parts: WordPackage): { headers: XmlNode[]; footers: XmlNode[] } {
  const shown = [
    ...(switchOf(properties, "w:titlePg") ? ["first"] : []),
    "default",
    ...(switchOf(child(parts.related("settings"), "w:settings"), "w:evenAndOddHeaders") ? ["even"] : []),
  ];
  const stories = (name: string, inline: string): XmlNode[] =>
    shown.flatMap((type) =>
      childrenOf(properties)
        .filter((node) => [name, inline].includes(node.name) && typeOf(node) === type)
        .map((node) => (node.name === inline ? node : parts.byId(node.attributes.id))),
    );
  return { headers: stories("w:headerReference", "w:hdr"), footers: stories("w:footerReference", "w:ftr") };
}

/** Word 2003, which keeps headers in the section itself, calls those of all pages odd. */
const typeOf = ({ attributes: { type = "default" } }: XmlNode): string => (type === "odd" ? "default" : type);

/**
 * The properties of the first section, which Word writes at its end but whose header stands at its beginning: looked
 * for in the bytes, so that the document need not be parsed twice.
 */
export function firstSection(main: Uint8Array, depth: number): XmlNode | undefined {
  const bytes = Buffer.from(main.buffer, main.byteOffset, main.byteLength);
  const name = bytes.indexOf("sectPr");
  const end = bytes.indexOf("sectPr>", name + 1);
  if (name < 0 || end < 0) return undefined;
  const found: XmlNode[] = [];
  const start = bytes.lastIndexOf("<", name);
  const prefix = bytes.toString("latin1", start + 1, name);
  walkXml(
    bytes.subarray(start, end + "sectPr>".length),
    { whole: new Set([`${prefix}sectPr`]), node: (node) => found.push(node) },
    depth,
  );
  return prefix === "w:" ? found[0] : found[0] && rename(found[0], prefix);
}

/** Elements of a fragment whose namespace stands further up in the file. */
const rename = (node: XmlNode, prefix: string): XmlNode => ({
  ...node,
  name: node.name.replace(prefix, "w:"),
  children: node.children.map((c) => (typeof c === "string" ? c : rename(c, prefix))),
});

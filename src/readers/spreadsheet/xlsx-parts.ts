import { descendants, readTree, type XmlNode } from "../docx/xml.ts";
import type { Run } from "../word/paragraph.ts";
import type { Zip } from "../zip.ts";

/** Names without the prefixes that some programs write. */
export const localName = (node: XmlNode): string => node.name.slice(node.name.indexOf(":") + 1);

export const elements = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  (node?.children ?? []).filter((child): child is XmlNode => typeof child !== "string" && localName(child) === name);

export const element = (node: XmlNode | undefined, name: string): XmlNode | undefined => elements(node, name)[0];

export const textOf = (node: XmlNode | undefined): string =>
  (node?.children ?? []).map((child) => (typeof child === "string" ? child : textOf(child))).join("");

/** The root element of a part. */
export function rootOf(zip: Zip, name: string, depth: number): XmlNode | undefined {
  const part = readTree(zip.read(name)?.bytes, depth);
  return part.children.find((child): child is XmlNode => typeof child !== "string");
}

/** Where the relations of a part lead, by their ids. */
export function relationsOf(zip: Zip, part: string, depth: number): ReadonlyMap<string, string> {
  const slash = part.lastIndexOf("/") + 1;
  const root = rootOf(zip, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, depth);
  return new Map(
    elements(root, "Relationship").map(({ attributes }) => [
      attributes.Id ?? "",
      resolve(part.slice(0, slash), attributes.Target ?? ""),
    ]),
  );
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The runs of a string item: rich text with its fonts, without the reading aids of East Asian text. */
export function runsOf(item: XmlNode | undefined, font: string | undefined): readonly Run[] {
  const plain = elements(item, "t").map((t) => ({ text: unescaped(textOf(t)), font }));
  const rich = elements(item, "r").map((r) => ({
    text: unescaped(elements(r, "t").map(textOf).join("")),
    font: element(element(r, "rPr"), "rFont")?.attributes.val ?? font,
  }));
  return [...plain, ...rich].filter((run) => run.text !== "");
}

// _x000D_: a character that XML does not allow
const unescaped = (text: string): string =>
  text
    .replace(/_x(?<code>[0-9A-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/gu, "\n");

/** The text of boxes drawn on a sheet. */
export const boxTexts = (drawing: XmlNode | undefined): readonly string[] =>
  drawing
    ? [...descendants(drawing, "a:p")]
        .map((p) => [...descendants(p, "a:t")].map(textOf).join("").trim())
        .filter(Boolean)
    : [];

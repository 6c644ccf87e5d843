import { type Element, isElement, isText, NO_TEXT, type Node } from "./tree.ts";

/** How much text an element holds, in letters, and how much of it leads elsewhere. */
export interface Measure {
  readonly text: number;
  readonly linked: number;
  readonly links: number;
}

const NOTHING: Measure = { text: 0, linked: 0, links: 0 };

/** Measures an element and everything in it. */
export function measureAll(root: Element): ReadonlyMap<Element, Measure> {
  const measures = new Map<Element, Measure>();
  const measure = (node: Node, inLink: boolean): Measure => {
    if (isText(node)) {
      const text = node.value.replace(/\s+/gu, "").length;
      return { text, linked: inLink ? text : 0, links: 0 };
    }
    if (!isElement(node) || NO_TEXT.has(node.tagName)) return NOTHING;
    const isLink = node.tagName === "a" && node.attrs.some((attribute) => attribute.name === "href");
    const sum = node.childNodes
      .map((child) => measure(child, inLink || isLink))
      .reduce((a, b) => ({ text: a.text + b.text, linked: a.linked + b.linked, links: a.links + b.links }), NOTHING);
    const own = { ...sum, links: sum.links + (isLink && sum.text > 0 ? 1 : 0) };
    measures.set(node, own);
    return own;
  };
  measure(root, false);
  return measures;
}

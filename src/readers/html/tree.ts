import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from "parse5";
import { ReadError } from "../../errors.ts";
import { detached } from "../../text/detached.ts";

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

/** @throws ReadError `too-large` where elements are nested more deeply than `depth`. */
export function parseHtml(html: string, depth: number): Element {
  let open = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    appendChild: (parent, node) => {
      settle(parent);
      defaultTreeAdapter.appendChild(parent, node);
    },
    onItemPush: () => {
      if (++open > depth)
        throw new ReadError(
          "too-large",
          `The page nests elements more than ${depth} deep; no program writes such pages.`,
        );
    },
    onItemPop: (element) => {
      open--;
      settle(element);
      // without the room that an array keeps for more
      element.childNodes = element.childNodes.slice();
    },
  };
  const document = parse<DefaultTreeAdapterMap>(html, { treeAdapter });
  return document.childNodes.find(isElement) as Element;
}

/** A text comes word by word, and an engine keeps each of them with what joins them; once it is whole, it is kept as one. */
function settle(parent: DefaultTreeAdapterTypes.ParentNode): void {
  const last = parent.childNodes.at(-1);
  if (last && isText(last)) last.value = detached(last.value);
}

export const isElement = (node: DefaultTreeAdapterTypes.Node): node is Element => "tagName" in node;
export const isText = (node: DefaultTreeAdapterTypes.Node): node is DefaultTreeAdapterTypes.TextNode =>
  node.nodeName === "#text";

export const attribute = (element: Element, name: string): string =>
  element.attrs.find((candidate) => candidate.name === name)?.value ?? "";

/** All elements inside, in document order. */
export function* descendants(element: Element): Generator<Element> {
  for (const node of element.childNodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* descendants(node);
  }
}

/** The text inside, white space collapsed. */
export function textOf(element: Element): string {
  const pieces: string[] = [];
  const collect = (node: Node): void => {
    if (isText(node)) pieces.push(node.value);
    else if (isElement(node) && !NO_TEXT.has(node.tagName)) {
      node.childNodes.forEach(collect);
      if (!INLINE.has(node.tagName)) pieces.push(" ");
    }
  };
  element.childNodes.forEach(collect);
  return pieces.join("").replace(/\s+/gu, " ").trim();
}

/** Elements whose content is no text of the page. */
export const NO_TEXT: ReadonlySet<string> = new Set(
  "script style head noscript template iframe object embed svg canvas audio video select button textarea datalist del map xml".split(
    " ",
  ),
);

/** Elements that stand in a line of text. */
export const INLINE: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data dfn em font i img input ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** The elements around, the nearest first. */
export function ancestors(element: Element): readonly Element[] {
  const out: Element[] = [];
  for (let at = element.parentNode; at && isElement(at); at = at.parentNode) out.push(at);
  return out;
}

/** The nearest element around that meets the condition. */
export const closest = (element: Element, meets: (candidate: Element) => boolean): Element | null =>
  ancestors(element).find(meets) ?? null;

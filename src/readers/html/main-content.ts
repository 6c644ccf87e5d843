import { type Measure, measureAll } from "./measure.ts";
import { isFurniture } from "./site-furniture.ts";
import { ancestors, attribute, descendants, type Element, INLINE, isElement, textOf } from "./tree.ts";

/** The part of a page that is the document, and what in it is furniture of the site. */
export interface MainContent {
  readonly root: Element;
  readonly furniture: ReadonlySet<Element>;
}

/** Tells the document from the menus, boxes and lists that a site puts around it. A page without such is all document. */
export function mainContent(page: Element): MainContent {
  if (!isOfSite(page)) return { root: page, furniture: new Set() };
  const measures = measureAll(page);
  const mottos = [...descendants(page)].filter(isMotto);
  const around = new Set(mottos.flatMap((motto) => [motto, ...ancestors(motto)]));
  const pageText = measures.get(page)?.text ?? 0;
  const furniture = new Set(
    [...measures].filter(([element, m]) => !around.has(element) && isFurniture(element, m, pageText)).map(([e]) => e),
  );
  const root = documentIn(page, ownText(page, measures, furniture), mottos);
  for (const element of [root, ...ancestors(root)]) furniture.delete(element);
  return { root, furniture };
}

const SITE_PARTS = new Set(["nav", "header", "footer", "aside", "form", "iframe", "input", "button"]);
const WORD_PROCESSOR = /word|office|writer/iu;
const MANY_LINKS = 8;

/** Whether the page was made by a site and not by a word processor. */
function isOfSite(page: Element): boolean {
  let links = 0;
  for (const element of descendants(page)) {
    const isMaker = element.tagName === "meta" && /^(?:generator|progid)$/iu.test(attribute(element, "name"));
    if (isMaker && WORD_PROCESSOR.test(attribute(element, "content"))) return false;
    if (SITE_PARTS.has(element.tagName) || attribute(element, "role") === "navigation") return true;
    if (element.tagName === "a" && /^(?!#)./u.test(attribute(element, "href"))) links++;
  }
  return links >= MANY_LINKS;
}

// The motto over every document of the State or the Party, at the head of a block
const MOTTO = /^(?:cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|đảng cộng sản việt nam)(?!\p{L})/iu;
const LONGEST_MOTTO = 160;

function isMotto(element: Element): boolean {
  if (INLINE.has(element.tagName) || element.childNodes.some((child) => isElement(child) && !INLINE.has(child.tagName)))
    return false;
  const text = textOf(element).normalize("NFC");
  return text.length < LONGEST_MOTTO && MOTTO.test(text);
}

/** Letters of each element that are neither a link's nor furniture's. */
function ownText(
  page: Element,
  measures: ReadonlyMap<Element, Measure>,
  furniture: ReadonlySet<Element>,
): ReadonlyMap<Element, number> {
  const own = new Map<Element, number>();
  const count = (element: Element): number => {
    const measure = measures.get(element);
    if (!measure || furniture.has(element)) return 0;
    const children = element.childNodes.filter(isElement);
    const inside = children.reduce((sum, child) => sum + (measures.get(child)?.text ?? 0), 0);
    const text = measure.text - inside + children.reduce((sum, child) => sum + count(child), 0);
    own.set(element, text);
    return text;
  };
  count(page);
  return own;
}

/** So much of the page's text is the document's. */
const MOST = 0.6;
/** What stands between a title and its article is at most so much of the article. */
const BETWEEN = 0.4;

/** The smallest part that holds most of the text: around the motto, else around the longest paragraph and its title. */
function documentIn(page: Element, own: ReadonlyMap<Element, number>, mottos: readonly Element[]): Element {
  const all = own.get(page) ?? 0;
  const holdsMost = (element: Element): boolean => (own.get(element) ?? 0) >= MOST * all;
  const byMotto = mottos.flatMap((motto) => ancestors(motto).find(holdsMost) ?? []);
  if (byMotto[0]) return byMotto[0];
  const [longest] = [...own].reduce((a, b) => (isLeafBlock(b[0]) && b[1] > a[1] ? b : a), [page, 0] as const);
  const article = [longest, ...ancestors(longest)].find(holdsMost) ?? page;
  const titled = ancestors(article).find((around) => [...descendants(around)].some(isTitle));
  return titled && (own.get(titled) ?? 0) < (1 + BETWEEN) * (own.get(article) ?? 0) ? titled : article;
}

const isLeafBlock = (element: Element): boolean =>
  !INLINE.has(element.tagName) && !element.childNodes.some((child) => isElement(child) && !INLINE.has(child.tagName));

const isTitle = (element: Element): boolean => /^h[12]$/u.test(element.tagName) && textOf(element).length > 10;

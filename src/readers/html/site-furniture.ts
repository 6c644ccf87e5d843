import { isSiteLine } from "../../vietnamese/site-lines.ts";
import furniture from "./furniture.json" with { type: "json" };
import type { Measure } from "./measure.ts";
import { attribute, type Element, INLINE, textOf } from "./tree.ts";

const TAGS = new Set(["nav", "aside", "footer", "dialog"]);
const ROLES = /^(?:navigation|banner|contentinfo|search|complementary|menu|menubar|dialog|toolbar)$/iu;
const NAMES = new Set(furniture.names);
/** Parts of a table and of the page itself are judged by what is in them. */
const NEVER = new Set(["html", "body", "td", "th", "tr", "tbody", "thead", "main", "article"]);

/** A list of links: so many, and so much of its text. */
const LEAST_LINKS = 3;
const LINKED_SHARE = 0.6;
/** A part with a furniture name may hold so much of the page's text. */
const NAMED_SHARE = 0.3;
const LONGEST_LINE = 120;

/** Whether an element is a menu, a box, a button or a list of links that a site puts around a document. */
export function isFurniture(element: Element, { text, linked, links }: Measure, pageText: number): boolean {
  if (text === 0 || NEVER.has(element.tagName)) return false;
  if (TAGS.has(element.tagName) || ROLES.test(attribute(element, "role"))) return true;
  if (isNamed(element) && text < NAMED_SHARE * pageText) return true;
  const isBlock = !INLINE.has(element.tagName) && element.tagName !== "p";
  if (isBlock && links >= LEAST_LINKS && linked >= LINKED_SHARE * text) return true;
  return text < LONGEST_LINE && isSiteLine(textOf(element));
}

const isNamed = (element: Element): boolean =>
  `${attribute(element, "class")} ${attribute(element, "id")}`
    .replace(/(?<=[a-z])(?=[A-Z])/gu, " ")
    .toLowerCase()
    .split(/[^a-z]+/u)
    .some((name) => NAMES.has(name));

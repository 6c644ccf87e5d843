import type { Element } from "./tree.ts";

/** The part of the page that is the document. */
export const mainContent = (root: Element): Element => root;

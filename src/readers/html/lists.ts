import { formatNumber, type NumberFormat } from "../number-formats.ts";
import { attribute, type Element, isElement } from "./tree.ts";

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

/** Counts the items of lists as a browser does. */
export class ListCounter {
  readonly #next = new Map<Element, number>();

  /** What is shown before the next item of its list: `- `, `3. `, `c. `, `IV. `. */
  label(item: Element): string {
    const list = item.parentNode;
    if (!list || !isElement(list) || list.tagName !== "ol") return "- ";
    const start = Number.parseInt(attribute(list, "start"), 10) || 1;
    const number = Number.parseInt(attribute(item, "value"), 10) || (this.#next.get(list) ?? start);
    this.#next.set(list, number + 1);
    return `${formatNumber(number, FORMATS[attribute(list, "type")] ?? "decimal")}. `;
  }
}

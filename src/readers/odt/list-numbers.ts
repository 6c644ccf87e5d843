import type { XmlNode } from "../docx/xml.ts";
import type { ListLevel, OdtStyles } from "./styles.ts";

/** A list that is being read, and those around it. */
interface OpenList {
  readonly style: string | undefined;
  number: number;
}

/** Counts the items of nested lists, and goes on where a list continues an earlier one. */
export class ListNumbers {
  readonly #styles: OdtStyles;
  readonly #open: OpenList[] = [];
  readonly #last = new Map<string, number>();
  readonly #headings: number[] = [];

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  open({ attributes }: XmlNode): void {
    const style = attributes["style-name"] ?? this.#open.at(-1)?.style;
    const level = this.#styles.levels(style)[this.#open.length];
    const goesOn = attributes["continue-numbering"] === "true" || attributes["continue-list"] !== undefined;
    const before = goesOn ? this.#last.get(`${style} ${this.#open.length}`) : undefined;
    this.#open.push({ style, number: before ?? (level?.start ?? 1) - 1 });
  }

  close(): void {
    const list = this.#open.pop();
    if (list) this.#last.set(`${list.style} ${this.#open.length}`, list.number);
  }

  /** Goes on to the next item. */
  item({ attributes }: XmlNode): void {
    const list = this.#open.at(-1);
    if (list) list.number = Number(attributes["start-value"] ?? list.number + 1);
  }

  /** The levels of the innermost list and the numbers of the items that the current one lies in. */
  get current(): { readonly levels: readonly ListLevel[]; readonly numbers: readonly number[] } {
    return { levels: this.#styles.levels(this.#open.at(-1)?.style), numbers: this.#open.map((list) => list.number) };
  }

  /** The numbers of a heading of that level, counted from 1. */
  heading(level: number): readonly number[] {
    this.#headings.length = Math.min(this.#headings.length, level);
    while (this.#headings.length < level)
      this.#headings.push((this.#styles.outline[this.#headings.length]?.start ?? 1) - 1);
    this.#headings[level - 1] = (this.#headings[level - 1] ?? 0) + 1;
    return [...this.#headings];
  }
}

import { symbolText } from "./symbol.ts";

interface OpenField {
  code: string;
  inResult: boolean;
  /** The text at the current place is not shown because of this field. */
  hides: boolean;
}

/** The fields around the current place: their codes are hidden, their results are text. */
export class Fields {
  #open: OpenField[] = [];
  #hiding = 0;
  #furniture: boolean;

  /** In a header or footer (`furniture`) the results of page number fields are hidden too. */
  constructor(furniture: boolean) {
    this.#furniture = furniture;
  }

  get hidden(): boolean {
    return this.#hiding > 0;
  }

  begin(): void {
    this.#open.push({ code: "", inResult: false, hides: true });
    this.#hiding++;
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.inResult) field.code += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (!field || field.inResult) return;
    field.inResult = true;
    if (this.#furniture && isPageNumber(field.code)) return;
    field.hides = false;
    this.#hiding--;
  }

  /** Ends the innermost field and returns what Word shows for it without a result in the file. */
  end(): string {
    const field = this.#open.pop();
    if (field?.hides) this.#hiding--;
    return field && !field.inResult && !this.hidden ? shownText(field.code) : "";
  }

  /** A code does not go on in the next paragraph: its field was damaged, and what follows is text. */
  endParagraph(): void {
    if (!this.hidden) return;
    this.#open = this.#open.filter((field) => field.inResult);
    this.#hiding = this.#open.filter((field) => field.hides).length;
  }
}

/** Whether a field shows a page number or the number of pages. */
export const isPageNumber = (code: string): boolean => /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)(?![A-Z])/iu.test(code);

// SYMBOL 183 \f "Symbol" \s 10 \h
const SYMBOL = /^\s*SYMBOL\s+(?<code>\d{1,5})(?:[^"]*\\f\s*"(?<font>[^"]{1,40})")?/iu;

function shownText(code: string): string {
  const symbol = SYMBOL.exec(code)?.groups;
  return symbol ? symbolText(symbol.font, Number(symbol.code)) : "";
}

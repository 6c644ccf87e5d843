import { symbolText } from "./symbol.ts";

interface OpenField {
  code: string;
  inResult: boolean;
}

/** The fields around the current place: their codes are hidden, their results are text. */
export class Fields {
  #open: OpenField[] = [];
  #furniture: boolean;

  /** In a header or footer (`furniture`) the results of page number fields are hidden too. */
  constructor(furniture: boolean) {
    this.#furniture = furniture;
  }

  get hidden(): boolean {
    return this.#open.some((field) => !field.inResult || (this.#furniture && isPageNumber(field.code)));
  }

  begin(): void {
    this.#open.push({ code: "", inResult: false });
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.inResult) field.code += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field) field.inResult = true;
  }

  /** Ends the innermost field and returns what Word shows for it without a result in the file. */
  end(): string {
    const field = this.#open.pop();
    return field && !field.inResult && !this.hidden ? shownText(field.code) : "";
  }

  /** A code does not go on in the next paragraph: its field was damaged, and what follows is text. */
  endParagraph(): void {
    this.#open = this.#open.filter((field) => field.inResult);
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

import type { Cell } from "../../text/raw-document.ts";
import { child, childrenOf, type XmlNode } from "../docx/xml.ts";
import { markOf, type Note, type Paragraph, type Run } from "../word/paragraph.ts";
import { symbolsText } from "../word/symbol.ts";
import { ListNumbers } from "./list-numbers.ts";
import { labelOf, type OdtStyles } from "./styles.ts";

const MOST_REPEATED = 1000;
/** How often the file repeats a space or a cell; nobody means more. */
const repeated = (times = "1"): number => (/^\d+$/u.test(times) ? Math.min(MOST_REPEATED, Number(times)) : 1);

/** What is not text of the document: deleted text, comments, settings of fields, drawn pictures of formulas. */
export const NO_TEXT: ReadonlySet<string> = new Set([
  "text:tracked-changes",
  "office:annotation",
  "office:annotation-end",
  "text:sequence-decls",
  "text:variable-decls",
  "office:forms",
  "text:page-number",
  "text:page-count",
  "draw:object",
  "svg:title",
  "svg:desc",
]);

/** Reads the body of an OpenDocument text as paragraphs. */
export class OdtWalk {
  readonly paragraphs: Paragraph[] = [];
  readonly #styles: OdtStyles;
  readonly #lists: ListNumbers;
  #tables = 0;
  #label = "";

  constructor(styles: OdtStyles) {
    this.#styles = styles;
    this.#lists = new ListNumbers(styles);
  }

  /** The paragraphs inside a node. */
  read(node: XmlNode, cell?: Cell): readonly Paragraph[] {
    for (const inner of childrenOf(node)) this.#block(inner, cell);
    return this.paragraphs;
  }

  /** The paragraphs of the next block of the body, after which they are forgotten. */
  readBlock(node: XmlNode): readonly Paragraph[] {
    this.#block(node, undefined);
    return this.paragraphs.splice(0);
  }

  #block(node: XmlNode, cell: Cell | undefined): void {
    if (NO_TEXT.has(node.name)) return;
    if (node.name === "text:p" || node.name === "text:h") this.#paragraph(node, cell);
    else if (node.name === "text:list") this.#list(node, cell);
    else if (node.name === "table:table") this.#table(node);
    else this.read(node, cell);
  }

  #paragraph(node: XmlNode, cell: Cell | undefined): void {
    const inline = new InlineText(this.#styles);
    const label = this.#label || this.#headingNumber(node);
    this.#label = "";
    inline.read(node, this.#styles.font("paragraph", node.attributes["style-name"]));
    this.paragraphs.push({
      runs: label ? [{ text: label }, ...inline.runs] : inline.runs,
      ...(cell && { cell }),
      ...(node.name === "text:h" && { heading: true }),
      ...(inline.notes.length > 0 && { notes: inline.notes }),
      ...(inline.boxes.length > 0 && { boxes: inline.boxes }),
    });
  }

  #headingNumber({ name, attributes }: XmlNode): string {
    const level = Number(attributes["outline-level"] ?? 1);
    if (name !== "text:h" || attributes["is-list-header"] === "true" || !(level >= 1 && level <= 10)) return "";
    return labelOf(this.#styles.outline, this.#lists.heading(level));
  }

  #list(node: XmlNode, cell: Cell | undefined): void {
    this.#lists.open(node);
    for (const item of childrenOf(node)) {
      if (item.name === "text:list-item") {
        this.#lists.item(item);
        const { levels, numbers } = this.#lists.current;
        const first = childrenOf(item)[0]?.name;
        this.#label = first === "text:p" || first === "text:h" ? labelOf(levels, numbers) : "";
      }
      this.read(item, cell);
      this.#label = "";
    }
    this.#lists.close();
  }

  #table(table: XmlNode): void {
    const index = this.#tables++;
    rowsOf(table).forEach((cells, row) => {
      let column = 0;
      for (const cell of cells) {
        if (cell.name === "table:table-cell") this.read(cell, { table: index, row, column });
        column += repeated(cell.attributes["number-columns-repeated"]);
      }
    });
  }
}

/** The rows of a table, those of its head and of groups among them. */
const rowsOf = (table: XmlNode): readonly (readonly XmlNode[])[] =>
  childrenOf(table).flatMap((node) =>
    node.name === "table:table-row"
      ? [childrenOf(node).filter((cell) => /^table:(?:covered-)?table-cell$/u.test(cell.name))]
      : /^table:table-(?:header-rows|rows|row-group)$/u.test(node.name)
        ? rowsOf(node)
        : [],
  );

/** Shapes hold their text without a box around it. */
const holdsParagraphs = ({ name, children }: XmlNode): boolean =>
  name.startsWith("draw:") && children.some((part) => typeof part !== "string" && part.name === "text:p");

/** The runs of a paragraph, with the notes and boxes that hang on it. */
class InlineText {
  readonly runs: Run[] = [];
  readonly notes: Note[] = [];
  readonly boxes: Paragraph[] = [];
  readonly #styles: OdtStyles;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  read(node: XmlNode, font: string | undefined): void {
    for (const part of node.children) {
      if (typeof part === "string") this.#text(part.replace(/[ \t\r\n]+/gu, " "), font);
      else if (!NO_TEXT.has(part.name)) this.#element(part, font);
    }
  }

  #element(node: XmlNode, font: string | undefined): void {
    if (node.name === "text:s") this.#text(" ".repeat(repeated(node.attributes.c)), font);
    else if (node.name === "text:tab") this.#text("\t", font);
    else if (node.name === "text:line-break") this.runs.push({ text: "\n", font });
    else if (node.name === "text:note") this.#note(node, font);
    else if (node.name === "draw:text-box" || holdsParagraphs(node))
      this.boxes.push(...new OdtWalk(this.#styles).read(node));
    else if (node.name === "text:span")
      this.read(node, this.#styles.font("text", node.attributes["style-name"]) ?? font);
    else this.read(node, font);
  }

  #text(text: string, font: string | undefined): void {
    if (text !== "") this.runs.push({ text: symbolsText(font, text), font });
  }

  #note(node: XmlNode, font: string | undefined): void {
    const label = (child(node, "text:note-citation")?.children ?? [])
      .filter((part) => typeof part === "string")
      .join("")
      .trim();
    const body = child(node, "text:note-body");
    this.runs.push({ text: markOf(label), font, noteMark: label });
    this.notes.push({ label: label, paragraphs: body ? new OdtWalk(this.#styles).read(body) : [] });
  }
}

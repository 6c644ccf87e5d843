import type { Paragraph } from "../word/paragraph.ts";
import type { DocxContext } from "./context.ts";
import { readParagraph, type Story } from "./paragraph.ts";
import { child, childrenOf, valOf, type XmlNode, type XmlVisitor } from "./xml.ts";

/** Counts the tables of a document, over all its stories. */
export interface TableCount {
  next: number;
}

interface OpenTable {
  readonly table: number;
  row: number;
  column: number;
  /** Columns that the current cell spans. */
  span: number;
  deleted: boolean;
}

/** Reads paragraphs and tables of a story in their order, from a tree or while the XML is being parsed. */
export class BlockReader implements XmlVisitor {
  readonly whole: ReadonlySet<string> = new Set([
    "w:p",
    "w:tcPr",
    "w:trPr",
    "w:sectPr",
    "w:del",
    "w:moveFrom",
    "mc:Fallback",
  ]);
  #tables: OpenTable[] = [];
  #count: TableCount;
  #story: Story;
  #context: DocxContext;
  #onParagraph: (paragraph: Paragraph) => void;
  #onSection: (properties: XmlNode) => void;

  constructor(
    context: DocxContext & { readonly tables: TableCount },
    story: Story,
    onParagraph: (paragraph: Paragraph) => void,
    onSection: (properties: XmlNode) => void = () => {},
  ) {
    this.#context = context;
    this.#count = context.tables;
    this.#story = story;
    this.#onParagraph = onParagraph;
    this.#onSection = onSection;
  }

  node(node: XmlNode): void {
    const table = this.#tables.at(-1);
    if (node.name === "w:p") this.#paragraph(node);
    else if (node.name === "w:sectPr") this.#onSection(node);
    else if (node.name === "w:tcPr" && table) table.span = Number(valOf(node, "w:gridSpan") ?? 1) || 1;
    else if (node.name === "w:trPr" && table) {
      table.column = Number(valOf(node, "w:gridBefore") ?? 0) || 0;
      table.deleted = child(node, "w:del") !== undefined;
    }
  }

  open(name: string): void {
    const table = this.#tables.at(-1);
    if (name === "w:tbl") this.#tables.push({ table: this.#count.next++, row: -1, column: 0, span: 1, deleted: false });
    else if (name === "w:tr" && table) {
      table.row++;
      table.column = 0;
      table.deleted = false;
    } else if (name === "w:tc" && table) table.span = 1;
  }

  close(name: string): void {
    const table = this.#tables.at(-1);
    if (name === "w:tbl") this.#tables.pop();
    else if (name === "w:tc" && table) table.column += table.span;
  }

  /** Reads a story that is at hand as a tree. */
  walk(node: XmlNode): void {
    for (const c of childrenOf(node)) {
      if (this.whole.has(c.name)) this.node(c);
      else {
        this.open(c.name);
        this.walk(c);
        this.close(c.name);
      }
    }
  }

  #paragraph(node: XmlNode): void {
    const table = this.#tables.at(-1);
    const paragraph = this.#tables.some((open) => open.deleted)
      ? undefined
      : readParagraph(node, this.#story, this.#context);
    if (paragraph)
      this.#onParagraph(
        table ? { ...paragraph, cell: { table: table.table, row: table.row, column: table.column } } : paragraph,
      );
    const section = child(child(node, "w:pPr"), "w:sectPr");
    if (section) this.#onSection(section);
  }
}

import type { Paragraph } from "../word/paragraph.ts";
import type { DocxContext } from "./context.ts";
import { readParagraph, type Story } from "./paragraph.ts";
import { child, childrenOf, valOf, type XmlNode, type XmlVisitor } from "./xml.ts";

/** Counts the tables of a document, over all its stories. */
export interface TableCount {
  next: number;
}

/** What a story is made of, as it is met. */
export interface BlockEvents {
  paragraph(paragraph: Paragraph): void;
  /** The properties of a section, at its end. */
  section?(properties: XmlNode): void;
  /** A document of another format, by the id of its relation. */
  chunk?(id: string): void;
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
    "w:altChunk",
    ...["w:docPr", "w:styles", "w:lists"],
  ]);
  #tables: OpenTable[] = [];
  #count: TableCount;
  #story: Story;
  #context: DocxContext;
  #events: BlockEvents;

  constructor(context: DocxContext & { readonly tables: TableCount }, story: Story, events: BlockEvents) {
    this.#context = context;
    this.#count = context.tables;
    this.#story = story;
    this.#events = events;
  }

  node(node: XmlNode): void {
    const table = this.#tables.at(-1);
    if (node.name === "w:p") this.#paragraph(node);
    else if (node.name === "w:sectPr") this.#events.section?.(node);
    else if (node.name === "w:altChunk") this.#events.chunk?.(node.attributes.id ?? "");
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
      this.#events.paragraph(
        table ? { ...paragraph, cell: { table: table.table, row: table.row, column: table.column } } : paragraph,
      );
    const section = child(child(node, "w:pPr"), "w:sectPr");
    if (section) this.#events.section?.(section);
  }
}

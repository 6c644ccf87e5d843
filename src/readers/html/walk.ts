import type { Cell } from "../../text/raw-document.ts";
import { markOf, type Note, type Paragraph, type Run } from "../word/paragraph.ts";
import { symbolsText } from "../word/symbol.ts";
import { ListCounter } from "./lists.ts";
import { type HtmlNote, isNoteLabel, markedNote } from "./notes.ts";
import { firstFamily, type StyleSheet, styleOf } from "./styles.ts";
import { cellsOf } from "./tables.ts";
import { attribute, type Element, INLINE, isElement, isText, NO_TEXT, type Node, textOf } from "./tree.ts";

/** What an element hands down to those inside. */
interface Context {
  readonly font?: string | undefined;
  readonly cell?: Cell;
  readonly heading?: boolean;
  /** White space counts, as in `<pre>`. */
  readonly preformatted?: boolean;
}

/** Reads the elements of a page as the paragraphs that a browser shows. */
export class HtmlWalk {
  readonly paragraphs: Paragraph[] = [];
  readonly #sheet: StyleSheet;
  readonly #notes: ReadonlyMap<string, HtmlNote>;
  readonly #apart: ReadonlySet<Element>;
  readonly #lists = new ListCounter();
  #tables = 0;
  #runs: Run[] = [];
  #marked: Note[] = [];
  #endsInSpace = true;

  /** Leaves out the elements of `furniture`; notes stand where their marks are. */
  constructor(sheet: StyleSheet, notes: ReadonlyMap<string, HtmlNote>, furniture: ReadonlySet<Element>) {
    this.#sheet = sheet;
    this.#notes = notes;
    this.#apart = new Set([...furniture, ...[...notes.values()].map((note) => note.element)]);
  }

  /** The paragraphs inside an element. */
  read(root: Element): readonly Paragraph[] {
    this.#children(root, this.#contextOf(root, {}) ?? {});
    this.#close({});
    return this.paragraphs;
  }

  #visit(node: Node, context: Context): void {
    if (isText(node)) this.#text(node.value, context);
    if (!isElement(node) || NO_TEXT.has(node.tagName) || this.#apart.has(node)) return;
    const inner = this.#contextOf(node, context);
    if (!inner) return;
    if (node.tagName === "br") this.#break(inner);
    else if (node.tagName === "table") this.#table(node, inner);
    else if (isListNumber(node)) this.#listNumber(node, inner);
    else if (node.tagName === "a" && this.#noteAnchor(node, inner)) return;
    else if (node.tagName === "sup" && this.#raisedMark(node, inner)) return;
    else if (INLINE.has(node.tagName)) this.#children(node, inner);
    else this.#block(node, inner);
  }

  #children(element: Element, context: Context): void {
    for (const node of element.childNodes) this.#visit(node, context);
  }

  /** What holds inside an element; null where it is not shown. */
  #contextOf(element: Element, context: Context): Context | null {
    const classes = attribute(element, "class").split(/\s+/u).filter(Boolean);
    const { font, hidden } = styleOf(this.#sheet, element.tagName, classes, attribute(element, "style"));
    if (hidden || element.attrs.some((a) => a.name === "hidden")) return null;
    const face = element.tagName === "font" ? firstFamily(attribute(element, "face")) : "";
    return {
      ...context,
      font: font ?? (face || context.font),
      ...(/^h[1-6]$/u.test(element.tagName) && { heading: true }),
      ...(element.tagName === "pre" && { preformatted: true }),
    };
  }

  #text(value: string, context: Context): void {
    const shown = context.preformatted ? value : value.replace(/[ \t\r\n\f]+/gu, " ");
    const text = this.#endsInSpace && !context.preformatted ? shown.replace(/^ /u, "") : shown;
    if (text === "") return;
    this.#runs.push({ text: symbolsText(context.font, text), font: context.font });
    this.#endsInSpace = text.endsWith(" ");
  }

  #break(context: Context): void {
    this.#runs.push({ text: "\n", font: context.font });
    this.#endsInSpace = true;
  }

  #block(element: Element, context: Context): void {
    this.#close(context);
    if (element.tagName === "li") this.#text(this.#lists.label(element), context);
    const before = this.paragraphs.length;
    this.#children(element, context);
    if (element.tagName === "p" && isBlank(this.#runs) && this.paragraphs.length === before) this.#blankLine();
    this.#close(context);
  }

  /** An empty paragraph is seen only where something, a no-break space at least, stands in it. */
  #blankLine(): void {
    if (this.#runs.length > 0) this.paragraphs.push({ runs: [] });
    this.#runs = [];
  }

  #close({ cell, heading }: Context): void {
    const runs = trimmed(this.#runs);
    if (runs.length > 0)
      this.paragraphs.push({
        runs,
        ...(cell && { cell }),
        ...(heading && { heading }),
        ...(this.#marked.length > 0 && { notes: this.#marked }),
      });
    this.#runs = [];
    this.#marked = [];
    this.#endsInSpace = true;
  }

  #table(table: Element, context: Context): void {
    this.#close(context);
    const cells = cellsOf(table);
    if (!cells) this.#block(table, context);
    const index = cells ? this.#tables++ : 0;
    for (const { row, column, element } of cells ?? []) {
      const inner = this.#contextOf(element, context);
      if (inner) this.#block(element, { ...inner, cell: { table: index, row, column } });
    }
  }

  /** Word writes the number of an item as text, with spaces up to the next tab stop. */
  #listNumber(element: Element, context: Context): void {
    const font = fontWithin(element, this.#sheet) ?? context.font;
    const label = textOf(element);
    this.#text(`${symbolsText(font, label)} `, context);
  }

  /** `đề cương<sup>1</sup>`, and `<sup>1</sup>` before the note itself; `m<sup>2</sup>` is a measure. */
  #raisedMark(element: Element, context: Context): boolean {
    const label = textOf(element).trim();
    const hangs = this.#runs.length === 0 || /[A-Za-zÀ-ỹ]{3}["”»)]?$/u.test(this.#runs.at(-1)?.text ?? "");
    if (!hangs || !element.childNodes.every(isText) || !/^[1-9]\d?$/u.test(label)) return false;
    this.#runs.push({ text: markOf(label), font: context.font });
    this.#endsInSpace = false;
    return true;
  }

  /** The mark of a note takes the note along; a note's own label is left out, since its mark stands before it. */
  #noteAnchor(anchor: Element, context: Context): boolean {
    if (isNoteLabel(anchor)) return true;
    const note = this.#notes.get(markedNote(anchor) ?? "");
    if (!note) return false;
    this.#runs.push({ text: markOf(note.label), font: context.font, noteMark: note.label });
    this.#endsInSpace = false;
    const walk = new HtmlWalk(this.#sheet, new Map(), new Set());
    this.#marked.push({ label: note.label, paragraphs: walk.read(note.element) });
    return true;
  }
}

// <span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;&nbsp;</span></span>
const isListNumber = (element: Element): boolean => /mso-list\s*:\s*ignore/iu.test(attribute(element, "style"));

function fontWithin(element: Element, sheet: StyleSheet): string | undefined {
  const own = styleOf(sheet, element.tagName, [], attribute(element, "style")).font;
  const parent = element.parentNode;
  return (
    own ??
    (parent && isElement(parent) ? styleOf(sheet, parent.tagName, [], attribute(parent, "style")).font : undefined)
  );
}

const isBlank = (runs: readonly Run[]): boolean => runs.every((run) => run.text.trim() === "");

/** Runs without white space at the ends of the paragraph; none where nothing else is there. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const first = runs.findIndex((run) => run.text.trim() !== "");
  if (first < 0) return [];
  const last = runs.findLastIndex((run) => run.text.trim() !== "");
  return runs.slice(first, last + 1).map((run, i, all) => ({
    ...run,
    text: (i === 0 ? leading : same)((i === all.length - 1 ? trailing : same)(run.text)),
  }));
}

const same = (text: string): string => text;
const leading = (text: string): string => text.trimStart();
const trailing = (text: string): string => text.trimEnd();

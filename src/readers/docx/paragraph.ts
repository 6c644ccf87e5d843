import { bulletOf } from "../numbering.ts";
import { Fields } from "../word/fields.ts";
import { markOf, type Note, type Paragraph, type Run, withoutMark } from "../word/paragraph.ts";
import { fontOf, type RunFonts } from "../word/run-fonts.ts";
import { symbolsText, symbolText } from "../word/symbol.ts";
import type { DocxContext } from "./context.ts";
import { inheritFonts, readFonts } from "./fonts.ts";
import { inheritList, isHeading, readListReference, type Style } from "./styles.ts";
import { child, childrenOf, descendants, ownText, switchOf, valOf, type XmlNode } from "./xml.ts";

/** What a story (the body, a note, a header, a box) carries from one paragraph to the next. */
export interface Story {
  readonly fields: Fields;
  /** The label whose mark begins this story, if it is a note with a mark of its own. */
  readonly ownMark?: string;
  /** Runs of paragraphs whose end was deleted: they go on in the next. */
  carried: readonly Run[];
}

export const startStory = (furniture = false): Story => ({ fields: new Fields(furniture), carried: [] });

/** Reads a `w:p`; undefined where its end was deleted and it goes on in the next, or where nothing of it is shown. */
export function readParagraph(node: XmlNode, story: Story, context: DocxContext): Paragraph | undefined {
  const properties = child(node, "w:pPr");
  const styleId = valOf(properties, "w:pStyle");
  const style = context.styles.paragraph(styleId);
  const reader = new RunReader(style, story, context);
  reader.readAll(node);
  story.fields.endParagraph();
  const runs = [...story.carried, ...reader.runs];
  story.carried = [];
  const mark = child(properties, "w:rPr");
  if (reader.boxes.length + reader.notes.length === 0) {
    if (child(mark, "w:del")) story.carried = runs;
    if (child(mark, "w:del") || (runs.length === 0 && switchOf(mark, "w:vanish"))) return undefined;
  }
  const place = context.lists.place(inheritList(style.list, readListReference(properties)), styleId);
  const label = place ? context.numbering.next(place) : labelOfWord2003(properties);
  const markFonts = inheritFonts(style.fonts, readFonts(mark, context.theme));
  const labelFont = place?.levels[place.level]?.font ?? fontOf(label ?? "", markFonts);
  return {
    runs: label ? [{ text: label, font: labelFont }, ...runs] : runs,
    heading: isHeading(valOf(properties, "w:outlineLvl")) ?? style.heading,
    notes: reader.notes,
    boxes: reader.boxes,
  };
}

/** Word 2003 writes into its XML what number it shows. */
function labelOfWord2003(properties: XmlNode | undefined): string {
  const label = valOf(child(properties, "w:listPr"), "wx:t")?.trim() ?? "";
  if (label === "") return "";
  return `${/[\p{L}\p{N}]/u.test(label) ? label : bulletOf(label)} `;
}

/** Content that Word does not show, or that is read elsewhere. */
const SKIPPED: ReadonlySet<string> = new Set([
  ...["w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr", "w:fldData", "w:ffData"],
  ...["w:del", "w:moveFrom", "w:delText", "w:delInstrText", "w:rt", "w:pgNum", "w:footnoteRef", "w:endnoteRef"],
  ...["w:annotationRef", "w:separator", "w:continuationSeparator"],
]);

/** Elements that stand for characters; every line or page break of the author ends a line. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "-",
    "w:softHyphen": "\u00ad",
  }),
);

/** Collects the runs of one paragraph and what hangs on it. */
class RunReader {
  readonly runs: Run[] = [];
  readonly notes: Note[] = [];
  readonly boxes: Paragraph[] = [];
  #style: Style;
  #fonts: RunFonts;
  #hidden = false;
  #customMark: { kind: string; id: string } | undefined;
  #newPage = false;
  #story: Story;
  #context: DocxContext;

  constructor(style: Style, story: Story, context: DocxContext) {
    this.#style = style;
    this.#fonts = style.fonts;
    this.#story = story;
    this.#context = context;
  }

  readAll(node: XmlNode): void {
    for (const c of childrenOf(node)) this.#read(c);
  }

  #read(node: XmlNode): void {
    if (SKIPPED.has(node.name)) return;
    const text = SIGNS.get(node.name);
    if (text !== undefined) this.#text(text);
    else {
      const action = RunReader.#ACTIONS.get(node.name);
      if (action) action(this, node);
      else this.readAll(node);
    }
  }

  /** What an element does to the paragraph; all others are passed through to what is in them. */
  static readonly #ACTIONS: ReadonlyMap<string, (to: RunReader, node: XmlNode) => void> = new Map([
    ["w:r", (to: RunReader, node: XmlNode) => to.#run(node)],
    ["w:t", (to, node) => to.#text(ownText(node))],
    ["m:t", (to, node) => to.#text(ownText(node))],
    ["w:sym", (to, { attributes: { font, char = "20" } }) => to.#text(symbolText(font, Number.parseInt(char, 16)))],
    ["w:instrText", (to, node) => to.#story.fields.addCode(ownText(node))],
    ["w:fldChar", (to, node) => to.#fieldChar(node)],
    ["w:fldSimple", (to, node) => to.#simpleField(node)],
    ["w:footnoteReference", (to, node) => to.#noteMark(node)],
    ["w:endnoteReference", (to, node) => to.#noteMark(node)],
    ["w:footnote", (to, node) => to.#inlineNote("w:footnoteReference", node)],
    ["w:endnote", (to, node) => to.#inlineNote("w:endnoteReference", node)],
    ["w:lastRenderedPageBreak", (to) => to.#breakPage()],
    ["aml:annotation", (to, node) => node.attributes.type !== "Word.Deletion" && to.readAll(node)],
    ["mc:AlternateContent", (to, node) => to.#alternative(node)],
    ["v:textpath", (to, node) => to.#wordArt(node)],
    ["w:txbxContent", (to, node) => to.#box(node)],
    ["c:chart", (to, node) => to.#graphic(node.attributes.id)],
    ["dgm:relIds", (to, node) => to.#graphic(node.attributes.dm)],
  ]);

  #run(node: XmlNode): void {
    const properties = child(node, "w:rPr");
    const style = this.#context.styles.character(valOf(properties, "w:rStyle"));
    const { theme } = this.#context;
    this.#fonts = inheritFonts(inheritFonts(this.#style.fonts, style.fonts), readFonts(properties, theme));
    this.#hidden = switchOf(properties, "w:vanish") ?? style.hidden ?? this.#style.hidden ?? false;
    this.readAll(node);
    this.#customMark = undefined;
  }

  #text(text: string): void {
    if (text === "" || this.#hidden || this.#story.fields.hidden) return;
    const font = fontOf(text, this.#fonts);
    const newPage = this.#newPage || undefined;
    this.#newPage = false;
    if (this.#customMark) this.#mark(text.trim(), this.#customMark);
    else this.runs.push({ text: symbolsText(font, text), font, newPage });
  }

  #breakPage(): void {
    this.#newPage = true;
  }

  #wordArt({ attributes: { string } }: XmlNode): void {
    if (string) this.boxes.push({ runs: [{ text: string }] });
  }

  #box(node: XmlNode): void {
    this.boxes.push(...this.#context.readStory(node, startStory()));
  }

  #graphic(id: string | undefined): void {
    for (const text of this.#context.graphicTexts(id)) this.boxes.push({ runs: [{ text }] });
  }

  #simpleField(node: XmlNode): void {
    const { fields } = this.#story;
    fields.begin();
    fields.addCode(node.attributes.instr ?? "");
    if (childrenOf(node).length > 0) fields.separate();
    this.readAll(node);
    this.#text(fields.end());
  }

  #fieldChar(node: XmlNode): void {
    const { fields } = this.#story;
    const type = node.attributes.fldCharType;
    if (type === "begin") {
      this.#text(formFieldText(child(node, "w:ffData")));
      fields.begin();
    } else if (type === "separate") fields.separate();
    else if (type === "end") this.#text(fields.end());
  }

  #noteMark(node: XmlNode): void {
    const of = { kind: node.name, id: node.attributes.id ?? "" };
    if (this.#hidden) return;
    if (/^(?:1|true|on)$/u.test(node.attributes.customMarkFollows ?? "")) this.#customMark = of;
    else this.#mark(this.#context.notes.nextLabel(of.kind), of);
  }

  #mark(label: string, { kind, id }: { kind: string; id: string }): void {
    this.#customMark = undefined;
    const note = this.#context.notes.take(kind, id);
    this.runs.push({ text: markOf(label), font: this.#fonts.ascii, noteMark: label });
    if (note) this.notes.push({ label, paragraphs: withoutMark(this.#context.readStory(note, startStory()), label) });
  }

  /** In the XML of Word 2003 a note stands where its mark is. */
  #inlineNote(kind: string, node: XmlNode): void {
    const label = this.#context.notes.nextLabel(kind);
    this.runs.push({ text: markOf(label), font: this.#fonts.ascii, noteMark: label });
    this.notes.push({ label, paragraphs: this.#context.readStory(node, startStory()) });
  }

  /** Shapes stand twice in a file, for new and for old programs. */
  #alternative(node: XmlNode): void {
    const before = this.runs.length + this.boxes.length;
    for (const choice of childrenOf(node)) {
      this.readAll(choice);
      if (this.runs.length + this.boxes.length > before) return;
    }
  }
}

/** What a check box or a drop-down list of a form shows. */
function formFieldText(data: XmlNode | undefined): string {
  const box = child(data, "w:checkBox");
  if (box) return (switchOf(box, "w:checked") ?? switchOf(box, "w:default")) ? "☒" : "☐";
  const list = child(data, "w:ddList");
  if (!list) return "";
  const entries = [...descendants(list, "w:listEntry")];
  return entries[Number(valOf(list, "w:result") ?? valOf(list, "w:default") ?? 0)]?.attributes.val ?? "";
}

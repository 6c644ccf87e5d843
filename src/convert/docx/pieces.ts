import type { Styles } from "../../readers/docx/styles.ts";
import { fontOf, type RunFonts } from "../../readers/word/run-fonts.ts";

/** A stretch of a part's text and the XML that it stands in. */
export interface Piece {
  /** In the text of the part. */
  readonly start: number;
  readonly text: string;
  readonly font: string | undefined;
  /** The element, whole, in the XML. */
  readonly xmlStart: number;
  readonly xmlEnd: number;
}

export interface PartText {
  /** One paragraph a line. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** An XML tag of WordprocessingML; attributes may hold `>`, never `<`. */
const TAG = /<(?<close>\/?)w:(?<name>[A-Za-z]+)(?![A-Za-z])(?<attributes>(?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gu;
const SEPARATORS: Readonly<Record<string, string>> = { tab: "\t", br: "\n", cr: "\n", p: "\n", tc: "\n" };

/** The text of a part of a Word package with the fonts that its runs are set in, styles resolved. */
export function readPieces(xml: string, styles: Styles): PartText {
  const scan = new PieceScan(xml, styles);
  for (const { index, 0: tag, groups = {} } of xml.matchAll(TAG))
    scan.tag(index, tag, groups as Readonly<Record<"close" | "name" | "attributes", string>>);
  return { text: scan.text, pieces: scan.pieces };
}

class PieceScan {
  text = "";
  readonly pieces: Piece[] = [];
  readonly #xml: string;
  readonly #styles: Styles;
  /** Fonts of the paragraphs around (text boxes nest). */
  readonly #paragraphs: RunFonts[] = [];
  #run: RunFonts = {};
  #isMark = false;
  #isRun = false;

  constructor(xml: string, styles: Styles) {
    this.#xml = xml;
    this.#styles = styles;
  }

  tag(at: number, tag: string, { close, name, attributes }: Record<"close" | "name" | "attributes", string>): void {
    const isOpen = close === "" && !attributes.endsWith("/");
    if (SEPARATORS[name] !== undefined && (name !== "tab" || this.#isRun)) this.text += SEPARATORS[name];
    if (name === "p") this.#paragraph(isOpen, close !== "");
    else if (name === "pPr") this.#isMark = isOpen;
    else if (name === "r" && isOpen) this.#startRun();
    else if (name === "r") this.#isRun = false;
    else if (close !== "" || this.#isMark) this.#property(name, attributes);
    else if (name === "rFonts" || name === "rStyle") this.#runProperty(name, attributes);
    else if (name === "t" && isOpen) this.#read(at, tag);
    else if (name === "softHyphen") this.#add("\u00ad", at, at + tag.length);
    else if (name === "sym") this.#symbol(at, tag, attributes);
  }

  #paragraph(isOpen: boolean, isClose: boolean): void {
    if (isOpen) this.#paragraphs.push(this.#styles.paragraph(undefined).fonts);
    else if (isClose) this.#paragraphs.pop();
  }

  #startRun(): void {
    this.#isRun = true;
    this.#run = this.#paragraphs.at(-1) ?? {};
  }

  #property(name: string, attributes: string): void {
    if (name === "pStyle" && this.#paragraphs.length > 0)
      this.#paragraphs[this.#paragraphs.length - 1] = this.#styles.paragraph(attributeOf(attributes, "val")).fonts;
  }

  #runProperty(name: string, attributes: string): void {
    const own: RunFonts =
      name === "rStyle"
        ? this.#styles.character(attributeOf(attributes, "val")).fonts
        : { ascii: attributeOf(attributes, "ascii"), other: attributeOf(attributes, "hAnsi") };
    this.#run = { ascii: own.ascii ?? this.#run.ascii, other: own.other ?? this.#run.other };
  }

  #read(at: number, tag: string): void {
    const from = at + tag.length;
    const to = this.#xml.indexOf("</w:t>", from);
    if (to > from) this.#add(unescapeXml(this.#xml.slice(from, to)), at, to + "</w:t>".length);
  }

  #symbol(at: number, tag: string, attributes: string): void {
    const code = Number.parseInt(attributeOf(attributes, "char") ?? "", 16);
    const font = attributeOf(attributes, "font");
    if (code > 0x20 && code <= 0xffff) this.#add(String.fromCharCode(code), at, at + tag.length, font);
  }

  #add(text: string, xmlStart: number, xmlEnd: number, font = fontOf(text, this.#run)): void {
    this.pieces.push({ start: this.text.length, text, font, xmlStart, xmlEnd });
    this.text += text;
  }
}

const attributeOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\bw:${name}=["']([^"']*)["']`, "u").exec(attributes)?.[1];

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export const unescapeXml = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(lt|gt|amp|quot|apos));/gu, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

export const escapeXml = (text: string): string =>
  text.replace(/[&<>]/gu, (sign) => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : "&gt;"));

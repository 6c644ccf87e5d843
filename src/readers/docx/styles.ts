import type { RunFonts } from "../word/run-fonts.ts";
import { inheritFonts, readFonts, type ThemeFonts } from "./fonts.ts";
import { child, childrenOf, switchOf, valOf, type XmlNode } from "./xml.ts";

/** What a style, with all it is based on, says of its paragraphs or runs. */
export interface Style {
  readonly fonts: RunFonts;
  readonly hidden?: boolean | undefined;
  readonly heading?: boolean | undefined;
  readonly list?: ListReference | undefined;
}

/** A `numPr`: the list `0` means none. */
export interface ListReference {
  readonly list?: string | undefined;
  readonly level?: number | undefined;
}

export interface Styles {
  /** The style of that id; that of all paragraphs without one where no id is given. */
  paragraph(id: string | undefined): Style;
  /** What a character style adds. */
  character(id: string | undefined): Style;
}

export function readStyles(part: XmlNode, theme: ThemeFonts): Styles {
  const root = child(part, "w:styles");
  const nodes = new Map<string, XmlNode>();
  let normal: string | undefined;
  for (const node of childrenOf(root)) {
    if (node.name !== "w:style" || node.attributes.styleId === undefined) continue;
    nodes.set(node.attributes.styleId, node);
    if (node.attributes.type === "paragraph" && /^(?:1|true|on)$/u.test(node.attributes.default ?? ""))
      normal ??= node.attributes.styleId;
  }
  const defaults: Style = {
    fonts: readFonts(child(child(child(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr"), theme),
  };
  const resolve = (base: Style): ((id: string | undefined) => Style) => {
    const known = new Map<string | undefined, Style>();
    const styleOf = (id: string | undefined, seen: number): Style => {
      const node = id === undefined ? undefined : nodes.get(id);
      if (!node || seen > LONGEST_CHAIN) return base;
      const found = known.get(id) ?? inherit(styleOf(valOf(node, "w:basedOn"), seen + 1), ownStyle(node, theme));
      known.set(id, found);
      return found;
    };
    return (id) => styleOf(id, 0);
  };
  const paragraph = resolve(defaults);
  return {
    paragraph: (id) => paragraph(id !== undefined && nodes.has(id) ? id : normal),
    character: resolve({ fonts: {} }),
  };
}

/** Word allows ten; a longer chain of styles is a circle. */
const LONGEST_CHAIN = 50;

function ownStyle(node: XmlNode, theme: ThemeFonts): Style {
  const paragraph = child(node, "w:pPr");
  const run = child(node, "w:rPr");
  return {
    fonts: readFonts(run, theme),
    hidden: switchOf(run, "w:vanish"),
    heading:
      isHeading(valOf(paragraph, "w:outlineLvl")) ?? (/^heading \d/iu.test(valOf(node, "w:name") ?? "") || undefined),
    list: readListReference(paragraph),
  };
}

const inherit = (base: Style, own: Style): Style => ({
  fonts: inheritFonts(base.fonts, own.fonts),
  hidden: own.hidden ?? base.hidden,
  heading: own.heading ?? base.heading,
  list: inheritList(base.list, own.list),
});

export const inheritList = (
  base: ListReference | undefined,
  own: ListReference | undefined,
): ListReference | undefined =>
  (own && { list: own.list ?? base?.list, level: own.level ?? (own.list === undefined ? base?.level : undefined) }) ||
  base;

/** Outline levels 0 to 8 are headings, 9 is body text. */
export const isHeading = (level: string | undefined): boolean | undefined =>
  level === undefined ? undefined : /^[0-8]$/u.test(level);

export function readListReference(paragraphProperties: XmlNode | undefined): ListReference | undefined {
  const given = child(paragraphProperties, "w:numPr");
  if (!given) return undefined;
  const level = valOf(given, "w:ilvl");
  return { list: valOf(given, "w:numId"), level: level === undefined ? undefined : Number(level) };
}

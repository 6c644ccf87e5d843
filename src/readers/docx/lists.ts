import type { NumberFormat } from "../number-formats.ts";
import type { ListLevel, ListPlace } from "../numbering.ts";
import { fontOf } from "../word/run-fonts.ts";
import { readFonts, type ThemeFonts } from "./fonts.ts";
import type { ListReference } from "./styles.ts";
import { child, childrenOf, switchOf, valOf, type XmlNode } from "./xml.ts";

export interface Lists {
  /** Where a paragraph that refers to a list counts; undefined where it has no number. */
  place(reference: ListReference | undefined, styleId: string | undefined): ListPlace | undefined;
}

interface ListUse extends Omit<ListPlace, "level"> {
  /** The levels that belong to paragraph styles. */
  readonly levelOfStyle: ReadonlyMap<string, number>;
}

/** The lists of `numbering.xml`. */
export function readLists(part: XmlNode, theme: ThemeFonts): Lists {
  const root = child(part, "w:numbering");
  const abstracts = new Map<string, XmlNode>();
  const linked = new Map<string, string>();
  for (const node of childrenOf(root)) {
    if (node.name !== "w:abstractNum") continue;
    const id = node.attributes.abstractNumId ?? "";
    abstracts.set(id, node);
    const link = valOf(node, "w:styleLink");
    if (link !== undefined) linked.set(link, id);
  }
  const uses = new Map<string, ListUse>();
  for (const node of childrenOf(root)) {
    if (node.name !== "w:num" || node.attributes.numId === undefined) continue;
    const given = valOf(node, "w:abstractNumId") ?? "";
    const id = linked.get(valOf(abstracts.get(given), "w:numStyleLink") ?? "") ?? given;
    uses.set(node.attributes.numId, readUse(node, { id, node: abstracts.get(id) }, theme));
  }
  return {
    place(reference, styleId) {
      const use = uses.get(reference?.list ?? "");
      if (!use) return undefined;
      const level = reference?.level ?? use.levelOfStyle.get(styleId ?? "") ?? 0;
      return { ...use, level };
    },
  };
}

function readUse(num: XmlNode, list: { id: string; node: XmlNode | undefined }, theme: ThemeFonts): ListUse {
  const levels: (ListLevel | undefined)[] = [];
  const levelOfStyle = new Map<string, number>();
  const starts = new Map<number, number>();
  const addLevel = (node: XmlNode): void => {
    const index = Number(node.attributes.ilvl ?? 0);
    if (!(index >= 0 && index < 9)) return;
    levels[index] = readLevel(node, theme);
    const style = valOf(node, "w:pStyle");
    if (style !== undefined) levelOfStyle.set(style, index);
  };
  for (const node of childrenOf(list.node)) if (node.name === "w:lvl") addLevel(node);
  for (const node of childrenOf(num)) {
    if (node.name !== "w:lvlOverride") continue;
    const level = child(node, "w:lvl");
    if (level) addLevel(level);
    const start = valOf(node, "w:startOverride");
    if (start !== undefined) starts.set(Number(node.attributes.ilvl ?? 0), numberOf(start, 1));
  }
  return {
    key: list.id,
    use: num.attributes.numId as string,
    levels,
    levelOfStyle,
    ...(starts.size > 0 && { starts }),
  };
}

function readLevel(node: XmlNode, theme: ThemeFonts): ListLevel {
  const template = valOf(node, "w:lvlText") ?? "";
  const restart = valOf(node, "w:lvlRestart");
  return {
    start: numberOf(valOf(node, "w:start"), 1),
    format: formatOf(node),
    template,
    restartAfter: restart === undefined ? undefined : numberOf(restart, 0),
    legal: switchOf(node, "w:isLgl"),
    tight: valOf(node, "w:suff") === "nothing",
    font: fontOf(template, readFonts(child(node, "w:rPr"), theme)),
  };
}

const FORMATS: ReadonlySet<string> = new Set<NumberFormat>([
  ...(["decimal", "decimalZero", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal"] as const),
  ...(["bullet", "none"] as const),
]);

function formatOf(level: XmlNode): NumberFormat {
  const given =
    valOf(level, "w:numFmt") ?? valOf(child(child(level, "mc:AlternateContent"), "mc:Fallback"), "w:numFmt");
  return given !== undefined && FORMATS.has(given) ? (given as NumberFormat) : "decimal";
}

const numberOf = (value: string | undefined, otherwise: number): number => {
  const number = Number(value ?? otherwise);
  return Number.isSafeInteger(number) ? number : otherwise;
};

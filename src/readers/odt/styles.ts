import { child, childrenOf, type XmlNode } from "../docx/xml.ts";
import { formatNumber, type NumberFormat } from "../number-formats.ts";

/** What of an OpenDocument's styles matters to text. */
export interface OdtStyles {
  /** The font of a style of that family, by its own name or its parents'. */
  font(family: string, name: string | undefined): string | undefined;
  /** The levels of a list style, the outermost first. */
  levels(name: string | undefined): readonly ListLevel[];
  /** The levels of numbered headings. */
  readonly outline: readonly ListLevel[];
}

/** How the items of one level of a list are marked. */
export interface ListLevel {
  readonly bullet?: string | undefined;
  readonly format: NumberFormat;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the number shows: 2 in "1.2". */
  readonly shown: number;
}

/** Reads the styles of the parts of an OpenDocument; later parts win. */
export function readStyles(parts: readonly (XmlNode | undefined)[]): OdtStyles {
  const groups = parts.flatMap((part) =>
    ["office:styles", "office:automatic-styles"].flatMap((name) => childrenOf(child(part, name))),
  );
  const faces = new Map(
    parts
      .flatMap((part) => childrenOf(child(part, "office:font-face-decls")))
      .map(({ attributes }) => [attributes.name, attributes["font-family"]?.replace(/^'|'$/gu, "")]),
  );
  const styles = new Map(
    groups.map((node) => [`${node.attributes.family ?? node.name} ${node.attributes.name}`, node]),
  );
  const defaults = new Map(
    groups.filter((node) => node.name === "style:default-style").map((node) => [node.attributes.family, node]),
  );
  const ownFont = (node: XmlNode | undefined): string | undefined => {
    const properties = child(node, "style:text-properties")?.attributes;
    return properties?.["font-name"]
      ? (faces.get(properties["font-name"]) ?? properties["font-name"])
      : properties?.["font-family"];
  };
  return {
    font(family, name) {
      let node = styles.get(`${family} ${name}`);
      for (let steps = 0; node && steps < MOST_PARENTS; steps++) {
        const font = ownFont(node);
        if (font) return font;
        node = styles.get(`${family} ${node.attributes["parent-style-name"]}`);
      }
      return family === "paragraph" ? ownFont(defaults.get("paragraph")) : undefined;
    },
    levels: (name) => childrenOf(styles.get(`text:list-style ${name}`)).map(levelOf),
    outline: childrenOf(groups.find((node) => node.name === "text:outline-style")).map(levelOf),
  };
}

const MOST_PARENTS = 30;

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

const levelOf = ({ attributes }: XmlNode): ListLevel => ({
  bullet: attributes["bullet-char"],
  format: FORMATS[attributes["num-format"] ?? ""] ?? "none",
  prefix: attributes["num-prefix"] ?? "",
  suffix: attributes["num-suffix"] ?? "",
  start: Number(attributes["start-value"] ?? 1),
  shown: Number(attributes["display-levels"] ?? 1),
});

/** What stands before an item, with a space behind it; nothing where the level has no mark. */
export function labelOf(levels: readonly ListLevel[], numbers: readonly number[]): string {
  const depth = numbers.length - 1;
  const level = levels[depth];
  if (!level) return "";
  if (level.bullet) return `${/^[-–—+]$/u.test(level.bullet) ? level.bullet : "•"} `;
  const from = Math.max(0, depth + 1 - level.shown);
  const number = numbers
    .slice(from)
    .map((value, i) => formatNumber(value, levels[from + i]?.format ?? "decimal"))
    .filter(Boolean)
    .join(".");
  return level.format === "none" ? "" : `${level.prefix}${number}${level.suffix} `;
}

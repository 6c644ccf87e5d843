import type { XmlNode } from "../docx/xml.ts";
import { element, elements } from "./xlsx-parts.ts";

/** What a cell's style says of its text. */
export interface CellStyle {
  readonly font?: string | undefined;
  readonly format: number;
}

export interface XlsxStyles {
  readonly cells: readonly CellStyle[];
  readonly formats: ReadonlyMap<number, string>;
}

/** Reads `xl/styles.xml`. */
export function readStyles(root: XmlNode | undefined): XlsxStyles {
  const fonts = elements(element(root, "fonts"), "font").map((font) => element(font, "name")?.attributes.val);
  return {
    cells: elements(element(root, "cellXfs"), "xf").map(({ attributes }) => ({
      font: fonts[Number(attributes.fontId)],
      format: Number(attributes.numFmtId ?? 0),
    })),
    formats: new Map(
      elements(element(root, "numFmts"), "numFmt").map(({ attributes }) => [
        Number(attributes.numFmtId),
        attributes.formatCode ?? "General",
      ]),
    ),
  };
}

import { ReadError } from "../../errors.ts";
import type { RawDocument } from "../../text/raw-document.ts";
import { graphicTexts } from "../docx/graphics.ts";
import { readTree, walkXml, type XmlNode } from "../docx/xml.ts";
import { DEFAULT_LIMITS } from "../limits.ts";
import type { Reader } from "../reader.ts";
import type { Run } from "../word/paragraph.ts";
import { openZip, type Zip } from "../zip.ts";
import { type NumberFormats, shownNumber } from "./shown-value.ts";
import type { Sheet, SheetCell } from "./workbook.ts";
import { writeWorkbook } from "./write.ts";
import { boxTexts, element, elements, relationsOf, rootOf, runsOf, textOf } from "./xlsx-parts.ts";
import { type CellStyle, readStyles } from "./xlsx-styles.ts";

/** XLSX: the sheets' cells as they are shown, with their fonts. */
export const xlsx: Reader = {
  async read(bytes, options): Promise<RawDocument> {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    return writeWorkbook(readPackage(openZip(bytes, limits), limits.depth), "xlsx");
  },
};

/** What the cells of all sheets share. */
interface Shared {
  readonly strings: readonly XmlNode[];
  readonly styles: readonly CellStyle[];
  readonly formats: NumberFormats;
}

const WORKBOOK = "xl/workbook.xml";

function readPackage(zip: Zip, depth: number): { sheets: readonly Sheet[]; complete: boolean } {
  const workbook = rootOf(zip, WORKBOOK, depth);
  if (!workbook) throw new ReadError("corrupt", "The spreadsheet's list of sheets is lost; get the file again.");
  const { cells, formats } = readStyles(rootOf(zip, "xl/styles.xml", depth));
  const strings: XmlNode[] = [];
  const table = zip.read("xl/sharedStrings.xml");
  if (table) walkXml(table.bytes, { whole: named("si"), node: (node) => strings.push(node) }, depth);
  const from1904 = /^(?:1|true)$/u.test(element(workbook, "workbookPr")?.attributes.date1904 ?? "");
  const shared: Shared = { strings, styles: cells, formats: { own: formats, from1904 } };
  const relations = relationsOf(zip, WORKBOOK, depth);
  let complete = zip.complete;
  const sheets = elements(element(workbook, "sheets"), "sheet").map(({ attributes }) => {
    const name = relations.get(attributes.id ?? "") ?? "";
    const part = zip.read(name);
    complete &&= part?.complete === true;
    const rows = readRows(part?.bytes ?? new Uint8Array(), shared, depth);
    complete &&= rows.sound;
    return {
      name: attributes.name ?? "",
      hidden: /hidden/iu.test(attributes.state ?? ""),
      ...rows,
      ...besidesCells(zip, name, depth),
    };
  });
  return { sheets, complete };
}

/** Elements of that name, with and without a prefix. */
const named = (name: string): ReadonlySet<string> => new Set([name, `x:${name}`, `s:${name}`]);

function readRows(bytes: Uint8Array, shared: Shared, depth: number) {
  const cells: SheetCell[] = [];
  let hiddenRows = 0;
  let row = -1;
  const node = (element: XmlNode): void => {
    row = element.attributes.r ? Number(element.attributes.r) - 1 : row + 1;
    const shown = cellsOf(element, row, shared);
    if (shown.length > 0 && /^(?:1|true)$/u.test(element.attributes.hidden ?? "")) hiddenRows++;
    cells.push(...shown);
  };
  const sound = walkXml(bytes, { whole: named("row"), node }, depth);
  return { cells, hiddenRows, sound };
}

function cellsOf(row: XmlNode, index: number, shared: Shared): readonly SheetCell[] {
  let column = -1;
  return elements(row, "c").flatMap((cell) => {
    column = cell.attributes.r ? columnOf(cell.attributes.r) : column + 1;
    const runs = shownRuns(cell, shared);
    return runs.some((run) => run.text.trim() !== "") ? [{ row: index, column, runs }] : [];
  });
}

/** "AB12" is the 28th column, counted from 0. */
const columnOf = (reference: string): number =>
  [...reference.replace(/[^A-Z]/gu, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function shownRuns(cell: XmlNode, { strings, styles, formats }: Shared): readonly Run[] {
  const style = styles[Number(cell.attributes.s ?? 0)];
  const value = textOf(element(cell, "v"));
  const type = cell.attributes.t ?? "n";
  if (type === "s") return runsOf(strings[Number(value)], style?.font);
  if (type === "inlineStr") return runsOf(element(cell, "is"), style?.font);
  if (value === "") return [];
  if (type === "b") return [{ text: value === "1" ? "TRUE" : "FALSE" }];
  const isNumber = type === "n" && Number.isFinite(Number(value));
  return [{ text: isNumber ? shownNumber(Number(value), style?.format ?? 0, formats) : value, font: style?.font }];
}

/** What stands on a sheet besides its cells: boxes, what charts and diagrams say, comments. */
function besidesCells(zip: Zip, sheet: string, depth: number): Pick<Sheet, "boxes" | "comments"> {
  const partsOf = (source: string, kind: RegExp): readonly string[] =>
    [...relationsOf(zip, source, depth).values()].filter((target) => kind.test(target));
  const tree = (name: string): XmlNode => readTree(zip.read(name)?.bytes, depth);
  const drawings = partsOf(sheet, /drawings\/drawing[^/]*\.xml$/iu);
  const graphics = drawings.flatMap((name) => partsOf(name, /(?:charts\/chart|diagrams\/data)[^/]*\.xml$/iu));
  return {
    boxes: [
      ...drawings.flatMap((name) => boxTexts(rootOf(zip, name, depth))),
      ...graphics.flatMap((name) => graphicTexts(tree(name))),
    ],
    comments: partsOf(sheet, /$(?<=comments[^/]*\.xml)/iu).flatMap((name) => commentTexts(rootOf(zip, name, depth))),
  };
}

const commentTexts = (root: XmlNode | undefined): readonly string[] =>
  elements(element(root, "commentList"), "comment").map((comment) =>
    runsOf(element(comment, "text"), undefined)
      .map((run) => run.text)
      .join(""),
  );

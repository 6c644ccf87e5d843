import { attribute, closest, descendants, type Element, isElement, textOf } from "./tree.ts";

/** A cell of a table with its place, merged cells counted as they reach. */
export interface HtmlCell {
  readonly row: number;
  readonly column: number;
  readonly element: Element;
}

const MOST_SPAN = 1000;
/** A cell with so much text, and most of its table's, is a page's frame and no cell. */
const FRAME_TEXT = 2000;

/** The cells of a table; null where the table only places things on the page: one cell, tables in cells, a frame. */
export function cellsOf(table: Element): readonly HtmlCell[] | null {
  const cells = gridOf(table).map((cell) => ({ ...cell, length: textOf(cell.element).length }));
  const filled = cells.filter((cell) => cell.length > 0);
  const all = filled.reduce((sum, cell) => sum + cell.length, 0);
  const isFrame = filled.length < 2 || filled.some(({ length }) => length > FRAME_TEXT && length > 0.6 * all);
  return isFrame || holdsTables(table) ? null : filled;
}

const holdsTables = (table: Element): boolean => {
  for (const inner of descendants(table)) if (inner.tagName === "table" && textOf(inner) !== "") return true;
  return false;
};

function gridOf(table: Element): readonly HtmlCell[] {
  const out: HtmlCell[] = [];
  const taken: number[] = [];
  rowsOf(table).forEach((row, index) => {
    let column = 0;
    for (const element of row.childNodes.filter(isElement)) {
      if (element.tagName !== "td" && element.tagName !== "th") continue;
      while ((taken[column] ?? 0) > index) column++;
      out.push({ row: index, column, element });
      const width = spanOf(element, "colspan");
      for (let i = 0; i < width; i++) taken[column + i] = index + spanOf(element, "rowspan");
      column += width;
    }
  });
  return out;
}

const spanOf = (cell: Element, name: string): number =>
  Math.min(MOST_SPAN, Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1));

const rowsOf = (table: Element): readonly Element[] =>
  [...descendants(table)].filter(
    (element) => element.tagName === "tr" && closest(element, (around) => around.tagName === "table") === table,
  );

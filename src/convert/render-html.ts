import { linesOf } from "../record/lines.ts";
import type { Document } from "../text/document.ts";
import type { Cell } from "../text/raw-document.ts";
import { escapeXml } from "./docx/pieces.ts";

/** A document as a plain web page: paragraphs and tables, nothing else. */
export function renderHtml(document: Document, title: string): string {
  const body: string[] = [];
  let cell: Cell | null = null;
  for (const line of linesOf(document)) {
    const opened = cell;
    if (cell && cell.table !== line.cell?.table) {
      body.push("</td></tr></table>");
      cell = null;
    }
    if (line.cell)
      body.push(cellStart(opened?.table === line.cell.table ? opened : null, line.cell), escapeXml(line.text));
    else body.push(`<p>${escapeXml(line.text)}</p>`);
    cell = line.cell;
  }
  if (cell) body.push("</td></tr></table>");
  return `<!DOCTYPE html>\n<html lang="vi">\n<head><meta charset="utf-8"><title>${escapeXml(title)}</title></head>\n<body>\n${body.join("\n")}\n</body>\n</html>\n`;
}

/** What stands between a cell's text and what came before it in the table. */
function cellStart(before: Cell | null, { row, column }: Cell): string {
  if (!before) return "<table border><tr><td>";
  if (before.row !== row) return "</td></tr><tr><td>";
  return before.column === column ? "<br>" : "</td><td>";
}

import writeExcelFile from "write-excel-file/node";
import type { Column } from "./column.ts";
import { withoutFormula } from "./csv.ts";

/** Rows as an Excel workbook of one sheet: days are dates, numbers numbers, and nothing is a formula. */
export async function renderXlsx<R>(rows: readonly R[], columns: readonly Column<R>[]): Promise<Uint8Array> {
  const head = columns.map(({ title }) => ({ value: title, fontWeight: "bold" as const }));
  const lines = rows.map((row) => columns.map((column) => cell(column.value(row), column.day === true)));
  return writeExcelFile([head, ...lines], {
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

function cell(value: string | number | null, day: boolean) {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { type: Number, value };
  if (day && /^\d{4}-\d\d-\d\d$/u.test(value))
    return { type: Date, value: new Date(`${value}T00:00:00Z`), format: "yyyy-mm-dd" };
  return { type: String, value: withoutFormula(value), wrap: true };
}

import type { Column } from "./column.ts";

/** Rows as CSV (RFC 4180), in UTF-8 with a byte order mark, so that Excel knows it. */
export const renderCsv = <R>(rows: readonly R[], columns: readonly Column<R>[]): string =>
  csvLines([columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ value }) => value(row)))]);

export const csvLines = (lines: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${lines.map((line) => `${line.map(csvCell).join(",")}\r\n`).join("")}`;

/** Quoted where it must be. */
function csvCell(value: string | number | null): string {
  if (typeof value === "number") return String(value);
  const safe = withoutFormula(value ?? "");
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell that a spreadsheet would take for a formula is given a leading apostrophe (OWASP, CSV injection). */
export const withoutFormula = (value: string): string => (/^[=+\-@\t\r]/u.test(value) ? `'${value}` : value);

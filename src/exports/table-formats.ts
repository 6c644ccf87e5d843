import type { Column } from "./column.ts";
import { renderCsv } from "./csv.ts";
import { renderTable } from "./terminal-table.ts";

/** A way to write the rows of an answer. */
export interface TableFormat {
  readonly name: string;
  readonly mediaType: string;
  render<R>(rows: readonly R[], columns: readonly Column<R>[], screen: number): string | Promise<Uint8Array>;
}

/** Every form that the questions' `--format` knows. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  { name: "table", mediaType: "text/plain", render: renderTable },
  { name: "json", mediaType: "application/json", render: (rows) => `${JSON.stringify(rows, null, 2)}\n` },
  {
    name: "jsonl",
    mediaType: "application/jsonl",
    render: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(""),
  },
  { name: "csv", mediaType: "text/csv", render: renderCsv },
  {
    name: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    render: async (rows, columns) => (await import("./xlsx.ts")).renderXlsx(rows, columns),
  },
  {
    name: "parquet",
    mediaType: "application/vnd.apache.parquet",
    render: async (rows, columns) => (await import("./parquet.ts")).renderParquet(rows, columns),
  },
];

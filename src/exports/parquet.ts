import { parquetWriteBuffer } from "hyparquet-writer";
import type { Column } from "./column.ts";

/** Rows as an Apache Parquet file; every column may be empty, numbers are doubles. */
export function renderParquet<R>(rows: readonly R[], columns: readonly Column<R>[]): Uint8Array {
  const columnData = columns.map(({ name, value }) => {
    const data = rows.map(value);
    const numeric = data.some((one) => typeof one === "number");
    return { name, data, type: numeric ? ("DOUBLE" as const) : ("STRING" as const), nullable: true };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

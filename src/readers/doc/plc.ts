import type { ByteView } from "../byte-view.ts";

/** An array of positions with a record between each two of them (MS-DOC 2.8). */
export interface Plc {
  readonly positions: readonly number[];
  /** Offset of each record. */
  readonly records: readonly number[];
}

/** Reads the positions as far as they ascend and lie in the bytes. */
export function readPlc(bytes: ByteView, recordSize: number): Plc {
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + recordSize)));
  const positions: number[] = [];
  const records: number[] = [];
  for (let i = 0; i <= count && bytes.length >= 4; i++) {
    const position = bytes.u32(i * 4);
    if (i > 0 && position < (positions[i - 1] as number)) break;
    positions.push(position);
    if (i > 0) records.push((count + 1) * 4 + (i - 1) * recordSize);
  }
  return { positions, records };
}

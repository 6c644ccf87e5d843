import { UsageError } from "../errors.ts";

/** One page of an answer, and where the next one begins. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

/** A place in a sorted list: the values that the last row is sorted by. */
export type Cursor = readonly (string | number | null)[];

/** The page that sorted rows begin with; that there is a next one is told by a row beyond the limit. */
export function pageOf<T>(sorted: readonly T[], limit: number, cursorOf: (last: T) => Cursor): Page<T> {
  const rows = sorted.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: sorted.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null };
}

/** A place as an opaque word. */
export const encodeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString("base64url");

/** @throws UsageError for anything but what `encodeCursor` made with so many values, the last of them whole numbers. */
export function decodeCursor(cursor: string, values: number, numbers = 0): Cursor {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (
      Array.isArray(decoded) &&
      decoded.length === values &&
      decoded.slice(values - numbers).every(Number.isSafeInteger)
    )
      return decoded as Cursor;
  } catch {
    // Falls through to the one message for every kind of wrong cursor.
  }
  throw new UsageError("The cursor (after) is not one that an earlier answer gave; ask again from the first page.");
}

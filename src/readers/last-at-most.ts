import { countAhead } from "../text/count-ahead.ts";
/** Index of the last of the ascending values that is at most `limit`; -1 where none is. */
export const lastAtMost = (values: readonly number[], limit: number): number =>
  countAhead(values, (value) => value <= limit) - 1;

import type { Length } from "./period.ts";

/** `10 ngày`, `05 (năm) ngày làm việc`. */
export const LENGTH = String.raw`(?<count>\d{1,3})\s*(?:\([^()]{1,30}\)\s*)?(?<unit>ngày|tháng|tuần|năm|giờ)(?<working>\s+làm\s+việc)?`;

export type Groups = Readonly<Record<string, string | undefined>>;

/** The length that the groups of `LENGTH` hold. */
export const lengthOf = (g: Groups): Length => ({
  count: Number(g.count),
  unit: g.unit ?? "ngày",
  workingDays: g.working !== undefined,
});

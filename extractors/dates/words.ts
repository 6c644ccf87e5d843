/**
 * The time words as scans and typists leave them (`ngay`, `thảng`, `nam`): they only count before a number, where no
 * other word is meant.
 */
export const NGAY = "ng[aà]y";
export const THANG = "th[aáảã]ng";
export const NAM = "n[aă]m";

/** Months in words. `Giêng` and `chạp` are months of the lunar year and stay out. */
export const MONTH_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  "mười một": 11,
  "mười hai": 12,
};

/** As alternatives of a pattern, longest first. */
export const MONTH_NAMES = Object.keys(MONTH_WORDS)
  .sort((a, b) => b.length - a.length)
  .join("|");

/** How far back the word that makes numbers a date may begin. */
const LOOK_BACK = 40;

/** The words before and behind a place, as far as they may say what its numbers are. */
export const before = (text: string, offset: number): string => text.slice(Math.max(0, offset - LOOK_BACK), offset);
export const after = (text: string, offset: number): string => text.slice(offset, offset + LOOK_BACK);

/** `20/4 - 10/5` alone in the cell of a table. */
export const isCell = (left: string, right: string): boolean =>
  /(?:\|[ \t]*|\t *)$/u.test(left) && /^[ \t]*(?:[\n|\t]|$)/u.test(right);

/** `Đợt 1 (01/6 - 20/6)`, `đợt 1: 10 - 14/4` */
export const ROUND =
  /(?<![A-Za-zÀ-ỹ])(?:đợt|lớp|vòng|bước|tuần|ca|cụm|giai\s+đoạn)\s+(?:\d{1,2}|[IVX]{1,4}|một|hai|ba)\s*[:(]\s*$/iu;

/** Where an entry of a schedule begins: a line, a cell or a member of a series. */
export const OPENS_ENTRY = /(?:^|[\n|;])[ \t]*(?:[-–+•*][ \t]*)?$/u;
export const ENTRY_NEXT = /^\s?:\s+\p{L}/u;

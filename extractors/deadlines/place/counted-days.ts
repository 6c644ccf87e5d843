/** `khai trương làng văn hóa thôn 4 | ngày 20/5`: the number of a place or part. */
const PART_LAST =
  /(?<![A-Za-zÀ-ỹ])(?:thôn|xóm|tổ|khu|khối|ấp|bản|đội|cụm|lớp|kho[áa]|khóa|phường|quận|đợt|lần|vòng|bước|phòng|số|thứ)\s+(?:\d{1,2}|hai|ba|bốn)\s*$/iu;
const SO_MANY_LAST = /\s(?:0?[2-9]|hai|ba|bốn)\s*$/iu;

export const endsInPart = (before: string): boolean => PART_LAST.test(before);

/** `tập huấn cấp tỉnh 2 | ngày 9 - 10/9`: the words before a date that `ngày` begins, without how many days it names. */
export const withoutCount = (before: string, date: string): string =>
  /^ngày/iu.test(date) && !endsInPart(before) ? before.replace(SO_MANY_LAST, " ") : before;

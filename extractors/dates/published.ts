/** How far before a date its line may begin. */
const REACH = 60;

/** `Đăng lúc: 08:15 - 29/12/2023`, `Ngày đăng: 15/3/2021`, `Cập nhật lúc: thứ Hai, 15/3/2021`: nothing else on the line before. */
const STAMP =
  /^[ \t]*(?:đăng\s+(?:lúc|ngày)|ngày\s+(?:đăng|cập\s+nhật|xuất\s+bản)|(?:cập\s+nhật|xuất\s+bản)(?:\s+(?:lúc|ngày))?(?=\s*:))(?:[\s\d:|,.–-]|thứ\s+[A-Za-zÀ-ỹ]{2,4}|chủ\s+nhật|ngày)*$/iu;

/** Whether a date says when a web page was put up: that belongs to the page, not to what stands on it. */
export function isPublished(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return STAMP.test(before.slice(before.lastIndexOf("\n") + 1));
}

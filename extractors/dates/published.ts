import type { Draft } from "../../src/record/draft.ts";
import { pageStamp } from "../../src/vietnamese/page-stamp.ts";

/** How far before a date its line may begin. */
const REACH = 60;

/** `Đăng lúc: 08:15 - 29/12/2023`, `Ngày đăng: 15/3/2021`, `Cập nhật lúc: thứ Hai, 15/3/2021`: nothing else on the line before. */
const STAMP =
  /^[ \t]*(?:đăng\s+(?:lúc|ngày)|ngày\s+(?:đăng|cập\s+nhật|xuất\s+bản)|(?:cập\s+nhật|xuất\s+bản)(?:\s+(?:lúc|ngày))?(?=\s*:))(?:[\s\d:|,.–-]|thứ\s+[A-Za-zÀ-ỹ]{2,4}|chủ\s+nhật|ngày)*$/iu;

/** Whether a date says when a web page was put up: that belongs to the page, not to what stands on it. */
export function isPublished({ document: { text }, kind }: Draft, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (STAMP.test(line)) return true;
  return kind === "article" && pageStamp(line + untilLineEnd(text, start)) !== null;
}

const untilLineEnd = (text: string, start: number): string =>
  text.slice(start, start + REACH).split("\n", 1)[0] as string;

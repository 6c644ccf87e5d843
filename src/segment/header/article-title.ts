import type { Line } from "../../record/lines.ts";
import { singleSpaced } from "../../text/single-spaced.ts";
import { beginsBody, continuesBody } from "../../vietnamese/bodies.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { markOf } from "./marks.ts";

/** What web pages print around an article: controls, paths, times, sharing. */
const FURNITURE =
  /^(?:trang chủ|đăng nhập|in bài|chia sẻ|cỡ chữ|a-|tăng tương phản|ngày đăng|cập nhật|lượt xem|tác giả|nguồn|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|\d{1,2}[/:.-]\d)|[|>»]/iu;
const LINES = 25;

/** The title of an article: what a page prints twice, else its first line that is neither text nor furniture. */
export function articleTitle(lines: readonly Line[]): Line | null {
  const top = lines.slice(0, LINES).filter((line) => isTitle(line.text));
  const twice = top.find((line, i) => top.slice(i + 1).some((other) => other.text === line.text));
  return twice ?? top[0] ?? null;
}

const isTitle = (text: string): boolean =>
  !(isAllCapitals(text) && (beginsBody(text) || continuesBody(text))) &&
  !/^\(.*\)$/u.test(text) &&
  markOf(text) === null &&
  !/\t.*\t|\|.*\|/u.test(text) &&
  text.length <= 250 &&
  text.split(/\s+/u).length >= 4 &&
  !/[.;:,]$/u.test(text) &&
  !FURNITURE.test(singleSpaced(text));

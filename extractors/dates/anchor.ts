import type { Span } from "../../src/text/span.ts";

/** Where a phrase of the calendar may begin: at a time word or a number. */
const ANCHOR =
  /ng[aà]y(?=\s*[lI]?\d)|th[aáảã]ng(?=\s*[lI]?\d|\s+(?:này|một|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười)(?![A-Za-zÀ-ỹ]))|qu[ýí]\s|n[aă]m(?=\s*(?:\d|học|tài|ngân|kế|nay))|nhiệm\s+k|(?:thượng|trung|hạ)(?=\s+tuần)|tuần(?=\s+(?:đầu|cuối|thứ|\d|I))|nửa(?=\s+(?:đầu|cuối)\s+th)|giai\s+đ|thời\s+k|niên\s+k|kh[óo][aá]\s|(?:đầu|giữa|cuối)(?=\s+(?:th|n|q))|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười\s+một)(?=\s+tháng\s+(?:đ|c))|(?<![A-Za-zÀ-ỹ\d])\d/giu;

/**
 * What follows a number that may begin a phrase without a time word: a sign or word and more of it. Most numbers are
 * labels, counts and codes, and are passed by.
 */
const CONTINUED = /\d[\dOlI]{0,3}\s*(?:[-–—÷/,&(]|\.\s*\d|th[aáảã]ng|n[aă]m|đến|tới|và|hoặc|của|trong)/iuy;

/** The first place at or behind an offset where a phrase of the calendar may begin: what anchors it. */
export function anchorFrom(text: string, offset: number): Span | null {
  ANCHOR.lastIndex = offset;
  for (let match = ANCHOR.exec(text); match; match = ANCHOR.exec(text)) {
    const start = match.index;
    if (!isFigure(match[0]) || isContinued(text, start)) return { start, end: start + match[0].length };
  }
  return null;
}

const isFigure = (words: string): boolean => words <= "9";

function isContinued(text: string, offset: number): boolean {
  CONTINUED.lastIndex = offset;
  return CONTINUED.test(text);
}

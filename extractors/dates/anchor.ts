import type { Span } from "../../src/text/span.ts";

const OF_HALF = String.raw`(?=\s+tháng\s+(?:đ|c))`;
const OF_STRETCH = String.raw`(?=\s+(?:th|n|q))`;
const OF_TEN_DAYS = String.raw`(?=\s+tuần)`;
/** A month in figures or in words. */
const OF_MONTH = String.raw`(?=\s*[lI]?\d|\s+(?:này|một|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười)(?![A-Za-zÀ-ỹ]))`;

/** Where a phrase of the calendar may begin: at a time word or a number. By first letters: every letter of a text is asked. */
const ANCHOR = new RegExp(
  [
    String.raw`n(?:g[aà]y(?=\s*[lI]?\d)|[aă]m(?=\s*(?:\d|học|tài|ngân|kế|nay))|ăm${OF_HALF}|hiệm\s+k|iên\s+k|ửa(?=\s+(?:đầu|cuối)\s+th))`,
    String.raw`t(?:h(?:[aáảã]ng${OF_MONTH}|ượng${OF_TEN_DAYS}|ời\s+k)|rung${OF_TEN_DAYS}|uần(?=\s+(?:đầu|cuối|thứ|\d|I))|ám${OF_HALF})`,
    String.raw`qu[ýí]\s|kh[óo][aá]\s|đầu${OF_STRETCH}`,
    String.raw`h(?:ạ${OF_TEN_DAYS}|ai${OF_HALF})|gi(?:ai\s+đ|ữa${OF_STRETCH})|c(?:uối${OF_STRETCH}|hín${OF_HALF})`,
    String.raw`(?:b(?:a|ốn|ảy)|sáu|mười(?:\s+một)?)${OF_HALF}`,
    String.raw`(?<![A-Za-zÀ-ỹ\d])\d`,
  ].join("|"),
  "giu",
);

/**
 * What follows a number that may begin a phrase without a time word: a sign or word and more of it. Most numbers are
 * labels, counts and codes, and are passed by.
 */
const CONTINUED = /\d[\dOlI]{0,3}\s*(?:[-–—÷/,&(]|\.\s*\d|ngày\s+[đc]|th[aáảã]ng|n[aă]m|đến|tới|và|hoặc|của|trong)/iuy;

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

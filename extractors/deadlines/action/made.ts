import type { Scene } from "../place/scene.ts";
import { sentenceBefore } from "../place/sentence.ts";
import { syllables } from "../words/words.ts";
import { LONGEST } from "./phrase.ts";

/** `lập đề án; trình Ban Thường vụ`: what is made stands before the semicolon; both where they are not too long. */
export function withMade(scene: Scene, own: string, made: string | null): string | null {
  const { text } = scene.draft.document;
  const { sentence } = scene.clause;
  const start = made === null ? -1 : text.lastIndexOf(made, sentence.start);
  const end = text.indexOf(own, sentence.start) + own.length;
  const both = start < scene.clause.line.span.start || end < sentence.start ? "" : text.slice(start, end);
  return both !== "" && syllables(both) <= LONGEST ? both : made;
}

/** `Xây dựng kế hoạch của cấp mình, | báo cáo tiến độ | vào thứ Năm hằng tuần`: a plan is drawn up once, what is told of it comes back. */
export const comingBack = (own: string): string =>
  own.replace(/^(?:xây\s+dựng|ban\s+hành|thành\s+lập|kiện\s+toàn)\s[^,;]*,\s*(?=(?:báo\s+cáo|giao\s+ban|họp)\s)/iu, "");

/** `Giao ban mỗi tháng một lần; | báo cáo …`: whether what the sentence before says has a period of its own. */
export function returnsByItself({ draft, clause: { line, sentence } }: Scene): boolean {
  const before = draft.document.text.slice(Math.max(line.span.start, sentence.start - 80), sentence.start).trimEnd();
  return before.endsWith(";") && PERIOD.test(before.slice(before.lastIndexOf(";", before.length - 2) + 1));
}

/** `Từ ngày 11/7 các xã kiểm kê tại từng cơ sở; | kết quả gửi …`: whether what stands before the semicolon has a time of its own. */
export function isTimedBefore({ draft, clause: { line, sentence, bounds } }: Scene): boolean {
  const before = sentenceBefore(draft.document.text, line, sentence);
  return before !== null && bounds.some(({ start, end }) => start >= before.start && end <= before.end);
}

const PERIOD = /(?<![A-Za-zÀ-ỹ])(?:mỗi|hàng|hằng)\s+(?:tuần|tháng|quý|năm)(?![A-Za-zÀ-ỹ])/iu;

/** `…; trình Chủ tịch Ủy ban nhân dân tỉnh trước …`: behind a semicolon the sentence goes on. */
export const isGoingOn = ({ draft, clause: { sentence, left } }: Scene): boolean =>
  left.start === sentence.start && draft.document.text.slice(sentence.start - 3, sentence.start).includes(";");

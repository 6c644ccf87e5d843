import type { Draft } from "../../../src/record/draft.ts";
import type { Line } from "../../../src/record/lines.ts";
import { REACH } from "./item.ts";
import { labelLength } from "./sentence.ts";

/** `Đối với đảng viên: Đảng ủy xã tổ chức 02 lớp.`: how many the points with a plus under it are. */
const COUNTS = /\s(?:\d{1,2}|hai|ba|bốn)\s+(?:lớp|đợt|vòng|bước|đoàn|cuộc|buổi)(?:\s*[.;])?\s*$/iu;

/** Without whom it is for: `Đối với đảng viên: | Đảng ủy xã tổ chức 02 lớp`. */
const doneBy = (words: string): string =>
  words.replace(/^(?:đối\s+với|về)\s[^:]*:\s*/iu, "").replace(/(?<![\s.;])[\s.;]+$/u, "");

/** The words of the line that introduces the list a line stands in: `Cục Thuế tổ chức 03 lớp tập huấn:`. */
export function introductionOf({ lines }: Draft, index: number): string | null {
  const own = lines[index]?.text ?? "";
  for (let i = index - 1; i >= 0 && index - i <= REACH; i--) {
    const { text } = lines[i] as Line;
    if (/:\s*$/u.test(text)) return text.slice(labelLength(text)).replace(/(?<!\s)\s*:\s*$/u, "");
    if (/^\+/u.test(own) && !/^\+/u.test(text)) return COUNTS.test(text) ? doneBy(text.slice(labelLength(text))) : null;
    if (!/^(?:[-–+•*]|[a-zđ][.)]|\(?\d+\))/u.test(text)) return null;
  }
  return null;
}

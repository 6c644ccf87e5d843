import { matchesOf } from "../../../src/text/matches.ts";
import type { Bound } from "./bound.ts";
import { type Groups, LENGTH, lengthOf } from "./length.ts";
import { durationOf } from "./period.ts";

const EVENT = String.raw`(?<anchor>(?:khi|ngày(?!\s*\d)|lễ|đợt(?!\s*\d)|buổi|đại\s+hội|hội\s+nghị|bầu\s+cử|giao\s+quân|tập\s+huấn|kỳ\s+(?:họp|thi)|phiên\s+(?:họp|tòa)|cuộc\s+(?:họp|thi))[^,;.()\n\d]{0,60}?)`;
const CLOSED = String.raw`(?![A-Za-zÀ-ỹ]|\s*\((?:tức\s+)?(?:ngày\s*)?\d)`;

/** trước khi đại hội 10 ngày | trước ngày khai mạc ít nhất 05 ngày làm việc | muộn nhất trước khi họp 3 ngày */
const BEFORE_EVENT = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])(?<limit>(?:chậm|muộn|trễ)\s+nhất\s+)?trước\s+${EVENT}(?<!\s)\s+(?:(?:ít\s+nhất|tối\s+thiểu|chậm\s+nhất|là)\s+){0,2}${LENGTH}${CLOSED}`,
  "giu",
);
/** Sau đại hội 07 ngày, gửi biên bản | chậm nhất sau hội nghị 5 ngày làm việc */
const AFTER_EVENT = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])(?<limit>(?:chậm|muộn|trễ)\s+nhất\s+)?sau\s+${EVENT}(?<!\s)\s+(?:(?:chậm\s+nhất|không\s+quá|tối\s+đa)\s+)?${LENGTH}${CLOSED}(?=\s*(?:[,.;)]|$|(?:phải|g[ửở]i|báo|nộp|hoàn|trình|công)\s))`,
  "giu",
);

/** The bounds that lie so long before or behind an event that no date tells. */
export const countedFromEvent = (text: string): readonly Bound[] => [
  ...matchesOf(text, BEFORE_EVENT).map((match) => boundOf(match, match.groups?.limit ? "by" : "before", true)),
  ...matchesOf(text, AFTER_EVENT).map((match) => boundOf(match, match.groups?.limit ? "by" : "within", false)),
];

function boundOf(match: RegExpExecArray, modality: Bound["modality"], back: boolean): Bound {
  const g = match.groups as Groups;
  return {
    span: { start: match.index, end: match.index + match[0].length },
    modality,
    start: null,
    end: null,
    edtf: null,
    relativeTo: {
      anchor: "event",
      text: (g.anchor ?? "").replace(/^khi\s+/iu, "").trim(),
      offset: durationOf(lengthOf(g), back),
      workingDays: g.working !== undefined,
    },
    rule: back ? "relative-back" : "relative-behind",
    strength: 0.75,
  };
}

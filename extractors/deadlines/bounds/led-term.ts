import { matchesOf } from "../../../src/text/matches.ts";
import type { Bound } from "./bound.ts";
import { type Groups, LENGTH, lengthOf } from "./length.ts";
import { durationOf } from "./period.ts";

/** `trong vòng 05 ngày làm việc,`, `chậm nhất sau 05 ngày`: a term that does not say itself what it is counted from. */
const TERM = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])(?:trong(?:\s+(?:vòng|thời\s+hạn))?|(?<=,\s)sau(?=\s+\d)|(?<limit>(?:chậm|muộn|trễ)\s+nhất))(?:\s+(?:là|sau|không\s+quá|tối\s+đa|trong(?:\s+vòng)?)){0,2}\s+${LENGTH}(?![A-Za-zÀ-ỹ]|\s+(?:kể|tính|từ|sau|trước|so|đầu|cuối|của|hằng|hàng|\d))`,
  "giu",
);

/** `Sau khi họp, | …`, `Kết thúc mỗi đợt | …`: the event that a sentence begins with. */
const LEAD =
  /(?:^|[.;:]\s+|^[-–+*•]\s*)(?<lead>(?:ngay\s+)?sau\s+(?:khi|mỗi|từng|đại\s+hội|hội\s+nghị|(?:buổi|cuộc|đợt|kỳ|phiên)\s+[A-Za-zÀ-ỹ]+)|(?:mỗi\s+)?khi|kết\s+thúc)(?<event>\s[^;:.\n]{2,160})$/iu;
/** How far before a term its sentence may begin. */
const REACH = 200;

/** The terms that are counted from the event that their sentence begins with. */
export const ledTerms = (text: string): readonly Bound[] =>
  matchesOf(text, TERM).flatMap((match) => {
    const { lead = "", event = "" } =
      LEAD.exec(text.slice(Math.max(0, match.index - REACH), match.index))?.groups ?? {};
    return lead && isOneTerm(match[0], event) ? [boundOf(match, `${lead}${event}`)] : [];
  });

/** `…, trong 07 ngày` counts only right behind the event, or behind a report that is due; elsewhere it tells how long. */
const isOneTerm = (words: string, event: string): boolean =>
  !/^trong\s+\d/iu.test(words) ||
  /\s(?:báo\s+cáo|báo\s+tin|thông\s+báo|khai\s+báo|g[ửở]i|có\s+mặt)(?:\s+ngay)?\s*$/iu.test(event) ||
  (/,\s*$/u.test(event) && !/,[^,]*,\s*$/u.test(event));

function boundOf(match: RegExpExecArray, lead: string): Bound {
  const g = match.groups as Groups;
  const [event = ""] = lead.split(",", 1);
  return {
    span: { start: match.index, end: match.index + match[0].length },
    modality: g.limit ? "by" : "within",
    start: null,
    end: null,
    edtf: null,
    relativeTo: {
      anchor: "event",
      text: event.replace(/^(?:ngay\s+)?(?:sau\s+(?:khi\s+)?|(?:mỗi\s+)?khi\s+)/iu, "").trim(),
      offset: durationOf(lengthOf(g), false),
      workingDays: g.working !== undefined,
    },
    rule: "relative-led",
    strength: 0.7,
  };
}

import type { Draft } from "../../../src/record/draft.ts";
import type { Citation } from "../citation.ts";
import { firstFrom } from "../reading.ts";
import { BEGINS, basisZones, OPENER } from "./basis-zones.ts";
import openers from "./openers.json" with { type: "json" };

/** What a document rests on: the items of `Căn cứ …;` and `Thực hiện …, …` before its first section. */

const GAP = "\\s{1,3}";
/** Words that may stand between an item's beginning and its document: `nội dung`, `khoản 2 Điều 5`, `của`. */
const SMALL = new RegExp(
  `(?:(?<![A-Za-zÀ-ỹ])(?:${openers.before.map((words) => words.replaceAll(" ", GAP)).join("|")}|của)|(?:[Đđ]iểm|[Kk]hoản|Điều|[Mm]ục|[Cc]hương|[Pp]hần|[Tt]iết)(?:\\s{1,3}(?:\\d[\\d.]{0,4}[a-zđ]?|[a-zđ]|[IVXLC]{1,6}),?){1,3})[^\\S\\n]{0,3}$`,
  "u",
);
const OPENER_LAST = new RegExp(`${OPENER}\\s{0,3}$`, "u");
const ITEM_START = /(?:^|[;\n])[\s\-–+•*_]{0,40}(?:và\s{1,3})?$/u;
const RUN = /^\s{0,3}(?:,|và|, và)\s{0,3}$/u;
const COORDINATED = /(?:,|và)\s{1,3}$/u;
const AT = /(?:tại|theo)\s{1,3}$/u;
/** `…, Ban Dân vận đề nghị báo cáo theo Hướng dẫn số …`: how something is asked to be done is no base. */
const ASKED = /,[^,;]{0,120}\s(?:đề nghị|yêu cầu)\s(?!của)[^,;]{0,120}$/u;
/** `…; theo đề nghị của Sở Tư pháp tại Tờ trình …`, `…; ý kiến chỉ đạo của UBND tỉnh tại Công văn …`. */
const SAYS =
  /(?:;\s{0,3}(?:và\s{1,3})?|(?<![A-Za-zÀ-ỹ])và\s{1,3})(?:theo\s|xét\s)?(?:ý kiến|đề nghị|chỉ đạo|yêu cầu|kết luận|chủ trương|sự đồng ý|thống nhất)(?![A-Za-zÀ-ỹ])[^;]{0,160}$/iu;
/** `Căn cứ các Nghị định của Chính phủ: số …, số …` */
const LIST = /:\s{0,3}(?:số\s{1,3})?$/u;

/** Which of the sorted citations a basis paragraph enumerates; those in the title of another one are not among them. */
export function basisCitations(draft: Draft, text: string, citations: readonly Citation[]): ReadonlySet<Citation> {
  const bases = new Set<Citation>();
  for (const zone of basisZones(draft)) {
    let previous: Citation | null = null;
    for (let i = firstFrom(citations, zone.start); i < citations.length; i++) {
      const one = citations[i] as Citation;
      if (one.span.start > zone.end) break;
      if (one.span.end > zone.end) continue;
      if (previous && one.span.start === previous.span.start && bases.has(previous)) bases.add(one);
      if (previous && one.span.start < previous.span.end) continue;
      if (isItem(text.slice(previous?.span.end ?? zone.start, one.span.start), { one, previous, bases }))
        bases.add(one);
      previous = one;
    }
  }
  return bases;
}

interface Place {
  readonly one: Citation;
  readonly previous: Citation | null;
  readonly bases: ReadonlySet<Citation>;
}

/** `Nghị định số 181/2004/NĐ-CP về thi hành Luật Đất đai và Chỉ thị số 05/2006/CT-TTg ngày … của …`: a title has names, not whole citations. */
const isBesideTitle = ({ code, issuedOn, issuer }: Citation, { name }: Citation): boolean =>
  name !== null && code !== null && issuedOn !== null && issuer !== null;

/** Whether a citation behind the words `before`, which begin at the zone or behind the previous citation, is an item. */
function isItem(before: string, { one, previous, bases }: Place): boolean {
  const words = withoutSmallWords(before.slice(-240));
  if (previous && RUN.test(words)) return bases.has(previous) || isBesideTitle(one, previous);
  const clause = previous ? `…${words}` : words;
  const lead = clause.replace(OPENER_LAST, "");
  if (ITEM_START.test(lead) || (lead !== clause && /\.\s{1,3}$/u.test(lead))) return true;
  const paragraph = clause.slice(clause.lastIndexOf("\n") + 1);
  if ((AT.test(words) || LIST.test(words)) && !paragraph.includes(";") && BEGINS.test(paragraph))
    return !ASKED.test(paragraph);
  if (AT.test(words) && SAYS.test(paragraph)) return true;
  return previous !== null && bases.has(previous) && COORDINATED.test(words);
}

function withoutSmallWords(lead: string): string {
  let words = lead;
  for (let rest = words.replace(SMALL, ""); rest !== words; rest = words.replace(SMALL, "")) words = rest;
  return words;
}

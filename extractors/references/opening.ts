import type { Draft } from "../../src/record/draft.ts";
import { matchesOf } from "../../src/text/matches.ts";
import type { Span } from "../../src/text/span.ts";
import type { Citation } from "./citation.ts";
import openers from "./openers.json" with { type: "json" };
import { firstFrom } from "./reading.ts";

/** What a document rests on: the items of `Căn cứ …;` and `Thực hiện …, …` before its first section. */

const GAP = "\\s{1,3}";
const anyCase = (words: string): string => `[${words.charAt(0)}${words.charAt(0).toLowerCase()}]${words.slice(1)}`;
const OPENER = `(?:${openers.openers.map((words) => anyCase(words).replaceAll(" ", GAP)).join("|")})(?![A-Za-zÀ-ỹ])(?!\\s{0,3},|${GAP}(?:thực|triển|thi)${GAP}(?:hiện|khai|hành))`;
const BEGINS = new RegExp(`^[\\s\\-–+•*_]{0,8}${OPENER}`, "u");
/** A subject may begin with `Thực hiện …`, never so; where it does, header and body were not told apart. */
const NEVER_A_SUBJECT = /^[\s*_]{0,4}Căn\s{1,3}cứ/u;
const END_OF_OPENING = /(?:như sau|sau đây|QUYẾT ĐỊNH|NGHỊ QUYẾT|QUYẾT NGHỊ|CHỈ THỊ)\s{0,3}:?$/u;

const OF_BASES = /^(?:(?:các|những)\s+)?(?:căn cứ|cơ sở)\s+(?:pháp lý|lập|xây dựng|ban hành|để)|^căn cứ(?:\s*[:.]|$)/iu;

/** The opening, and the sections that some plans have for their bases (`I. CĂN CỨ PHÁP LÝ`). */
const basisZones = (draft: Draft): readonly Span[] => [
  ...openingZones(draft),
  ...draft.sections.filter(({ heading }) => OF_BASES.test(heading)).map(({ span }) => span),
];

/** News say where they know something from: `Theo Kế hoạch số 18/KH-CCB, năm 2017 là năm đại hội.` */
const SOURCE = /^[\s\-–+•*_]{0,8}Theo\s/u;

function openingZones({ body, sections, lines, kind }: Draft): readonly Span[] {
  const end = sections[0]?.span.start ?? body.end;
  const zones: Span[] = [];
  let previous = "";
  for (const { span, text } of lines) {
    if (span.start < body.start && zones.length === 0 && !NEVER_A_SUBJECT.test(text)) continue;
    if (span.start >= end) break;
    const last = zones.at(-1);
    if (last && previous !== "" && !/[.:]$/u.test(previous))
      zones[zones.length - 1] = { start: last.start, end: span.end };
    else if (startOfBases(text) >= 0 && !(kind === "article" && SOURCE.test(text)))
      zones.push({ start: span.start + startOfBases(text), end: span.end });
    else if (last) break;
    previous = zones.length > 0 ? text : "";
    if (END_OF_OPENING.test(text)) break;
  }
  return zones;
}

/** `Để khắc phục tình trạng trên, tiếp tục thực hiện …`: what for, before the opener. */
const PURPOSE = new RegExp(`^(?:Để|Nhằm|Trước|Với)\\s[^.;:]{3,200}?,\\s{1,3}(?=${OPENER})`, "u");
const SENTENCE_START = /[.!?]\s{1,3}(?=\p{Lu})/gu;

/** Where in a paragraph the bases begin: with it or, where it issues the document, with its last sentence (`Thực hiện …, UBND huyện yêu cầu:`); -1 for others. */
function startOfBases(text: string): number {
  if (BEGINS.test(text)) return 0;
  if (!text.endsWith(":")) return -1;
  const last = matchesOf(text, SENTENCE_START).at(-1);
  const start = last ? last.index + last[0].length : 0;
  const sentence = text.slice(start);
  const purpose = PURPOSE.exec(sentence)?.[0].length;
  return BEGINS.test(sentence) ? start : purpose === undefined ? -1 : start + purpose;
}

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
  if ((AT.test(words) || LIST.test(words)) && !paragraph.includes(";") && BEGINS.test(paragraph)) return true;
  if (AT.test(words) && SAYS.test(paragraph)) return true;
  return previous !== null && bases.has(previous) && COORDINATED.test(words);
}

function withoutSmallWords(lead: string): string {
  let words = lead;
  for (let rest = words.replace(SMALL, ""); rest !== words; rest = words.replace(SMALL, "")) words = rest;
  return words;
}

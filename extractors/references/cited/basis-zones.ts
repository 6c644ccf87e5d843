import type { Draft } from "../../../src/record/draft.ts";
import { matchesOf } from "../../../src/text/matches.ts";
import type { Span } from "../../../src/text/span.ts";
import openers from "./openers.json" with { type: "json" };

const GAP = "\\s{1,3}";
const anyCase = (words: string): string => `[${words.charAt(0)}${words.charAt(0).toLowerCase()}]${words.slice(1)}`;
/** How a base is named: `Căn cứ`, `Thực hiện`. */
export const OPENER = `(?:${openers.openers.map((words) => anyCase(words).replaceAll(" ", GAP)).join("|")})(?![A-Za-zÀ-ỹ])(?!\\s{0,3},|${GAP}(?:thực|triển|thi)${GAP}(?:hiện|khai|hành))`;
/** A paragraph that names bases. */
export const BEGINS = new RegExp(`^[\\s\\-–+•*_]{0,8}${OPENER}`, "u");
/** A subject may begin with `Thực hiện …`, never so; where it does, header and body were not told apart. */
const NEVER_A_SUBJECT = /^[\s*_]{0,4}Căn\s{1,3}cứ/u;
const END_OF_OPENING = /(?:như sau|sau đây|QUYẾT ĐỊNH|NGHỊ QUYẾT|QUYẾT NGHỊ|CHỈ THỊ)\s{0,3}:?$/u;

const OF_BASES =
  /^(?:(?:các|những)\s+)?(?:căn cứ|cơ sở)\s+(?:pháp lý|lập|xây dựng|ban hành|để)|^căn cứ(?:\s*[:.,]|\s+và\s|$)/iu;

/** The opening, and the sections that some plans have for their bases (`I. CĂN CỨ PHÁP LÝ`). */
export const basisZones = (draft: Draft): readonly Span[] => [
  ...openingZones(draft),
  ...draft.sections.filter(({ heading }) => OF_BASES.test(heading)).map(({ span }) => span),
];

/** News say where they know something from: `Theo Kế hoạch số 18/KH-CCB, năm 2017 là năm đại hội.` */
const SOURCE = /^[\s\-–+•*_]{0,8}Theo\s/u;

/** `Căn cứ:`, `Căn cứ các văn bản sau đây:` above points. */
const LISTS =
  /^[\s\-–+•*_]{0,8}(?:Căn cứ|Thực hiện)(?:\s(?:vào\s)?(?:các|những)\s(?:văn bản|quy định|căn cứ)[^,;.:\d]{0,40})?:$/u;

function openingZones({ body, sections, lines, kind }: Draft): readonly Span[] {
  const end = sections[0]?.span.start ?? body.end;
  const zones: Span[] = [];
  let previous = "";
  let listed = false;
  for (const { span, text } of lines) {
    if (span.start < body.start && zones.length === 0 && !NEVER_A_SUBJECT.test(text)) continue;
    if (span.start >= end) break;
    const last = zones.at(-1);
    if (last && ((previous !== "" && !/[.:]$/u.test(previous)) || (listed && /^[-–+•*]/u.test(text))))
      zones[zones.length - 1] = { start: last.start, end: span.end };
    else if (startOfBases(text) >= 0 && !(kind === "article" && SOURCE.test(text)))
      zones.push({ start: span.start + startOfBases(text), end: span.end });
    else if (last) break;
    previous = zones.length > 0 ? text : "";
    if (LISTS.test(text)) listed = true;
    else if (END_OF_OPENING.test(text)) break;
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

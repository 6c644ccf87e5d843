import type { Draft } from "../../../src/record/draft.ts";
import type { Relation } from "../../../src/record/schema.ts";
import type { Citation } from "../citation.ts";
import { basisCitations } from "./opening.ts";
import { repealedCitations } from "./repeal-lists.ts";

const GAP = "\\s{1,3}";
const REST = "(?<between>[^.;:\\n]{0,180})$";
/** `Kế hoạch này`, `Lịch này`; also `có hiệu lực từ ngày ký và …`, which only this document can say of itself. */
const SELF = `(?:(?<=[A-Za-zÀ-ỹ]\\s{1,3})này|có${GAP}hiệu${GAP}lực)(?![A-Za-zÀ-ỹ])[^.;\\n]{0,80}`;
const LABEL = "(?:(?:Điều|[Kk]hoản|[Mm]ục)?\\s{0,3}[\\dIVXa-zđ.]{1,6}[.:)/-]\\s{0,3})?";
/** A verb by its words alone, asked first because it is quick, and in its clause up to what it is said of. */
interface Verb {
  readonly words: RegExp;
  readonly clause: RegExp;
}

/** The verb begins a clause or has this document as its subject; `đã được sửa đổi tại …` tells of other documents. */
const verbOf = (words: string): Verb => ({
  words: new RegExp(words.replaceAll(" ", GAP), "u"),
  clause: new RegExp(
    `(?:(?:^|[.;:\\n])\\s{0,3}${LABEL}(?:[Vv]ề việc${GAP}|V/v${GAP}|[Vv]ề${GAP})?|${SELF}(?:và${GAP})?)(?:${words.replaceAll(" ", GAP)})(?![A-Za-zÀ-ỹ])${REST}`,
    "u",
  ),
});
const AMENDS = verbOf("[Ss]ửa đổi|[Bb]ổ sung|[Đđ]iều chỉnh|[Đđ]ính chính|SỬA ĐỔI|BỔ SUNG|ĐIỀU CHỈNH");
const REPLACES = verbOf("(?:và )?[Tt]hay thế|[Bb]ãi bỏ|[Hh]uỷ bỏ|[Tt]hay cho|THAY THẾ|BÃI BỎ");
const RUN = /^\s{0,3}(?:,|;|và)\s{0,3}(?:và\s{1,3})?$/u;
/** `… ban hành kèm theo Quyết định số 12/QĐ-UBND và Danh mục ban hành kèm theo Quyết định số 40/QĐ-UBND` */
const RUN_OF_ATTACHED = /^\s{0,3}(?:,|và)\s[^.;:\n]{3,180}\skèm\s{1,3}theo\s{1,3}$/u;

/** How the document stands to each of the sorted citations; the citations of an enumeration share it. */
export function relationsOf(
  draft: Draft,
  text: string,
  citations: readonly Citation[],
): ReadonlyMap<Citation, Relation> {
  const bases = basisCitations(draft, text, citations);
  const repealed = repealedCitations(text, citations);
  const relations = new Map<Citation, Relation>();
  let last: Citation | undefined;
  for (const one of citations) {
    const marked = bases.has(one) ? "basis" : repealed.has(one) ? "replaces" : null;
    relations.set(one, marked ?? stated(text, one, last, last && relations.get(last)));
    last = one;
  }
  return relations;
}

function stated(text: string, { span }: Citation, last: Citation | undefined, ofLast: Relation | undefined): Relation {
  if (last && ofLast && last.span.start === span.start && last.span.end === span.end) return ofLast;
  const end = last && last.span.end <= span.start ? last.span.end : 0;
  const before = text.slice(Math.max(end, span.start - 240), span.start);
  if (end > 0 && ofLast && ofLast !== "basis" && (RUN.test(before) || RUN_OF_ATTACHED.test(before))) return ofLast;
  return statedIn(end === 0 ? before : `…${before}`);
}

/** What stands between `thay thế` and a document that is only referred to: `các quy định trái với Chỉ thị …`. */
const BY_THE_WAY = /(?:trái|phù hợp|thực hiện|căn cứ|(?<!kèm )theo|để|nhằm)(?![A-Za-zÀ-ỹ])/u;

function statedIn(before: string): Relation {
  if (says(REPLACES, before)) return "replaces";
  return says(AMENDS, before) ? "amends" : "cites";
}

function says({ words, clause }: Verb, before: string): boolean {
  const between = words.test(before) ? clause.exec(before)?.groups?.between : undefined;
  return between !== undefined && !BY_THE_WAY.test(between);
}

import type { DateFact } from "../../../src/record/schema.ts";
import type { Bound } from "./bound.ts";
import { timesOf } from "./bound-of-date.ts";

/** `vào ngày 12 | và 13/3/2011`. */
const NEXT = /^\s*(?:\([^()]*\)\s*)?(?:,|và|hoặc|&)\s*(?:(?:cả|vào|trước)\s*)*$/iu;

/** `chậm nhất ngày 08/4 | đối với lớp 1, | ngày 29/4 đối với lớp 2`: each with whom it holds for. */
const FOR_OTHERS =
  /^\s*(?:đối\s+với|với|cho|ở|tại)\s+(?=\S)[^,;.()]{1,40}?(?<!\s)\s*(?:[,;]|(?<![A-Za-zÀ-ỹ])và(?![A-Za-zÀ-ỹ]))\s*(?:và\s+)?$/iu;
const FOR = /^\s*(?:đối\s+với|với|cho|ở|tại)\s/iu;

/** `xã A ngày 13/9; | xã B | ngày 14/9`, `lớp 1 ngày 5/4, | lớp 2 | ngày 12/4`: the next of the same kind. */
const PART = String.raw`(?<![A-Za-zÀ-ỹ])(?<kind>tỉnh|thành\s+phố|huyện|quận|thị\s+xã|thị\s+trấn|xã|phường|thôn|bản|khối|cụm|lớp|đợt|vòng|tổ|đội|đoàn|chi\s+bộ|trường)\s+(?:\p{Lu}|\d)[^,;:.()]{0,40}`;
const PART_BEFORE = new RegExp(`${PART}$`, "iu");
const PART_NEXT = new RegExp(
  String.raw`^[^,;.]{0,40}[,;]\s*(?:và\s+)?${PART}$|^\s*và\s+${PART.replace("kind", "other")}$`,
  "iu",
);

/** How far apart two members of a list may stand. */
const FAR = 90;

/** The bound of a date that is a member of a list: it is bound as the one before it. */
export function listed(text: string, previous: Bound | undefined, date: DateFact): Bound | null {
  if (!previous?.date || date.start === null || date.precision !== previous.date.precision) return null;
  const between = text.slice(previous.span.end, date.span.start);
  if (between.length > FAR || !follows(text, previous, { between, end: date.span.end })) return null;
  const { modality, rule, strength } = previous;
  return { ...timesOf(date, modality), span: date.span, time: null, date, rule, strength };
}

function follows(
  text: string,
  { span }: Bound,
  { between, end }: { readonly between: string; readonly end: number },
): boolean {
  if (NEXT.test(between)) return true;
  if (FOR_OTHERS.test(between)) return FOR.test(text.slice(end, end + 12));
  const next = PART_NEXT.exec(between)?.groups;
  const kind = next?.kind ?? next?.other;
  const own = kind && PART_BEFORE.exec(text.slice(Math.max(0, span.start - 60), span.start))?.groups?.kind;
  return own?.toLowerCase() === kind?.toLowerCase() && own !== undefined;
}

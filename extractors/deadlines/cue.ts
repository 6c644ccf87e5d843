import type { DateFact, Modality } from "../../src/record/schema.ts";

/** What the words right before a date make of it. */
export interface Cue {
  readonly modality: Modality;
  /** Where the cue begins, counted back from the date. */
  readonly length: number;
  readonly rule: string;
  readonly strength: number;
}

interface CueRow {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly modality: (precision: Unitwise) => Modality;
  readonly strength: number;
}

type Unitwise = "day" | "stretch" | "range";

/** An hour before a day: `trước 14 giờ 00 ngày …`. */
const HOUR = String.raw`(?:(?:lúc\s+)?\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{1,2})?\s*(?:phút|')?\s*,?\s*(?:\([^()]{1,20}\)\s*)?)?(?:(?:sáng|chiều|tối|trưa|thứ\s+[A-Za-zÀ-ỹ]{2,4}|thứ\s+[2-7]|chủ nhật)[\s,]+)*`;
const at = (words: string): RegExp => new RegExp(String.raw`(?<![A-Za-zÀ-ỹ])(?:${words})[\s:,]*${HOUR}$`, "iu");

const always = (modality: Modality) => (): Modality => modality;
const stretchWithin =
  (modality: Modality) =>
  (unit: Unitwise): Modality =>
    unit === "range" ? "during" : unit === "stretch" ? "within" : modality;

/** `vào các ngày …`, `trong hai ngày …`. */
const SEVERAL = String.raw`(?:\s+(?:các|những|hai|ba|0?[2-9]))?`;
const DONE = String.raw`(?:xong|hoàn\s+thành|hoàn\s+tất|kết\s+thúc|thực\s+hiện\s+xong)`;
const LIMIT = String.raw`(?:chậm\s+nhất|muộn\s+nhất|hạn\s+(?:chót|cuối)(?:\s+cùng)?(?:\s+[A-Za-zÀ-ỹ]+){0,6}|thời\s+hạn(?:\s+[A-Za-zÀ-ỹ]+){0,4}|hạn(?:\s+[A-Za-zÀ-ỹ]+){0,3}|không\s+muộn\s+hơn|không\s+chậm\s+hơn|không\s+quá)`;

/** `trước lễ khai mạc 02 ngày (ngày 24/4)`, `trước mùa mưa, ngày 31/7`: the event stands between, the day explains it. */
const EVENT = String.raw`(?:(?:thời\s+điểm|mùa|lễ|ngày|kỳ|đợt|năm\s+học|dịp|tết|khai\s+giảng|khai\s+mạc|đại\s+hội|hội\s+nghị)(?!\s*\d))(?:\s+[A-Za-zÀ-ỹ]+){0,8}(?:\s+\d{1,2}\s+(?:ngày|tuần|tháng))?\s*`;

/** Tried in this order; the first that stands right before the date counts. */
const CUES: readonly CueRow[] = [
  {
    rule: "from-hour-to-hour",
    pattern: at(String.raw`từ\s+\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{1,2})?\s*(?:phút)?\s+đến`),
    modality: always("on"),
    strength: 0.75,
  },
  {
    rule: "limit-before",
    pattern: at(String.raw`(?:${LIMIT}|${DONE})(?:\s+là)?\s+trước`),
    modality: always("before"),
    strength: 0.95,
  },
  {
    rule: "limit-event",
    pattern: at(String.raw`${LIMIT}\s+trước\s+${EVENT}[,(]`),
    modality: always("by"),
    strength: 0.9,
  },
  {
    rule: "before-event",
    pattern: at(String.raw`${DONE}\s+trước\s+${EVENT}[,(]|trước\s+${EVENT}\(|(?<=\S\s{1,3})trước\s+${EVENT},`),
    modality: always("before"),
    strength: 0.85,
  },
  { rule: "before", pattern: at("trước"), modality: always("before"), strength: 0.85 },
  {
    rule: "limit",
    pattern: at(String.raw`${LIMIT}[\s:]*(?:là|vào|trong|đến|hết|đến\s+hết|vào\s+cuối)?(?:\s+(?:hết|ngày|cuối))?`),
    modality: (unit) => (unit === "range" ? "during" : "by"),
    strength: 0.95,
  },
  {
    rule: "done-by",
    pattern: at(String.raw`${DONE}\s*(?:(?:trong|vào|đến|là|chậm nhất)\s*)*(?:hết|đến\s+hết)`),
    modality: always("by"),
    strength: 0.95,
  },
  {
    rule: "done-within",
    pattern: at(String.raw`${DONE}(?:\s+(?:trong|vào))?`),
    modality: stretchWithin("by"),
    strength: 0.9,
  },
  {
    rule: "until",
    pattern: at(String.raw`(?:cho\s+)?(?:đến|tới)(?:\s+(?:hết|trước|thời\s+điểm))?`),
    modality: (unit) => (unit === "range" ? "during" : "by"),
    strength: 0.6,
  },
  { rule: "within-end-of", pattern: at(`(?:trong|hết)${SEVERAL}`), modality: stretchWithin("on"), strength: 0.7 },
  {
    rule: "scheduled",
    pattern: at(String.raw`(?:dự\s+kiến(?:\s+(?:vào|trong|ngày|từ|khoảng|tổ\s+chức))*|ấn\s+định(?:\s+vào)?)`),
    modality: stretchWithin("on"),
    strength: 0.8,
  },
  {
    rule: "on",
    pattern: at(String.raw`(?:vào${SEVERAL}|lúc|vào\s+lúc|sáng|chiều|tối|đúng)`),
    modality: stretchWithin("on"),
    strength: 0.7,
  },
];

/** The cue that ends right before a date; `null` where none does. */
export function cueBefore(left: string, date: DateFact): Cue | null {
  const unit: Unitwise =
    isRange(date) && !isSetOfStretches(date) ? "range" : date.start === date.end ? "day" : "stretch";
  for (const { rule, pattern, modality, strength } of CUES) {
    const match = pattern.exec(left);
    if (match) return { modality: modality(unit), length: match[0].length, rule, strength };
  }
  return unit === "range" && /^từ\s/iu.test(date.quote)
    ? { modality: "during", length: 0, rule: "from-to", strength: 0.6 }
    : null;
}

/** `quý II, III`: neighbouring stretches are one longer stretch. */
export const isSetOfStretches = (date: DateFact): boolean => date.rule.endsWith("-set") && date.precision !== "day";

/** Whether a date's words say two ends: `từ ngày … đến ngày …`. */
export const isRange = (date: DateFact): boolean => date.rule.endsWith("-range") || date.rule.endsWith("-set");

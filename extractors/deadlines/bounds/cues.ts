import type { Modality } from "../../../src/record/schema.ts";
import { HOLIDAYS, OPENING_DAYS } from "../../../src/vietnamese/holidays.ts";
import { at, DONE, EVENT, LIMIT, SEVERAL } from "./cue-words.ts";

/** A way to bind a date from the left. */
interface CueRow {
  readonly rule: string;
  /** What every such cue holds, asked first because it is quick. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  readonly modality: (precision: Unitwise) => Modality;
  readonly strength: number;
  /** Whether it holds what is done, so that its words are none of time: `dự kiến khai mạc | ngày …`. */
  readonly tellsDeed?: boolean;
}

/** What a date counts as beside a cue: `trong` a stretch, `vào` a day. */
export type Unitwise = "day" | "stretch" | "range";

const always = (modality: Modality) => (): Modality => modality;
const stretchWithin =
  (modality: Modality) =>
  (unit: Unitwise): Modality =>
    unit === "range" ? "during" : unit === "stretch" ? "within" : modality;

/** Tried in this order; the first that stands right before the date counts. */
export const CUES: readonly CueRow[] = [
  {
    rule: "from-hour-to-hour",
    needs: /đến/iu,
    pattern: at(String.raw`từ\s+\d{1,2}\s*(?:giờ|h|g|:)(?:\s*\d{1,2})?(?:\s*phút)?\s+đến`),
    modality: always("on"),
    strength: 0.75,
  },
  {
    rule: "limit-before",
    needs: /trước/iu,
    pattern: at(String.raw`(?:${LIMIT}|${DONE})(?:\s+là)?\s+trước(?:\s+dịp)?`),
    modality: always("before"),
    strength: 0.95,
  },
  {
    rule: "limit-event",
    needs: /trước/iu,
    pattern: at(String.raw`${LIMIT}\s+trước\s+${EVENT}[,(]`),
    modality: always("by"),
    strength: 0.9,
  },
  {
    rule: "eve",
    needs: /trước/iu,
    pattern: at(String.raw`(?:đêm|tối|chiều|hôm|ngày)\s+trước\s+${EVENT}[,(]`),
    modality: always("on"),
    strength: 0.75,
  },
  {
    rule: "before-event",
    needs: /trước/iu,
    pattern: at(String.raw`${DONE}\s+trước\s+${EVENT}[,(]|trước\s+${EVENT}\(|(?<=\S\s{1,3})trước\s+${EVENT},`),
    modality: always("before"),
    strength: 0.85,
  },
  {
    rule: "before",
    needs: /trước/iu,
    pattern: at(
      String.raw`trước(?:\s+khi\s+(?:kết\s+thúc|hết)|\s+(?:dịp\s+)?${HOLIDAYS}|\s+dịp|\s+ngày\s+${OPENING_DAYS})?`,
    ),
    modality: always("before"),
    strength: 0.85,
  },
  {
    rule: "limit-within",
    needs: /hạn/iu,
    pattern: at(String.raw`(?:thời\s+)?hạn(?:\s+[A-Za-zÀ-ỹ]+){0,4}\s*:\s*trong`),
    modality: stretchWithin("by"),
    strength: 0.95,
  },
  {
    rule: "limit",
    needs: /nhất|hạn|không|chốt/iu,
    pattern: at(
      String.raw`${LIMIT}(?:[\s:]*(?:(?:là|vào|trong|đến|hết|đến\s+hết|vào\s+cuối)(?:\s+(?:hết|ngày|cuối))?|(?<=\s)(?:hết|ngày|cuối)))?`,
    ),
    modality: (unit) => (unit === "range" ? "during" : "by"),
    strength: 0.95,
  },
  {
    rule: "done-by",
    needs: /hết/iu,
    pattern: at(String.raw`${DONE}\s*(?:(?:trong|vào|đến|là|chậm nhất)\s*)*(?:hết|đến\s+hết)`),
    modality: always("by"),
    strength: 0.95,
  },
  {
    rule: "done-within",
    needs: /xong|hoàn|kết/iu,
    pattern: at(String.raw`${DONE}(?:\s+(?:trong|vào))?`),
    modality: stretchWithin("by"),
    strength: 0.9,
  },
  {
    rule: "until",
    needs: /đến|tới/iu,
    pattern: at(String.raw`(?:cho\s+)?(?:đến|tới)(?:\s+(?:hết|trước|thời\s+điểm))?`),
    modality: (unit) => (unit === "range" ? "during" : "by"),
    strength: 0.6,
  },
  {
    rule: "end-of",
    needs: /hết/iu,
    pattern: at("hết"),
    modality: always("by"),
    strength: 0.7,
  },
  {
    rule: "within-end-of",
    needs: /trong/iu,
    pattern: at(`trong${SEVERAL}`),
    modality: stretchWithin("on"),
    strength: 0.7,
  },
  {
    rule: "scheduled",
    needs: /dự|ấn/iu,
    pattern: at(String.raw`(?:dự\s+kiến(?:\s+(?:vào|trong|ngày|từ|khoảng|tổ\s+chức))*|ấn\s+định(?:\s+vào)?)`),
    modality: stretchWithin("on"),
    strength: 0.8,
  },
  {
    rule: "at-meeting",
    needs: /tại|họp|sinh|giao/iu,
    pattern: at(
      String.raw`(?:tại\s+(?:(?:kỳ|phiên|cuộc)\s+họp|hội\s+nghị)|(?:tại|trong|vào)\s+(?:kỳ|phiên|cuộc|buổi)\s+(?:họp|sinh\s+hoạt|giao\s+ban))(?:\s+[A-Za-zÀ-ỹ]+){0,8}`,
    ),
    modality: stretchWithin("on"),
    strength: 0.65,
  },
  {
    rule: "on",
    needs: /vào|lúc|hồi|sáng|chiều|tối|đêm|đúng|dịp/iu,
    pattern: at(
      String.raw`(?:vào${SEVERAL}|(?:(?:vào|nhân|trong|đúng)\s+)?dịp|(?:vào\s+)?(?:lúc|hồi)|(?:(?:trong|vào)\s+)?(?:buổi\s+)?(?:sáng|chiều|tối|đêm)|đúng)`,
    ),
    modality: stretchWithin("on"),
    strength: 0.7,
  },
  {
    rule: "counted-days",
    needs: /trong/iu,
    pattern: at(String.raw`trong\s+(?:\d{1,2}|hai|ba)\s+ngày\s*[,:(]`),
    modality: stretchWithin("on"),
    strength: 0.7,
    tellsDeed: true,
  },
  {
    rule: "scheduled-deed",
    needs: /dự/iu,
    pattern: at(String.raw`dự\s+kiến(?:\s+[A-Za-zÀ-ỹ]+){1,4}(?:\s+\d{1,2}\s+ngày)?`),
    modality: stretchWithin("on"),
    strength: 0.75,
    tellsDeed: true,
  },
];

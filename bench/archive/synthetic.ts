import { addDays, calendarDate } from "../../src/record/calendar.ts";
import { type Deadline, type DocumentRecord, EMPTY_HEADER, KINDS, type Reference } from "../../src/record/schema.ts";
import type { Imported } from "../../src/store/rows.ts";
import { BLANK_DEADLINE, BLANK_RECORD, BLANK_REFERENCE } from "./blank.ts";
import { chance, oneOf } from "./chance.ts";
import { prose } from "./prose.ts";

const ROLES = ["Các chi bộ", "Văn phòng", "Sở Nội vụ", "Sở Y tế", "Phòng Tài chính", "UBND xã", "Đảng ủy", "Công an"];
const BODIES = ["UBND huyện", "Đảng ủy Sở", "Huyện ủy", "UBND tỉnh", "Sở", "Thành ủy"];
const CHARSETS = ["unicode", "unicode", "unicode", "tcvn3", "tcvn3", "vni", "cp1258"];
const RULES = ["FREQ=MONTHLY;BYMONTHDAY=20", "FREQ=MONTHLY;INTERVAL=3", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"];
/** Places; so many actors and issuers times as there are roles. */
const PLACES = 250;
const WORDS = 400;
const SPAN = { start: 0, end: 6 };

export const actorNamed = (role: string, place: number): string => `${role} số ${place}`;

/** The place and the role or body of any actor or issuer that the documents name. */
export const anyActor = (next: () => number): string => actorNamed(oneOf(ROLES, next), Math.floor(next() * PLACES));
export const anyIssuer = (next: () => number): string => actorNamed(oneOf(BODIES, next), Math.floor(next() * PLACES));
export const anyDay = (next: () => number): string =>
  calendarDate(2002 + Math.floor(next() * 24), 1 + Math.floor(next() * 12), 1 + Math.floor(next() * 28));
export const anyDirective = (next: () => number): string => `${1 + Math.floor(next() ** 3 * 400)}-CT/TW`;

/** The document of a number, the same at every run, with so many deadlines. */
export function syntheticDocument(number: number, deadlines: number): Imported {
  const next = chance(number + 1);
  const issuedOn = anyDay(next);
  const text = prose(WORDS, next);
  const issuer = anyIssuer(next);
  const record: DocumentRecord = {
    ...BLANK_RECORD,
    source: sourceOf(number, text),
    pipeline: { version: "bench", ocr: null },
    charset: { dominant: oneOf(CHARSETS, next), runs: [] },
    text,
    kind: oneOf(KINDS.slice(0, 8), next),
    header: {
      ...EMPTY_HEADER,
      issuer: field(issuer, next),
      code: field(`${1 + Math.floor(next() * 300)}-KH/ĐU`, next),
      place: field("Sông Lam", next),
      issuedOn: field(issuedOn, next),
      documentType: field("Kế hoạch", next),
      subject: field(prose(10, next), next),
    },
    references: Array.from({ length: 4 }, (_, i) => reference(i, next)),
    deadlines: Array.from({ length: deadlines }, (_, i) => deadline(i, issuedOn, next)),
  };
  return { id: number.toString(16).padStart(64, "0"), record, stages: {}, importedAt: "2026-11-22T00:00:00.000Z" };
}

const sourceOf = (number: number, text: string): DocumentRecord["source"] => ({
  ...BLANK_RECORD.source,
  name: `${number}.doc`,
  bytes: text.length,
  pages: 2,
  textOrigin: number % 10 === 0 ? "ocr" : "text",
});

const field = (value: string, next: () => number) => ({ value, span: SPAN, confidence: share(next) });
const share = (next: () => number): number => Math.round((0.5 + next() / 2) * 100) / 100;

const reference = (i: number, next: () => number): Reference => ({
  ...BLANK_REFERENCE,
  id: `r${i}`,
  type: "Chỉ thị",
  code: anyDirective(next),
  mentions: [{ span: SPAN, quote: "Chỉ thị", page: 1, section: null, form: "full", pinpoint: null, rule: "bench" }],
  confidence: share(next),
});

/** Three in a hundred come back. */
function deadline(i: number, issuedOn: string, next: () => number): Deadline {
  const end = addDays(issuedOn, Math.floor(next() * 400));
  const isRecurring = next() < 0.03;
  return {
    ...BLANK_DEADLINE,
    id: `d${i}`,
    span: SPAN,
    quote: `trước ngày ${end}`,
    modality: isRecurring ? "recurring" : "before",
    end: isRecurring ? null : end,
    rrule: isRecurring ? oneOf(RULES, next) : null,
    actor: anyActor(next),
    action: prose(12, next),
    page: 1,
    confidence: share(next),
    rule: "bench",
  };
}

import type { Pinpoint } from "./citation.ts";

const UNITS: Readonly<Record<string, keyof Pinpoint | "other">> = {
  điều: "article",
  khoản: "clause",
  điểm: "point",
  tiết: "other",
  mục: "other",
  phần: "other",
  chương: "other",
};
/** What a pinpoint cannot be without, asked first because it is quick. */
const UNIT = /điều|khoản|điểm/iu;
const LABEL = /^(?:\d{1,3}(?:\.\d{1,2})*[a-zđ]?|[a-zđ]|[IVXLC]+|[A-Z])$/u;
const GLUE = new Set([",", "của", "tại", "và", "thuộc", "các", "phụ", "lục", "quy", "chế", "định"]);

/** The units named before a citation: `Khoản 3, Điều 4, Quy định 4842` → article 4, clause 3. `before` is the text up to it. */
export function pinpointBefore(before: string): Pinpoint | null {
  if (!UNIT.test(before)) return null;
  const words = before.slice(-120).match(/[A-Za-zÀ-ỹ\d.]+|,|[^\sA-Za-zÀ-ỹ\d.,]/gu) ?? [];
  const found: { article: string | null; clause: string | null; point: string | null } = {
    article: null,
    clause: null,
    point: null,
  };
  let labels: string[] = [];
  for (const word of words.reverse()) {
    const unit = UNITS[word.toLowerCase()];
    if (unit) {
      if (labels.length === 0) break;
      if (unit !== "other") found[unit] ??= labels.reverse().join(", ");
      labels = [];
    } else if (LABEL.test(word)) labels.push(word);
    else if (!GLUE.has(word.toLowerCase())) break;
  }
  return found.article || found.clause || found.point ? found : null;
}

import type { DateFact, Modality } from "../../../src/record/schema.ts";
import { CUES, type Unitwise } from "./cues.ts";

/** What the words right before a date make of it. */
export interface Cue {
  readonly modality: Modality;
  /** Where the cue begins, counted back from the date. */
  readonly length: number;
  readonly words: string;
  readonly rule: string;
  readonly strength: number;
}

/** What any cue holds: before most dates stands none of it. */
const ANY = new RegExp([...new Set(CUES.map(({ needs }) => needs.source))].join("|"), "iu");

/** The cue that ends right before a date; `null` where none does. */
export function cueBefore(left: string, date: DateFact): Cue | null {
  const unit: Unitwise =
    isRange(date) && !isSetOfStretches(date) ? "range" : date.start === date.end ? "day" : "stretch";
  for (const cue of ANY.test(left) ? CUES : []) {
    const match = cue.needs.test(left) ? cue.pattern.exec(left) : null;
    if (!match) continue;
    const { rule, modality, strength, tellsDeed } = cue;
    // Tiếp xúc cử tri trước kỳ họp (từ ngày … đến ngày …): the stretch is that of the deed, not of the event.
    if (!(unit === "range" && NOT_OF_STRETCHES.test(rule)))
      return { modality: modality(unit), length: tellsDeed ? 0 : match[0].length, words: match[0], rule, strength };
  }
  return (unit === "range" && /^từ\s/iu.test(date.quote)) || /^từ\s+nay\s/iu.test(date.quote)
    ? { modality: "during", length: 0, words: "", rule: "from-to", strength: 0.6 }
    : null;
}

/** Cues of a day behind an event or a number of days. */
const NOT_OF_STRETCHES = /-event$|^counted-/u;

/** `quý II, III`: neighbouring stretches are one longer stretch. */
export const isSetOfStretches = (date: DateFact): boolean => date.rule.endsWith("-set") && date.precision !== "day";

/** Whether a date's words say two ends: `từ ngày … đến ngày …`. */
export const isRange = (date: DateFact): boolean => date.rule.endsWith("-range") || date.rule.endsWith("-set");

import type { CalendarDate } from "../../../src/record/calendar.ts";
import type { DateFact, Deadline, Modality } from "../../../src/record/schema.ts";
import type { Span } from "../../../src/text/span.ts";

/** A time by, on, before or within which something is to be done; who and what is read later from around it. */
export interface Bound {
  /** The words of time with the cue that binds (`chậm nhất ngày 16/12`). */
  readonly span: Span;
  readonly modality: Modality;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  readonly time?: string | null;
  readonly edtf: string | null;
  readonly rrule?: string | null;
  readonly relativeTo?: Deadline["relativeTo"];
  /** The date that it was made of. */
  readonly date?: DateFact;
  readonly rule: string;
  /** How sure the words alone make it that somebody is bound, 0 to 1. */
  readonly strength: number;
}

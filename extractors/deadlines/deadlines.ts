import type { Draft, Findings, Stage } from "../../src/record/draft.ts";
import { placeOf } from "../../src/record/place.ts";
import type { Deadline } from "../../src/record/schema.ts";
import type { Diagnostic } from "../../src/text/diagnostic.ts";
import type { Span } from "../../src/text/span.ts";
import type { Actor } from "./actor/duty-actor.ts";
import type { Bound } from "./bounds/bound.ts";
import { datedBounds } from "./bounds/dated-bounds.ts";
import { explainedByDays } from "./bounds/period-days.ts";
import { recurringBounds } from "./bounds/recurring-bounds.ts";
import { relativeBounds } from "./bounds/relative.ts";
import { isInScope } from "./bounds/scope.ts";
import { Taken } from "./bounds/taken.ts";
import { citations } from "./cited.ts";
import { type Duty, dutyOf } from "./duty.ts";
import { Grid } from "./place/grid.ts";

/** Who must do what by when. */
export const deadlines: Stage = {
  name: "deadlines",
  version: 15,
  find(draft: Draft): Findings {
    const grid = new Grid(draft.lines);
    const bounds = explainedByDays(
      draft,
      withoutSpans(
        draft.document.text,
        unmet([
          relativeBounds(draft).filter(({ span }) => isInScope(draft, span)),
          recurringBounds(draft, grid),
          datedBounds(draft, grid),
        ]),
      ),
    );
    const spans = bounds.map((bound) => bound.span);
    const citedIn = citations(draft.references);
    const tables = { draft, grid };
    const diagnostics: Diagnostic[] = [];
    const deadlines = bounds.map((bound, i) => {
      const duty = dutyOf(tables, bound, nearby(spans, i));
      const deadline = deadlineOf(draft, bound, duty, { id: `d${i + 1}`, references: citedIn(duty.sentence) });
      if (duty.actor && duty.actor.rivals.length > 0) diagnostics.push(ambiguousActor(deadline, duty.actor));
      return deadline;
    });
    return { deadlines, diagnostics };
  },
};

/** Who acts was taken over, and a heading or an announcement names another. */
const ambiguousActor = ({ quote, span }: Deadline, { words, rivals }: Actor): Diagnostic => ({
  code: "ambiguous-actor",
  severity: "info",
  message: `Who acts by “${quote}” may be ${[words, ...rivals].join(" or ")}; it is given as ${words}.`,
  span,
});

/** `chủ nhật hàng tuần | trong tháng 3`: in which months something comes back is no time of its own. */
const withoutSpans = (text: string, bounds: readonly Bound[]): readonly Bound[] =>
  bounds.filter(({ modality, span }, i) => {
    const before = bounds[i - 1];
    return (
      modality !== "within" ||
      before?.modality !== "recurring" ||
      !/^\s*$/u.test(text.slice(before.span.end, span.start)) ||
      !/^(?:trong|của)\s/iu.test(text.slice(span.start, span.end))
    );
  });

/** A bound with the neighbours that may share its sentence. */
const nearby = (spans: readonly Span[], i: number): readonly Span[] => spans.slice(Math.max(0, i - 6), i + 7);

/** The bounds of several lists in the order of the text, without those whose words an earlier list already read. */
function unmet(lists: readonly (readonly Bound[])[]): readonly Bound[] {
  const taken = new Taken();
  const bounds: Bound[] = [];
  for (const list of lists) {
    const free = list.filter(({ span }) => !taken.meets(span));
    for (const { span } of free) taken.add(span);
    bounds.push(...free);
  }
  return bounds.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

type Known = Pick<Deadline, "id" | "references">;

function deadlineOf(draft: Draft, bound: Bound, duty: Duty, { id, references }: Known): Deadline {
  const { text } = draft.document;
  const { span, modality, start, end, edtf, rule } = bound;
  const { section, page } = placeOf(draft, span);
  return {
    id,
    span,
    quote: text.slice(span.start, span.end),
    modality,
    start,
    end,
    time: bound.time ?? null,
    edtf,
    rrule: bound.rrule ?? null,
    relativeTo: bound.relativeTo ?? null,
    actor: duty.actor?.words ?? null,
    action: duty.action?.words ?? null,
    recipient: duty.recipient,
    via: duty.via,
    references,
    section,
    page,
    confidence: confidenceOf(bound, duty),
    rule,
  };
}

/** What is taken off where who or what is not known, or only from elsewhere. */
const UNKNOWN = { actor: 0.15, action: 0.2 };
const INHERITED = 0.05;
const TIED = 0.1;

/** How sure the words of time are, less what is not known for certain of the duty; for sorting. */
function confidenceOf({ strength }: Bound, { actor, action }: Duty): number {
  const doubt =
    (actor ? Number(actor.inherited) * INHERITED + Number(actor.rivals.length > 0) * TIED : UNKNOWN.actor) +
    (action ? Number(action.inherited) * INHERITED : UNKNOWN.action);
  return Math.round((strength - doubt) * 100) / 100;
}

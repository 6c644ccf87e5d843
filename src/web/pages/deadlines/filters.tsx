import { today } from "../../format/day.ts";
import { listed, t } from "../../i18n/words.ts";
import { Field } from "../../parts/field.tsx";
import { Fold } from "../../parts/fold.tsx";
import { QueryForm } from "../../parts/query-form.tsx";
import { Select } from "../../parts/select.tsx";
import { addressOf, changed, type Place } from "../../router.ts";
import { namedSpans } from "./spans.ts";

const NAMES = ["from", "to", "actor", "issuer", "kind", "cites", "confidence", "review"] as const;
const REVIEWS = ["none", "confirmed", "corrected", "dismissed", "all"] as const;
const LEVELS = ["0.5", "0.7", "0.9"] as const;

/** What the table, the month and the line of time are narrowed by. */
export function DeadlineFilters({ place }: { readonly place: Place }) {
  return (
    <div class="stack no-print">
      <Spans place={place} />
      <Fold label={t("act.filters")}>
        <QueryForm class="filters" place={place} names={NAMES} isLive>
          <Field label={t("filter.from")}>
            <input type="date" name="from" />
          </Field>
          <Field label={t("filter.to")}>
            <input type="date" name="to" />
          </Field>
          <Field label={t("filter.actor")} wide>
            <input name="actor" placeholder={t("filter.actorExample")} />
          </Field>
          <Field label={t("filter.issuer")}>
            <input name="issuer" />
          </Field>
          <Field label={t("filter.kind")}>
            <Select name="kind" values={listed("kind")} word={(kind) => t(`kind.${kind}`)} />
          </Field>
          <Field label={t("filter.cites")}>
            <input name="cites" placeholder="35-CT/TW" />
          </Field>
          <Field label={t("filter.confidence")}>
            <Select name="confidence" values={LEVELS} word={(level) => `≥ ${Number(level) * 100}%`} />
          </Field>
          <Field label={t("filter.review")}>
            <Select name="review" values={REVIEWS} word={(review) => t(`reviewed.${review}`)} all={t("filter.kept")} />
          </Field>
          <button type="submit" class="button">
            {t("act.filter")}
          </button>
        </QueryForm>
      </Fold>
    </div>
  );
}

function Spans({ place }: { readonly place: Place }) {
  const isHere = (from: string | null, to: string | null): boolean =>
    place.query.get("from") === from && place.query.get("to") === to;
  return (
    <nav class="row" aria-label={t("filter.span")}>
      <a
        class="button"
        href={changed(place, { from: null, to: null })}
        aria-current={isHere(null, null) ? "true" : undefined}
      >
        {t("span.all")}
      </a>
      {namedSpans(today()).map(({ word, from, to }) => (
        <a
          key={word}
          class="button"
          href={changed(place, { from, to })}
          aria-current={isHere(from, to) ? "true" : undefined}
        >
          {t(word)}
        </a>
      ))}
      {NAMES.some((name) => place.query.has(name)) && (
        <a class="button quiet" href={addressOf(place.path, { view: place.query.get("view") })}>
          × {t("act.clear")}
        </a>
      )}
    </nav>
  );
}

import { today } from "../../format/day.ts";
import { listed, t } from "../../i18n/words.ts";
import { Field } from "../../parts/field.tsx";
import { Fold } from "../../parts/fold.tsx";
import { QueryForm } from "../../parts/query-form.tsx";
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
            <select name="kind">
              <option value="">{t("filter.all")}</option>
              {listed("kind").map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kind.${kind}`)}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t("filter.cites")}>
            <input name="cites" placeholder="35-CT/TW" />
          </Field>
          <Field label={t("filter.confidence")}>
            <select name="confidence">
              <option value="">{t("filter.all")}</option>
              {LEVELS.map((level) => (
                <option key={level} value={level}>
                  ≥ {Number(level) * 100}%
                </option>
              ))}
            </select>
          </Field>
          <Field label={t("filter.review")}>
            <select name="review">
              <option value="">{t("filter.kept")}</option>
              {REVIEWS.map((review) => (
                <option key={review} value={review}>
                  {t(`reviewed.${review}`)}
                </option>
              ))}
            </select>
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

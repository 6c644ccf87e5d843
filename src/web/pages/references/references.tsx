import { useAnswer } from "../../api/use-answer.ts";
import { t } from "../../i18n/words.ts";
import { AnsweredPage } from "../../parts/answered-page.tsx";
import { Downloads } from "../../parts/downloads.tsx";
import { Field } from "../../parts/field.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { QueryForm } from "../../parts/query-form.tsx";
import type { Place } from "../../router.ts";
import { Around } from "./around.tsx";
import { CitationTable } from "./citation-table.tsx";
import { citationQuery } from "./question.ts";

/** Who cites what; around one directive, who carries it out and who changes it. */
export function ReferencesPage({ place }: { readonly place: Place }) {
  const to = place.query.get("to");
  return (
    <>
      <PageHead title={to ? t("references.around", { code: to }) : t("nav.references")}>
        <span class="end">
          <Downloads place={place} forms={["csv", "xlsx", "json"]} />
        </span>
      </PageHead>
      <div class="stack">
        <Ask place={place} />
        {to && <Around to={to} />}
        <Citations place={place} />
      </div>
    </>
  );
}

const ASKED = ["to", "from", "until"] as const;

const Ask = ({ place }: { readonly place: Place }) => (
  <QueryForm class="filters no-print" place={place} names={ASKED}>
    <Field label={t("references.cited")} wide>
      <input type="search" name="to" placeholder="35-CT/TW" />
    </Field>
    <Field label={t("references.from")}>
      <input type="date" name="from" />
    </Field>
    <Field label={t("references.until")}>
      <input type="date" name="until" />
    </Field>
    <button type="submit" class="button">
      {t("act.filter")}
    </button>
  </QueryForm>
);

function Citations({ place }: { readonly place: Place }) {
  const answer = useAnswer("GET /api/v1/references", { query: citationQuery(place) });
  const to = place.query.get("to");
  return (
    <section class="stack">
      {to && <h2>{t("references.all")}</h2>}
      <AnsweredPage answer={answer} place={place} nothing={t("references.none")}>
        {(items) => <CitationTable rows={items} isOfOne={to !== null} />}
      </AnsweredPage>
    </section>
  );
}

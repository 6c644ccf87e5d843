import { useRef } from "preact/hooks";
import { useAnswer } from "../../api/use-answer.ts";
import { count } from "../../format/number.ts";
import { t } from "../../i18n/words.ts";
import { AnsweredPage } from "../../parts/answered-page.tsx";
import { Choices } from "../../parts/choices.tsx";
import { Downloads } from "../../parts/downloads.tsx";
import { Fold } from "../../parts/fold.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { QueryForm } from "../../parts/query-form.tsx";
import type { Place } from "../../router.ts";
import { FacetLists } from "./facet-lists.tsx";
import { Finds } from "./finds.tsx";
import { type DocumentQuery, documentQuery } from "./question.ts";
import { Register } from "./register.tsx";

const A_PAGE = 30;

/** Documents: found by their words, narrowed by what they are, or entered in a register. */
export function DocumentsPage({ place }: { readonly place: Place }) {
  const query = documentQuery(place);
  const isRegister = place.query.get("view") === "register";
  const answer = useAnswer("GET /api/v1/documents", { query: { ...query, limit: A_PAGE } });
  const facets = useFacets(query, !answer.waiting);
  return (
    <>
      <PageHead title={t("nav.documents")}>
        <Choices
          place={place}
          name="view"
          label={t("word.view")}
          options={[
            { value: "table", text: t("view.finds") },
            { value: "register", text: t("view.register") },
          ]}
        />
        {facets.value && <span class="soft small">{t("documents.count", { n: count(facets.value.documents) })}</span>}
        <span class="end">
          <Downloads place={place} forms={["csv", "xlsx", "json"]} />
        </span>
      </PageHead>
      <div class="with-side">
        <aside class="stack no-print" aria-label={t("documents.narrow")}>
          <Fold label={t("act.filters")}>
            <WordsForm place={place} />
            {facets.value && <FacetLists place={place} facets={facets.value} />}
          </Fold>
        </aside>
        <AnsweredPage answer={answer} place={place} nothing={t("documents.none")}>
          {(items) => (isRegister ? <Register rows={items} /> : <Finds rows={items} words={query.text} />)}
        </AnsweredPage>
      </div>
    </>
  );
}

/** Counts take longer than a page of the list: they are asked for when it is there. */
function useFacets({ cursor, ...query }: DocumentQuery, isReady: boolean) {
  const asked = useRef<typeof query | null>(null);
  if (isReady) asked.current = query;
  return useAnswer("GET /api/v1/documents/facets", asked.current && { query: asked.current });
}

const WORDS = ["text", "code", "cites"] as const;

const WordsForm = ({ place }: { readonly place: Place }) => (
  <QueryForm class="stack" place={place} names={WORDS}>
    {WORDS.map((name) => (
      <label key={name} class="field">
        <span>{t(`filter.${name}`)}</span>
        <input name={name} type="search" />
      </label>
    ))}
    <button type="submit" class="button">
      {t("act.search")}
    </button>
  </QueryForm>
);

import type { AnswerOf, Given } from "../api/client.ts";
import { useAnswer } from "../api/use-answer.ts";
import { instantText } from "../format/day.ts";
import { listed, t } from "../i18n/words.ts";
import { AnsweredPage } from "../parts/answered-page.tsx";
import { Field } from "../parts/field.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { QueryForm } from "../parts/query-form.tsx";
import { Select } from "../parts/select.tsx";
import type { Place } from "../router.ts";

type Entry = AnswerOf<"GET /api/v1/audit">["items"][number];
type AuditQuery = NonNullable<Given<"GET /api/v1/audit">["query"]>;

const ASKED = ["actor", "action", "cursor"] as const;

/** Who did what, when and from where: corrections, log-ins, imports. */
export function AuditPage({ place }: { readonly place: Place }) {
  const query = Object.fromEntries(ASKED.map((name) => [name, place.query.get(name) ?? undefined])) as AuditQuery;
  const answer = useAnswer("GET /api/v1/audit", { query });
  return (
    <>
      <PageHead title={t("nav.audit")} />
      <div class="stack">
        <Ask place={place} />
        <AnsweredPage answer={answer} place={place} nothing={t("audit.none")}>
          {(items) => <Entries entries={items} />}
        </AnsweredPage>
      </div>
    </>
  );
}

const Ask = ({ place }: { readonly place: Place }) => (
  <QueryForm class="filters no-print" place={place} names={["actor", "action"]} isLive>
    <Field label={t("audit.who")}>
      <input type="search" name="actor" />
    </Field>
    <Field label={t("audit.what")}>
      <Select name="action" values={listed("audited")} word={(action) => t(`audited.${action}`)} />
    </Field>
    <button type="submit" class="button">
      {t("act.filter")}
    </button>
  </QueryForm>
);

const COLUMNS = ["when", "who", "what", "where"] as const;

const Entries = ({ entries }: { readonly entries: readonly Entry[] }) => (
  <div class="sheet">
    <table>
      <caption class="heard">{t("nav.audit")}</caption>
      <thead>
        <tr>
          {COLUMNS.map((name) => (
            <th key={name} scope="col">
              {t(`audit.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} />
        ))}
      </tbody>
    </table>
  </div>
);

const TONES: Readonly<Record<string, string>> = { "log-in-failed": "danger", correction: "good" };

const Row = ({ entry }: { readonly entry: Entry }) => (
  <tr>
    <td class="when" data-label={t("audit.when")}>
      <time dateTime={entry.at}>{instantText(entry.at)}</time>
    </td>
    <td data-label={t("audit.who")}>{entry.actor}</td>
    <td data-label={t("audit.what")}>
      <div class="row">
        <span class={`tag ${TONES[entry.action] ?? ""}`}>{t(`audited.${entry.action}`)}</span>
        <Corrected entry={entry} />
      </div>
    </td>
    <td data-label={t("audit.where")}>
      <span class="code">{entry.address}</span>
    </td>
  </tr>
);

/** Which field of which document, and what was said of it. */
function Corrected({ entry: { documentId, document, fact, field, verdict } }: { readonly entry: Entry }) {
  if (!documentId || !fact) return null;
  return (
    <span class="small">
      <a href={`/documents/${documentId}`}>{document ?? documentId.slice(0, 8)}</a>{" "}
      <span class="soft">
        {[t(`fact.${fact}`), field && t(`field.${field}`), verdict && t(`verdict.${verdict}`)]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </span>
  );
}

import { dayText } from "../../format/day.ts";
import { typeBefore } from "../../format/type-before.ts";
import { t } from "../../i18n/words.ts";
import { addressOf } from "../../router.ts";
import type { CitationRow } from "./question.ts";

interface Props {
  readonly rows: readonly CitationRow[];
  /** Whether all cite the same document, which then needs no column. */
  readonly isOfOne: boolean;
}

/** Citations, one a row: which document, how, and whom it cites. */
export function CitationTable({ rows, isOfOne }: Props) {
  const columns = ["citing", "relation", ...(isOfOne ? [] : ["cited"]), "quote"] as const;
  return (
    <div class="sheet">
      <table>
        <caption class="heard">{t("nav.references")}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(`column.${name}` as "column.citing")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <Row key={`${row.documentId} ${i}`} row={row} isOfOne={isOfOne} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, isOfOne }: { readonly row: CitationRow; readonly isOfOne: boolean }) {
  const { documentId, citing, citingSubject, citingIssuer, citingIssuedOn, name, relation, quote } = row;
  const isChange = relation === "amends" || relation === "replaces";
  return (
    <tr>
      <td data-label={t("column.citing")}>
        <div>
          <a href={`/documents/${documentId}`}>{citing ?? name}</a>{" "}
          <span class="soft tiny">{[citingIssuer, dayText(citingIssuedOn)].filter(Boolean).join(" · ")}</span>
          <div class="clip">{citingSubject}</div>
        </div>
      </td>
      <td data-label={t("column.relation")}>
        <span class={isChange ? "tag danger" : "tag"}>{t(`relation.${relation}`)}</span>
      </td>
      {!isOfOne && <Cited row={row} />}
      <td data-label={t("column.quote")}>
        <q class="quote soft clip">{quote}</q>
      </td>
    </tr>
  );
}

function Cited({ row }: { readonly row: CitationRow }) {
  const { cited, citedId, type, issuer, issuedOn, title } = row;
  return (
    <td data-label={t("column.cited")}>
      <div>
        {typeBefore(type, cited)} {cited && <a href={addressOf("/references", { to: cited })}>{cited}</a>}{" "}
        {citedId && <a href={`/documents/${citedId}`}>{t("references.held")}</a>}
        <div class="soft tiny">{[issuer, dayText(issuedOn), title].filter(Boolean).join(" · ")}</div>
      </div>
    </td>
  );
}

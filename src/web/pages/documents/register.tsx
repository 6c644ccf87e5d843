import { dayText } from "../../format/day.ts";
import { t } from "../../i18n/words.ts";
import type { DocumentRow } from "./question.ts";

const COLUMNS = ["code", "issuedOn", "issuer", "documentType", "subject", "pages", "format"] as const;

/** Documents as an archive enters them: one line each. */
export function Register({ rows }: { readonly rows: readonly DocumentRow[] }) {
  return (
    <div class="sheet">
      <table>
        <caption class="heard">{t("view.register")}</caption>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" class={name === "pages" ? "number" : undefined}>
                {t(`field.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td data-label={t("field.code")} class="nowrap">
                <a href={`/documents/${row.id}`}>{row.code ?? row.name ?? row.id.slice(0, 8)}</a>
              </td>
              <td data-label={t("field.issuedOn")} class="when">
                {dayText(row.issuedOn)}
              </td>
              <td data-label={t("field.issuer")}>{row.issuer}</td>
              <td data-label={t("field.documentType")}>{row.documentType ?? t(`kind.${row.kind}`)}</td>
              <td data-label={t("field.subject")}>{row.subject}</td>
              <td data-label={t("field.pages")} class="number">
                {row.pages}
              </td>
              <td data-label={t("field.format")}>{row.format}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

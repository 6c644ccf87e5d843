import type { AnswerOf } from "../../api/client.ts";
import { t } from "../../i18n/words.ts";

export type Outcome = Pick<
  AnswerOf<"GET /api/v1/imports/{run}">["files"][number],
  "path" | "name" | "state" | "documentId" | "reason" | "message" | "advice"
>;

const TONES: Readonly<Record<string, string>> = { done: "good", partial: "caution", quarantined: "danger" };

/** What became of files: which document each is now, or why it could not be read and what to do. */
export function Outcomes({ files }: { readonly files: readonly Outcome[] }) {
  return (
    <div class="sheet">
      <table>
        <caption class="heard">{t("import.files")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column.file")}</th>
            <th scope="col">{t("column.state")}</th>
            <th scope="col">{t("column.reason")}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ path, name, state, documentId, reason, message }) => (
            <tr key={path}>
              <td data-label={t("column.file")} title={path}>
                {documentId ? <a href={`/documents/${documentId}`}>{name}</a> : name}
              </td>
              <td data-label={t("column.state")}>
                <span class={`tag ${TONES[state] ?? ""}`}>{t(`state.${state}`)}</span>
              </td>
              <td data-label={t("column.reason")}>
                {reason && (
                  <div>
                    <b>{t(`reason.${reason}`)}.</b> {t(`advice.${reason}`)}
                    <div class="soft tiny" lang="en">
                      {message}
                    </div>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

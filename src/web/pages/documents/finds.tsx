import { dayText } from "../../format/day.ts";
import { t } from "../../i18n/words.ts";
import type { DocumentRow } from "./question.ts";
import { Snippet } from "./snippet.tsx";

/** Documents as one reads them: what they are and about what, with the words that were searched for. */
export function Finds({ rows, words }: { readonly rows: readonly DocumentRow[]; readonly words: string | undefined }) {
  return (
    <div class="sheet">
      <ol class="finds">
        {rows.map((row) => (
          <li key={row.id}>
            <div class="row">
              <a href={`/documents/${row.id}`}>
                <b>{[row.documentType ?? t(`kind.${row.kind}`), row.code].filter(Boolean).join(" ")}</b>
              </a>
              <span class="soft small">{[row.issuer, dayText(row.issuedOn)].filter(Boolean).join(" · ")}</span>
              {row.charset !== "unicode" && <span class="tag">{t(`charset.${row.charset}`)}</span>}
              {row.state !== "done" && <span class="tag caution">{t(`state.${row.state}`)}</span>}
            </div>
            <div>{row.subject ?? <span class="soft">{row.name}</span>}</div>
            {words && <Snippet id={row.id} words={words} />}
          </li>
        ))}
      </ol>
    </div>
  );
}

import { instantText } from "../../format/day.ts";
import { t } from "../../i18n/words.ts";
import type { Reviewing, StoredCorrection } from "./use-reviewing.ts";

/** Who said what of this document and when; what is still in force can be taken back. */
export function History({ reviewing }: { readonly reviewing: Reviewing }) {
  return (
    <ul>
      {[...(reviewing.history.value ?? [])].reverse().map((one) => (
        <li key={one.id} class={one.undoneAt ? "fact dismissed" : "fact"}>
          <div class="label">
            {instantText(one.madeAt)} · {one.author}
          </div>
          <div class="pick">
            {t(`verdict.${one.verdict}`)}: {t(`fact.${one.fact}`)} {one.field && t(`field.${one.field}`)}{" "}
            {one.anchor && <q class="quote">{one.anchor.quote.slice(0, 80)}</q>}
          </div>
          <Change correction={one} />
          {!one.placed && !one.undoneAt && <span class="tag caution">{t("review.unplaced")}</span>}
          {one.undoneAt ? (
            <span class="tag">
              {t("review.undoneBy", { who: one.undoneBy ?? "", when: instantText(one.undoneAt) })}
            </span>
          ) : (
            reviewing.isAllowed && (
              <button type="button" class="button quiet" onClick={() => reviewing.undo(one.id)}>
                {t("act.undo")}
              </button>
            )
          )}
        </li>
      ))}
    </ul>
  );
}

const said = (value: unknown): string =>
  value === null || value === undefined ? "∅" : typeof value === "string" ? value : JSON.stringify(value);

function Change({ correction }: { readonly correction: StoredCorrection }) {
  const { verdict, value, was, field } = correction;
  if (verdict !== "corrected") return null;
  return (
    <div class="small">
      {field !== "" && <del class="soft">{said(was)}</del>} <ins>{said(value)}</ins>
    </div>
  );
}

import { t } from "../../i18n/words.ts";
import { Sure } from "../../parts/sure.tsx";
import { termText } from "../deadlines/when.ts";
import { CorrectionForm } from "../document/correction-form.tsx";
import { Context } from "./context.tsx";
import { itemText, keyOf, type ReviewItem, shownFact } from "./question.ts";
import type { Judging } from "./use-judging.ts";

interface Props {
  readonly item: ReviewItem;
  readonly judging: Judging;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** One item with the words it was read from, and what may be said of it. */
export function Desk({ item, judging, isOpen, onOpen, onClose }: Props) {
  const fact = shownFact(item);
  const verdict = judging.judged.get(keyOf(item))?.verdict;
  return (
    <section class="card desk stack" aria-label={t("review.desk")}>
      <div class="row">
        <span class="tag">
          {item.fact === "header" ? t(`field.${item.field}`) : t(`fact.one.${item.fact}` as "fact.one")}
        </span>
        <Sure share={item.confidence} />
        {verdict && <span class={verdict === "conflict" ? "tag danger" : "tag good"}>{t(`verdict.${verdict}`)}</span>}
      </div>
      {verdict === "conflict" && (
        <p class="notice danger" role="alert">
          {t("review.conflict")} <a href={documentAddress(item)}>{t("review.look")}</a>
        </p>
      )}
      <Value item={item} />
      <Context item={item} />
      {isOpen ? (
        <div class="fact">
          <CorrectionForm fact={fact} reviewing={{ save: (given) => judging.save(item, given) }} onDone={onClose} />
        </div>
      ) : (
        <Acts item={item} judging={judging} onOpen={onOpen} />
      )}
      <p class="small">
        <a href={documentAddress(item)}>{[item.code ?? item.name, item.subject].filter(Boolean).join(" · ")}</a>
      </p>
    </section>
  );
}

const documentAddress = (item: ReviewItem): string => `/documents/${item.documentId}?fact=${shownFact(item).id}`;

function Value({ item }: { readonly item: ReviewItem }) {
  const { fact, value } = item;
  if (typeof value === "string" || fact !== "deadlines") return <p class="value">{itemText(item)}</p>;
  const term = { modality: "on", start: null, end: null, time: null, rrule: null, ...value } as Parameters<
    typeof termText
  >[0];
  return (
    <div>
      <p class="value">{termText(term)}</p>
      <p>
        {itemText(item)}
        {value["recipient"] && <span class="soft"> → {value["recipient"]}</span>}
      </p>
    </div>
  );
}

function Acts({ item, judging, onOpen }: Pick<Props, "item" | "judging" | "onOpen">) {
  return (
    <div class="row acts">
      <button type="button" class="button main" onClick={() => judging.judge(item, "confirmed")}>
        {t("act.confirm")} <kbd>C</kbd>
      </button>
      <button type="button" class="button" onClick={onOpen}>
        {t("act.correct")} <kbd>E</kbd>
      </button>
      <button type="button" class="button bad" onClick={() => judging.judge(item, "dismissed")}>
        {t("act.dismiss")} <kbd>X</kbd>
      </button>
      <button
        type="button"
        class="button"
        disabled={![...judging.judged.values()].some(({ correction }) => correction)}
        onClick={judging.undoLast}
      >
        {t("act.undo")} <kbd>U</kbd>
      </button>
      <span class="soft tiny">
        <kbd>J</kbd> <kbd>K</kbd> {t("review.move")}
      </span>
    </div>
  );
}

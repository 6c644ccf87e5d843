import { useEffect, useRef } from "preact/hooks";
import { t } from "../../i18n/words.ts";
import { Sure } from "../../parts/sure.tsx";
import { itemText, keyOf, type ReviewItem } from "./question.ts";
import type { Judged } from "./use-judging.ts";

interface Props {
  readonly items: readonly ReviewItem[];
  readonly at: number;
  readonly judged: ReadonlyMap<string, Judged>;
  readonly onChoose: (index: number) => void;
}

/** The items in their order, and what has been said of them. */
export function Queue({ items, at, judged, onChoose }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <nav class="sheet queue" aria-label={t("review.queue")}>
      <ol ref={list}>
        {items.map((item, i) => (
          <li key={keyOf(item)}>
            <button type="button" aria-current={i === at ? "true" : undefined} onClick={() => onChoose(i)}>
              <span class="row">
                <span class="tag">
                  {item.fact === "header" ? t(`field.${item.field}`) : t(`fact.one.${item.fact}` as "fact.one")}
                </span>
                <State item={item} judged={judged.get(keyOf(item))} />
              </span>
              <span class="clip">{itemText(item)}</span>
              <span class="soft tiny">{item.code ?? item.name}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function State({ item, judged }: { readonly item: ReviewItem; readonly judged: Judged | undefined }) {
  const verdict = judged?.verdict ?? item.verdict;
  if (!verdict) return <Sure share={item.confidence} />;
  return <span class={verdict === "conflict" ? "tag danger" : "tag good"}>{t(`verdict.${verdict}`)}</span>;
}

import { useState } from "preact/hooks";
import { useAnswer } from "../../api/use-answer.ts";
import { t } from "../../i18n/words.ts";
import { AnsweredPage } from "../../parts/answered-page.tsx";
import { Choices } from "../../parts/choices.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import type { Place } from "../../router.ts";
import { Desk } from "./desk.tsx";
import { keyOf, type ReviewItem, reviewQuery } from "./question.ts";
import { Queue } from "./queue.tsx";
import { useJudging } from "./use-judging.ts";
import { useKeys } from "./use-keys.ts";

/** What the program is least sure of, first: a person confirms, corrects or dismisses it. */
export function ReviewPage({ place }: { readonly place: Place }) {
  const answer = useAnswer("GET /api/v1/review", { query: reviewQuery(place) });
  return (
    <>
      <PageHead title={t("nav.review")}>
        <Choices
          place={place}
          name="fact"
          label={t("review.of")}
          options={[
            { value: "", text: t("filter.all") },
            ...["deadlines", "references", "header"].map((value) => ({ value, text: t(`fact.${value}`) })),
          ]}
        />
        <Choices
          place={place}
          name="review"
          label={t("review.which")}
          options={[
            { value: "", text: t("review.open") },
            { value: "all", text: t("filter.all") },
          ]}
        />
        <a class="button end no-print" href="/api/v1/corrections/gold" download="corrections.jsonl">
          {t("review.gold")}
        </a>
      </PageHead>
      <AnsweredPage answer={answer} place={place} nothing={t("review.none")}>
        {(items) => <Reviewing key={keyOf(items[0] as ReviewItem)} items={items} />}
      </AnsweredPage>
    </>
  );
}

function Reviewing({ items }: { readonly items: readonly ReviewItem[] }) {
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const item = items[at] as ReviewItem;
  const move = (by: number): void => {
    setOpen(false);
    setAt((now) => Math.max(0, Math.min(items.length - 1, now + by)));
  };
  const judging = useJudging(() => move(1));
  const keys = {
    j: () => move(1),
    ArrowDown: () => move(1),
    k: () => move(-1),
    ArrowUp: () => move(-1),
    c: () => judging.judge(item, "confirmed"),
    x: () => judging.judge(item, "dismissed"),
    e: () => setOpen(true),
    Escape: () => setOpen(false),
    u: () => judging.undoLast(),
  };
  useKeys(keys);
  return (
    <div class="review">
      <Queue items={items} at={at} judged={judging.judged} onChoose={(index) => move(index - at)} />
      <Desk
        key={keyOf(item)}
        item={item}
        judging={judging}
        isOpen={isOpen}
        onOpen={() => setOpen(true)}
        onClose={() => setOpen(false)}
      />
    </div>
  );
}

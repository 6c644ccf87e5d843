import type { ComponentChildren } from "preact";
import type { Answer } from "../api/use-answer.ts";
import { t } from "../i18n/words.ts";
import { ProblemWords } from "./problem-words.tsx";

/** What an answer is until it is there: waiting, gone wrong with a way to try again, or shown. */
export function Answered<T>({
  answer,
  children,
}: {
  readonly answer: Answer<T>;
  readonly children: (value: T) => ComponentChildren;
}) {
  const { value, error, waiting, again } = answer;
  if (error)
    return (
      <div class="notice danger stack" role="alert">
        <div>
          <ProblemWords problem={error} />
        </div>
        <div>
          <button type="button" class="button" onClick={again}>
            {t("act.again")}
          </button>
        </div>
      </div>
    );
  if (value === undefined)
    return (
      <p class="empty" role="status" aria-busy="true">
        {t("word.loading")}
      </p>
    );
  return (
    <div class={waiting ? "stack waiting" : "stack"} aria-busy={waiting}>
      {children(value)}
    </div>
  );
}

export const Nothing = ({ children }: { readonly children?: ComponentChildren }) => (
  <p class="empty">{children ?? t("word.nothing")}</p>
);

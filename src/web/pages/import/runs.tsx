import type { AnswerOf } from "../../api/client.ts";
import type { Answer } from "../../api/use-answer.ts";
import { instantText } from "../../format/day.ts";
import { count } from "../../format/number.ts";
import { t } from "../../i18n/words.ts";
import { Answered, Nothing } from "../../parts/notice.tsx";
import type { Run } from "./import.tsx";

interface Props {
  readonly answer: Answer<AnswerOf<"GET /api/v1/imports">>;
  /** What is heard of runs meanwhile. */
  readonly live: ReadonlyMap<string, Run>;
}

/** Runs, the latest first; those that go on show how far they are. */
export function Runs({ answer, live }: Props) {
  return (
    <section class="card">
      <h2>{t("import.runs")}</h2>
      <Answered answer={answer}>
        {({ items }) => {
          const known = new Set(items.map(({ id }) => id));
          const runs = [...[...live.values()].filter(({ id }) => !known.has(id)), ...items];
          return runs.length === 0 ? (
            <Nothing>{t("import.noRuns")}</Nothing>
          ) : (
            <ul class="stack">
              {runs.map((run) => (
                <RunLine key={run.id} run={live.get(run.id) ?? run} />
              ))}
            </ul>
          );
        }}
      </Answered>
    </section>
  );
}

const OUTCOMES = ["done", "partial", "duplicate", "quarantined", "unchanged"] as const;
const TONES: Readonly<Record<string, string>> = { done: "good", partial: "caution", quarantined: "danger" };

function RunLine({ run }: { readonly run: Run }) {
  const { command, startedAt, state, counts, total, inWork } = run;
  const taken = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
  const isOn = state === "running" || state === "waiting";
  return (
    <li>
      <div class="row">
        <b>{t(`command.${command}`)}</b>
        <span class="soft small">{instantText(startedAt)}</span>
        <span class={isOn ? "tag caution" : "tag"}>{t(`state.${state}`)}</span>
        {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
          <span key={outcome} class={`tag ${TONES[outcome] ?? ""}`}>
            {t(`state.${outcome}`)}: {count(counts[outcome])}
          </span>
        ))}
      </div>
      {isOn && (
        <>
          <progress {...(total ? { value: taken, max: total } : {})} aria-label={t("import.progress")} />
          <div class="soft tiny">
            {total ? t("import.taken", { n: count(taken), of: count(total) }) : count(taken)} {inWork.join(" · ")}
          </div>
        </>
      )}
    </li>
  );
}

import { useEffect } from "preact/hooks";
import { ask, type Problem } from "../../api/client.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { count } from "../../format/number.ts";
import { t } from "../../i18n/words.ts";
import { Answered, Nothing } from "../../parts/notice.tsx";
import { Pager } from "../../parts/pager.tsx";
import { changed, type Place } from "../../router.ts";
import { say } from "../../shell/toast.tsx";
import { Outcomes } from "./outcomes.tsx";

interface Props {
  readonly place: Place;
  /** How many runs have ended since: each may have set files aside, or read some. */
  readonly ended: number;
  readonly mayRetry: boolean;
  readonly onRetry: () => void;
}

/** Files that could not be read, by the reason why; those of one reason can be tried again together. */
export function Quarantine({ place, ended, mayRetry, onRetry }: Props) {
  const reason = place.query.get("reason");
  const cursor = place.query.get("cursor");
  const answer = useAnswer("GET /api/v1/quarantine", {
    query: { limit: 50, ...(reason && { reason }), ...(cursor && { cursor }) },
  });
  const { again } = answer;
  useEffect(() => {
    if (ended > 0) again();
  }, [ended, again]);
  const retry = (): void => {
    ask("POST /api/v1/quarantine/retry", { body: reason ? { reason: reason as "corrupt" } : {} }).then(
      () => {
        say({ text: t("import.retried") });
        again();
        onRetry();
      },
      (problem: Problem) => say({ problem }),
    );
  };
  return (
    <section class="card">
      <h2>{t("import.quarantine")}</h2>
      <Answered answer={answer}>
        {({ reasons, items, next }) =>
          reasons.length === 0 ? (
            <Nothing>{t("import.noQuarantine")}</Nothing>
          ) : (
            <>
              <Reasons place={place} reasons={reasons} />
              {mayRetry && (
                <div>
                  <button type="button" class="button" onClick={retry}>
                    ↻ {t("act.retry")}
                  </button>
                </div>
              )}
              <Outcomes files={items} />
              <Pager place={place} next={next} />
            </>
          )
        }
      </Answered>
    </section>
  );
}

interface ReasonsProps {
  readonly place: Place;
  readonly reasons: readonly { readonly reason: string; readonly files: number }[];
}

const Reasons = ({ place, reasons }: ReasonsProps) => (
  <nav class="row" aria-label={t("column.reason")}>
    <a
      class="button"
      href={changed(place, { reason: null })}
      aria-current={place.query.has("reason") ? undefined : "true"}
    >
      {t("filter.all")}
    </a>
    {reasons.map(({ reason, files }) => (
      <a
        key={reason}
        class="button"
        href={changed(place, { reason })}
        aria-current={place.query.get("reason") === reason ? "true" : undefined}
      >
        {t(`reason.${reason}`)} <span class="soft">{count(files)}</span>
      </a>
    ))}
  </nav>
);

import { useCallback, useEffect, useState } from "preact/hooks";
import type { AnswerOf } from "../../api/client.ts";
import { useSession } from "../../api/session.tsx";
import { useAnswer } from "../../api/use-answer.ts";
import { t } from "../../i18n/words.ts";
import { PageHead } from "../../parts/page-head.tsx";
import type { Place } from "../../router.ts";
import { Quarantine } from "./quarantine.tsx";
import { Runs } from "./runs.tsx";
import { Upload } from "./upload.tsx";

export type Run = AnswerOf<"GET /api/v1/imports">["items"][number];

/** Taking files in: sending them, watching runs, and what to do with those that could not be read. */
export function ImportPage({ place }: { readonly place: Place }) {
  const { may } = useSession();
  const runs = useAnswer("GET /api/v1/imports", { query: { limit: 20 } });
  const [ended, setEnded] = useState(0);
  const { again } = runs;
  const live = useLiveRuns(
    useCallback(() => {
      again();
      setEnded((n) => n + 1);
    }, [again]),
  );
  return (
    <>
      <PageHead title={t("nav.import")} />
      <div class="stack">
        {may("admin") && <Upload live={live} onTaken={again} />}
        <Runs answer={runs} live={live} />
        <Quarantine place={place} ended={ended} mayRetry={may("admin")} onRetry={again} />
      </div>
    </>
  );
}

/** Runs as they go on, by their ids; whenever one ends, the list is asked for again. */
function useLiveRuns(onEnd: () => void): ReadonlyMap<string, Run> {
  const [live, setLive] = useState<ReadonlyMap<string, Run>>(new Map());
  useEffect(() => {
    const events = new EventSource("/api/v1/imports/events");
    events.addEventListener("run", (event) => {
      const run = JSON.parse((event as MessageEvent<string>).data) as Run;
      setLive((before) => new Map(before).set(run.id, run));
      if (run.endedAt) onEnd();
    });
    return () => events.close();
  }, [onEnd]);
  return live;
}

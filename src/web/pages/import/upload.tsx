import { useRef, useState } from "preact/hooks";
import { type AnswerOf, ask, type Problem } from "../../api/client.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { t } from "../../i18n/words.ts";
import { Alert } from "../../parts/problem-words.tsx";
import type { Run } from "./import.tsx";
import { Outcomes } from "./outcomes.tsx";

/** So many seconds the answer may wait for the reading; what takes longer is followed among the runs. */
const WAIT = 30;

type Taken = AnswerOf<"POST /api/v1/imports">;

interface Props {
  /** What is heard of runs meanwhile. */
  readonly live: ReadonlyMap<string, Run>;
  readonly onTaken: () => void;
}

/** Files dropped here or chosen, sent, read, and what became of each. */
export function Upload({ live, onTaken }: Props) {
  const { sent, taken, error, send } = useSending(onTaken);
  return (
    <section class="stack" aria-label={t("import.send")}>
      <DropZone isBusy={sent !== null} onFiles={send} />
      <div role="status">{sent && <Reading names={sent} />}</div>
      {error && <Alert problem={error} />}
      {taken.map((run) => (
        <TakenFiles key={run.id} run={run} isOver={run.endedAt !== null || Boolean(live.get(run.id)?.endedAt)} />
      ))}
    </section>
  );
}

/** Sends files: the names of those on their way, what was taken, the last first, and what went wrong. */
function useSending(onTaken: () => void) {
  const [sent, setSent] = useState<readonly string[] | null>(null);
  const [taken, setTaken] = useState<readonly Taken[]>([]);
  const [error, setError] = useState<Problem | null>(null);
  const send = async (chosen: readonly File[]): Promise<void> => {
    if (chosen.length === 0) return;
    const body = new FormData();
    for (const file of chosen) body.append("files", file, file.name);
    setSent(chosen.map(({ name }) => name));
    setError(null);
    await ask("POST /api/v1/imports", { query: { wait: WAIT }, body: body as never }).then(
      (run) => setTaken((before) => [run, ...before]),
      setError,
    );
    setSent(null);
    onTaken();
  };
  return { sent, taken, error, send };
}

interface DropZoneProps {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files are dropped, or chosen by its button. */
function DropZone({ isBusy, onFiles }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way beside the button
    <div class={isOver ? "drop over" : "drop"} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      <p>{t("import.drop")}</p>
      <button type="button" class="button main" disabled={isBusy} onClick={() => input.current?.click()}>
        {t("import.choose")}
      </button>
      <input
        ref={input}
        class="heard"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t("import.choose")}
        onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
      />
      <p class="soft tiny">{t("import.forms")}</p>
    </div>
  );
}

/** What became of the files of one upload; what took longer than one waits for is asked for when it is over. */
function TakenFiles({ run, isOver }: { readonly run: Taken; readonly isOver: boolean }) {
  const isOpen = run.files.some(({ state }) => state === "waiting");
  const ask = isOpen && isOver ? { path: { run: run.id }, query: { limit: 1000 } } : null;
  const { value } = useAnswer("GET /api/v1/imports/{run}", ask);
  return <Outcomes files={value?.files ?? run.files} />;
}

const Reading = ({ names }: { readonly names: readonly string[] }) => (
  <>
    <p class="small">{t("import.reading", { names: names.slice(0, 3).join(", "), n: names.length })}</p>
    <progress aria-label={t("import.progress")} />
  </>
);

import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../api/client.ts";
import { t } from "../i18n/words.ts";
import { ProblemWords } from "../parts/problem-words.tsx";

/** A short word about what has just been done, with a way back where there is one, or why it was not. */
export type Toast = { readonly text: string; readonly undo?: () => void } | { readonly problem: Problem };

const SAID = "vanthu:toast";
const SHOWN_MS = 8000;

export const say = (toast: Toast): boolean => dispatchEvent(new CustomEvent(SAID, { detail: toast }));

export function Toasts() {
  const [toast, setToast] = useState<Toast | null>(null);
  useEffect(() => {
    const said = (event: Event): void => setToast((event as CustomEvent<Toast>).detail);
    addEventListener(SAID, said);
    return () => removeEventListener(SAID, said);
  }, []);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  const way = toast && "undo" in toast ? toast.undo : undefined;
  const undo = (): void => {
    way?.();
    setToast(null);
  };
  return (
    <div role="status" aria-live="polite">
      {toast && (
        <div class="toast">
          <div>{"problem" in toast ? <ProblemWords problem={toast.problem} /> : toast.text}</div>
          {way && (
            <button type="button" class="button" onClick={undo}>
              {t("act.undo")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

import { useEffect, useState } from "preact/hooks";
import { t } from "../i18n/words.ts";

/** A short word about what has just been done, with a way back where there is one. */
export interface Toast {
  readonly text: string;
  readonly undo?: () => void;
}

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
  const undo = (): void => {
    toast?.undo?.();
    setToast(null);
  };
  return (
    <div role="status" aria-live="polite">
      {toast && (
        <div class="toast">
          <span>{toast.text}</span>
          {toast.undo && (
            <button type="button" class="button" onClick={undo}>
              {t("act.undo")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

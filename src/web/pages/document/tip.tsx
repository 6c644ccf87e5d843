import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../i18n/words.ts";

interface Told {
  readonly was: string;
  readonly by: string;
  readonly box: DOMRect;
}

const toldBy = (target: EventTarget | null): Told | null => {
  const piece = (target as Element | null)?.closest?.<HTMLElement>("[data-was]");
  if (!piece) return null;
  const { was = "", by = "" } = piece.dataset;
  return { was, by, box: piece.getBoundingClientRect() };
};

/** What stood there before a repair, while the pointer or the focus is on it; Escape sends it away. */
export function useTip() {
  const [tip, setTip] = useState<Told | null>(null);
  const show = (event: Event): void => setTip(toldBy(event.target));
  const hide = (): void => setTip(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") hide();
  };
  return { tip, handlers: { onMouseOver: show, onFocusIn: show, onMouseLeave: hide, onFocusOut: hide, onKeyDown } };
}

export function Tip({ tip }: { readonly tip: Told | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const own = place.current;
    if (!tip || !own) return;
    const { width, height } = own.getBoundingClientRect();
    own.style.left = `${Math.max(8, Math.min(tip.box.left, innerWidth - width - 8))}px`;
    own.style.top = `${tip.box.top > height + 12 ? tip.box.top - height - 6 : tip.box.bottom + 6}px`;
  }, [tip]);
  return (
    <div aria-live="polite">
      {tip && (
        <div class="tip" role="tooltip" ref={place}>
          {[t("repair.was"), tip.by].filter(Boolean).join(" · ")}
          <span class="code">{tip.was}</span>
        </div>
      )}
    </div>
  );
}

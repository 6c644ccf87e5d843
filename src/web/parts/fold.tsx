import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

const NARROW = matchMedia("(max-width: 62rem)");

/** What is always open on a wide screen and waits behind its name on a narrow one. */
export function Fold({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  const [isNarrow, setNarrow] = useState(NARROW.matches);
  useEffect(() => {
    const changed = (): void => setNarrow(NARROW.matches);
    NARROW.addEventListener("change", changed);
    return () => NARROW.removeEventListener("change", changed);
  }, []);
  if (!isNarrow) return <>{children}</>;
  return (
    <details class="fold no-print">
      <summary class="button">{label}</summary>
      {children}
    </details>
  );
}

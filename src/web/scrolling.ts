/** How long a page that is come back to may take to be as long as it was. */
const PATIENCE_MS = 2000;

const depthKept = (): number => (history.state as { readonly depth?: number } | null)?.depth ?? 0;

/** Keeps with the present entry of the history how far down the person is. */
export const keepDepth = (): void => history.replaceState({ depth: scrollY }, "");

/** Who comes back to a page finds it where it was left, though its content is asked for again. */
export function keepScrolling(): void {
  history.scrollRestoration = "manual";
  addEventListener("pagehide", keepDepth);
  addEventListener("popstate", restore);
  restore();
}

function restore(): void {
  const depth = depthKept();
  if (depth === 0) return;
  const end = performance.now() + PATIENCE_MS;
  const look = (): void => {
    if (document.documentElement.scrollHeight >= depth + innerHeight) scrollTo(0, depth);
    else if (performance.now() < end) requestAnimationFrame(look);
  };
  look();
}

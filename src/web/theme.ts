export type Theme = "system" | "light" | "dark";

const KEPT = "vanthu.theme";
const DARK = matchMedia("(prefers-color-scheme: dark)");
const PAPER = matchMedia("print");

export const THEMES: readonly Theme[] = ["system", "light", "dark"];

/** What the person chose before; `system` follows the machine, by day and by night. */
export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEPT);
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function wear(theme: Theme): void {
  if (theme === "system") localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, theme);
  paint();
}

/** Sets the colours, and again whenever the machine changes its own, or prints: paper is white. */
export function keepPainted(): void {
  paint();
  for (const media of [DARK, PAPER]) media.addEventListener("change", paint);
}

function paint(): void {
  const theme = PAPER.matches ? "light" : chosenTheme();
  document.documentElement.dataset["theme"] = theme === "system" ? (DARK.matches ? "dark" : "light") : theme;
}

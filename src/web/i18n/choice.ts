import { type Language, turnTo } from "./words.ts";

const KEPT = "vanthu.language";

/** What the person chose before, or else what the browser speaks: Vietnamese, or English for everybody else. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === "vi" || kept === "en") return kept;
  return navigator.languages.some((one) => one.startsWith("vi")) ? "vi" : "en";
}

/** The page is in this language from its next rendering on; `keep` remembers it for the next visit. */
export function speak(chosen: Language, { keep = false } = {}): void {
  turnTo(chosen);
  document.documentElement.lang = chosen;
  if (keep) localStorage.setItem(KEPT, chosen);
}

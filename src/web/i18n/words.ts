import en from "./en.json" with { type: "json" };
import vi from "./vi.json" with { type: "json" };

export type Language = "vi" | "en";
export type Word = keyof typeof vi;

const TABLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { vi, en };
const KEPT = "vanthu.language";

let current: Language = "vi";

/** The language of the pages now. */
export const language = (): Language => current;

/** What the person chose before, or else what the browser speaks: Vietnamese, or English for everybody else. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === "vi" || kept === "en") return kept;
  return navigator.languages.some((one) => one.startsWith("vi")) ? "vi" : "en";
}

export function speak(chosen: Language, { keep = false } = {}): void {
  current = chosen;
  document.documentElement.lang = chosen;
  if (keep) localStorage.setItem(KEPT, chosen);
}

/** The words for a key, with `{name}` filled in. */
export const t = (key: Word | `${Listed}.${string}`, values: Readonly<Record<string, string | number>> = {}): string =>
  (TABLES[current][key] ?? key.slice(key.indexOf(".") + 1)).replace(/\{(\w+)\}/gu, (whole, name: string) =>
    String(values[name] ?? whole),
  );

/** The members of a list that have words, in the order of the table. */
export const listed = (list: Listed): readonly string[] =>
  Object.keys(vi).flatMap((key) => (key.startsWith(`${list}.`) ? [key.slice(list.length + 1)] : []));

/** Lists whose members come from the store; one without words is shown as it is. */
type Listed =
  | "kind"
  | "modality"
  | "relation"
  | "role"
  | "field"
  | "fact"
  | "state"
  | "reason"
  | "advice"
  | "charset"
  | "origin"
  | "verdict"
  | "severity"
  | "weekday"
  | "command"
  | "warning"
  | "userrole";

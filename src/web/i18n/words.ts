import en from "./en.json" with { type: "json" };
import vi from "./vi.json" with { type: "json" };

export type Language = "vi" | "en";
export type Word = keyof typeof vi;

const TABLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { vi, en };

let current: Language = "vi";

/** The language of the pages now. */
export const language = (): Language => current;

/** From now on words are looked up in another table; what is shown already stays as it is. */
export const turnTo = (chosen: Language): void => {
  current = chosen;
};

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
  | "problem"
  | "reason"
  | "advice"
  | "charset"
  | "origin"
  | "verdict"
  | "severity"
  | "weekday"
  | "command"
  | "audited"
  | "readable"
  | "warning"
  | "userrole";

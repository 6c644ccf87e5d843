import type { Mention } from "../../src/record/schema.ts";
import type { Span } from "../../src/text/span.ts";
import type { Code } from "./numbered/code.ts";

export type Pinpoint = NonNullable<Mention["pinpoint"]>;

/** One place of the text that cites a document, before it is known which mentions mean the same one. */
export interface Citation {
  /** Type, number, date and issuer, as far as they stand together. */
  readonly span: Span;
  readonly form: Mention["form"];
  readonly rule: string;
  readonly type: string | null;
  readonly code: Code | null;
  /** The number alone where the symbol is left out (`Quy định 4842`). */
  readonly number: string | null;
  /** For documents that are cited by name. */
  readonly name: string | null;
  /** What tells a named document from others: `khoá` and number of a plenum, the folded title of a law. */
  readonly key: string | null;
  /** Of a law that is cited as of a year (`Luật Đất đai năm 2013`). */
  readonly year: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly pinpoint: Pinpoint | null;
}

const EMPTY = {
  type: null,
  code: null,
  number: null,
  name: null,
  key: null,
  year: null,
  issuedOn: null,
  issuer: null,
  title: null,
  pinpoint: null,
} as const;

/** A citation of which only the given parts are known. */
export const citation = (known: Partial<Citation> & Pick<Citation, "span" | "form" | "rule">): Citation => ({
  ...EMPTY,
  ...known,
});

import type { ReadFailure } from "../../errors.ts";
import type { ParseOptions } from "../../record/draft.ts";
import type { DocumentRecord } from "../../record/schema.ts";
import type { Format, RawDocument } from "../../text/raw-document.ts";
import type { Look } from "../look/look.ts";
import type { ReadOptions } from "../reader.ts";

/** Options that can cross to another process. */
export type PlainOptions = Omit<ReadOptions, "onPage" | "onPartial">;

export interface Task {
  /** The document; or, where `format` is `reading`, what a reader made of it before, packed. */
  readonly bytes: Uint8Array;
  readonly format: Format | "reading";
  readonly options: PlainOptions;
  readonly source: NonNullable<RawDocument["source"]>;
  /** Set where the record is wanted and not what the reader made of the bytes. */
  readonly parse?: ParseOptions;
  /** Set where somebody wants to see something of the document: neither text nor record. */
  readonly look?: Look;
}

/** What a task is for: the reader's text, or the record together with the packed reading where it says how to parse. */
export type Product =
  | { readonly raw: RawDocument }
  | { readonly record: DocumentRecord; readonly reading: Uint8Array }
  | { readonly seen: unknown };

/** What a reading process says: `ready` once, when it has started; `done`, `failed`, `missing` and `bug` end a task. */
export type Report =
  | { readonly kind: "ready" }
  | { readonly kind: "page"; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly product: Product }
  | { readonly kind: "failed"; readonly code: ReadFailure; readonly message: string }
  | { readonly kind: "missing"; readonly message: string }
  | { readonly kind: "bug"; readonly message: string };

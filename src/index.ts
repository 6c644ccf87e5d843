export { describeError, MissingToolError, ReadError, UsageError, VanthuError } from "./errors.ts";
export { parseDocument, parseText } from "./pipeline.ts";
export { readDocument } from "./readers/read-document.ts";
export type { ReadOptions } from "./readers/reader.ts";
export type { ParseOptions } from "./record/draft.ts";
export { type DocumentRecord, recordSchema } from "./record/schema.ts";
export type { RawDocument } from "./text/raw-document.ts";
export { VERSION } from "./version.ts";

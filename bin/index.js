import { addressOf } from "./entry.js";

export const {
  describeError,
  MissingToolError,
  parseDocument,
  parseText,
  ReadError,
  readDocument,
  recordSchema,
  UsageError,
  VanthuError,
  VERSION,
} = await import(addressOf("index"));

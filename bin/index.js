import { addressOf } from "./entry.js";

export const {
  describeError,
  detectCharsets,
  MissingToolError,
  parseDocument,
  parseText,
  ReadError,
  readDocument,
  recordSchema,
  toLegacy,
  toUnicode,
  UsageError,
  VanthuError,
  VERSION,
} = await import(addressOf("index"));

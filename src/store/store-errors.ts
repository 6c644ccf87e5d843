import { StoreError, type StoreFailure } from "../errors.ts";

/** What the two databases say, by code or words, and what it means. */
const SIGNS: readonly (readonly [RegExp, StoreFailure, string])[] = [
  [/readonly|read-only|EROFS|SQLITE_READONLY|25006/iu, "read-only", "is read-only; check its permissions"],
  [/database or disk is full|ENOSPC|SQLITE_FULL|53100/iu, "full", "has no space left; free some and go on"],
  [
    /malformed|not a database|SQLITE_CORRUPT|SQLITE_NOTADB|XX00[12]/iu,
    "damaged",
    "is damaged or no vanthu store; restore it from a backup",
  ],
];

/** A database's error as one that a person can act on. */
export function storeErrorOf(error: unknown, address: string): StoreError {
  if (error instanceof StoreError) return error;
  const { code = "", message = String(error) } = error as { code?: string; message?: string };
  const subject = `The store${address && ` ${address.replace(/:[^:@/]*@/u, ":…@")}`}`;
  for (const [sign, failure, words] of SIGNS)
    if (sign.test(`${code} ${message}`)) return new StoreError(failure, `${subject} ${words}.`, { cause: error });
  return new StoreError("unavailable", `${subject} cannot be used (${message}); check the address and that it runs.`, {
    cause: error,
  });
}

import { StoreError, type StoreFailure } from "../errors.ts";

/** What the two databases, their drivers and the system say, by code or words, and what it means. */
const SIGNS: readonly (readonly [RegExp, StoreFailure, string])[] = [
  [/readonly|read-only|EROFS|EACCES|SQLITE_READONLY|\b25006\b/iu, "read-only", "is read-only; check its permissions"],
  [
    /database or disk is full|ENOSPC|EDQUOT|EFBIG|SQLITE_FULL|\b53100\b/iu,
    "full",
    "has no space left; free some and go on",
  ],
  [
    /malformed|not a database|SQLITE_CORRUPT|SQLITE_NOTADB|\bXX00[12]\b/iu,
    "damaged",
    "is damaged or no vanthu store; restore it from a backup",
  ],
  [/database is locked|SQLITE_BUSY/iu, "unavailable", "is held by another process for very long; end that one"],
  [/moved or replaced/iu, "unavailable", "was moved or replaced while it was in use; put it back and start again"],
  [/unable to open/iu, "unavailable", "cannot be opened; check that its folder is there and may be written"],
  [
    /ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|EHOSTUNREACH|Connection terminated|connection timeout|timeout exceeded|\b57P0[1-5]\b|\b08\d{3}\b|\b3D000\b|\b28[0P]\w{2}\b|\b53300\b|driver has already been destroyed|disk I\/O|not open|not queryable/iu,
    "unavailable",
    "",
  ],
];

/** A failure of the database itself, as an error that a person can act on; `null` for any other error. */
export function storeFailureOf(error: unknown, address: string): StoreError | null {
  if (error instanceof StoreError) return error;
  const { code = "", message = "" } = (error ?? {}) as { code?: string; message?: string };
  const found = SIGNS.find(([sign]) => sign.test(`${code} ${message}`));
  if (!found) return null;
  const [, failure, words] = found;
  const ending = words || `cannot be used (${message || code}); check the address and that it runs`;
  return new StoreError(failure, `${subjectOf(address)} ${ending}.`, { cause: error });
}

/** An error on the way to a store, whatever it is, as one of the store. */
export function storeErrorOf(error: unknown, address: string): StoreError {
  const message = error instanceof Error && error.message ? error.message : String(error);
  return (
    storeFailureOf(error, address) ??
    new StoreError(
      "unavailable",
      `${subjectOf(address)} cannot be used (${message}); check the address and that it runs.`,
      { cause: error },
    )
  );
}

/** An address may hold a password, which messages shall not. */
const subjectOf = (address: string): string => `The store${address && ` ${address.replace(/:[^:@/]*@/u, ":…@")}`}`;

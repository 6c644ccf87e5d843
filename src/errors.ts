/** What the program answers with to a shell and to HTTP, in one place. */
export const EXIT = {
  done: 0,
  someFailed: 1,
  usage: 2,
  unreadable: 3,
  missingTool: 4,
  store: 5,
  bug: 70,
  interrupted: 130,
} as const;

/** Why a document could not be read. */
export const READ_FAILURES = [
  "empty",
  "unsupported",
  "encrypted",
  "corrupt",
  "too-large",
  "timeout",
  "out-of-memory",
  "crashed",
  "unreadable",
] as const;
export type ReadFailure = (typeof READ_FAILURES)[number];

/** An error that a person can act on. Its message is a full sentence that ends in what to do. */
export abstract class VanthuError extends Error {
  abstract readonly code: string;
  abstract readonly exitCode: number;
  abstract readonly httpStatus: number;
  /** Whether the same attempt may succeed later. */
  readonly retry: boolean = false;
}

/** No document could be made of the bytes. */
export class ReadError extends VanthuError {
  readonly exitCode = EXIT.unreadable;
  readonly httpStatus = 422;
  readonly code: ReadFailure;
  constructor(code: ReadFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ReadError";
    this.code = code;
  }
}

/** A program or language data that the work needs is not installed. */
export class MissingToolError extends VanthuError {
  readonly code = "missing-tool";
  readonly exitCode = EXIT.missingTool;
  readonly httpStatus = 503;
  override readonly retry = true;
}

export class UsageError extends VanthuError {
  readonly code = "usage";
  readonly exitCode = EXIT.usage;
  readonly httpStatus = 400;
}

/** The work was done, but what it gave cannot be written where an option points. */
export class OutputError extends VanthuError {
  readonly code = "output";
  readonly exitCode = EXIT.someFailed;
  readonly httpStatus = 507;
  override readonly retry = true;
}

/** What is asked for is not there. */
export class NotFoundError extends VanthuError {
  readonly code = "not-found";
  readonly exitCode = EXIT.usage;
  readonly httpStatus = 404;
}

/** Somebody else has changed meanwhile what this would change. */
export class ConflictError extends VanthuError {
  readonly code = "conflict";
  readonly exitCode = EXIT.someFailed;
  readonly httpStatus = 409;
}

export const STORE_FAILURES = ["unavailable", "newer", "read-only", "full", "damaged"] as const;
export type StoreFailure = (typeof STORE_FAILURES)[number];

/** The store cannot do what is asked of it now. */
export class StoreError extends VanthuError {
  readonly exitCode = EXIT.store;
  readonly httpStatus = 503;
  readonly code: `store-${StoreFailure}`;
  override readonly retry: boolean;
  constructor(failure: StoreFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreError";
    this.code = `store-${failure}`;
    this.retry = failure === "unavailable" || failure === "full";
  }
}

export interface ErrorDescription {
  readonly code: string;
  readonly exitCode: number;
  readonly httpStatus: number;
  readonly retry: boolean;
  readonly message: string;
}

/** The only place that maps an error to answers. Whatever is not a `VanthuError` is a bug. */
export function describeError(error: unknown): ErrorDescription {
  if (error instanceof VanthuError) {
    const { code, exitCode, httpStatus, retry, message } = error;
    return { code, exitCode, httpStatus, retry, message };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: "bug", exitCode: EXIT.bug, httpStatus: 500, retry: false, message };
}

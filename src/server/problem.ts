import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { EXIT, VanthuError } from "../errors.ts";

/** What can be wrong with a request, by code: the status that it is answered with, and what people call it. */
export const PROBLEMS = {
  "bad-request": [400, "The request does not parse"],
  usage: [400, "The request does not parse"],
  "log-in-needed": [401, "Log in first"],
  "log-in-failed": [401, "Wrong name or password"],
  forbidden: [403, "Not allowed"],
  csrf: [403, "Not sent by the pages of this server"],
  "wrong-host": [421, "Not asked by its own name"],
  "not-found": [404, "There is none"],
  conflict: [409, "Somebody was faster"],
  outdated: [409, "Read by an older version"],
  "too-large": [413, "Too much at once"],
  "too-many-rows": [422, "Too many rows for one file"],
  "too-many-attempts": [429, "Too many attempts"],
  timeout: [408, "Sent too slowly"],
  "no-space": [507, "No space left"],
  "store-unavailable": [503, "The store is away"],
  stopping: [503, "The server is stopping"],
  bug: [500, "A bug of vanthu"],
} as const satisfies Readonly<Record<string, readonly [ContentfulStatusCode, string]>>;
export type ProblemCode = keyof typeof PROBLEMS;

/** An answer other than the one that was asked for. Its message says what to do. */
export class Problem extends VanthuError {
  readonly code: ProblemCode;
  readonly exitCode = EXIT.usage;
  readonly httpStatus: ContentfulStatusCode;
  readonly headers: Readonly<Record<string, string>>;
  constructor(code: ProblemCode, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = "Problem";
    this.code = code;
    this.httpStatus = PROBLEMS[code][0];
    this.headers = headers;
  }
}

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ description: "Where the code is explained.", example: "/api/docs#not-found" }),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({ description: "A sentence for a person that says what to do." }),
    instance: z.string().openapi({ description: "The request, by its number in the log." }),
    code: z.string(),
    retry: z.boolean().openapi({ description: "Whether the same request may succeed later." }),
  })
  .openapi("Problem");
export type ProblemBody = z.infer<typeof problemSchema>;

/** What a problem tells the world. */
export interface ProblemAnswer {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly retry: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

const SECONDS_TO_RETRY = "5";

/** Writes a problem as `application/problem+json`. */
export function answerProblem(c: Context, { code, status, detail, retry, headers = {} }: ProblemAnswer): Response {
  const title = code in PROBLEMS ? PROBLEMS[code as ProblemCode][1] : detail.split(/[.;]/u, 1)[0];
  const instance = `urn:vanthu:request:${c.get("requestId") ?? "-"}`;
  const body = { type: `/api/docs#${code}`, title, status, detail, instance, code, retry };
  return c.body(JSON.stringify(body), status as ContentfulStatusCode, {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    ...(retry && { "retry-after": SECONDS_TO_RETRY }),
    ...headers,
  });
}

import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { describeError, VanthuError } from "../errors.ts";
import { storeErrorOf } from "../store/store-errors.ts";
import { answerProblem, Problem, type ProblemAnswer } from "./problem.ts";
import type { Env } from "./server-context.ts";

/** Answers whatever a handler threw. What is no error that a person can act on is logged and not shown. */
export function onError(error: Error, c: Context<Env>): Response {
  const answer = answerOf(error);
  if (answer.status >= 500) c.get("log")?.error({ err: error }, "request failed");
  return answerProblem(c, answer);
}

function answerOf(error: Error): ProblemAnswer {
  if (error instanceof Problem)
    return { code: error.code, status: error.httpStatus, detail: error.message, retry: false, headers: error.headers };
  if (error instanceof HTTPException)
    return { code: "bad-request", status: error.status, detail: `${error.message}.`, retry: false };
  const known = error instanceof VanthuError ? error : isOfStore(error) ? storeErrorOf(error, "") : error;
  const { code, httpStatus, message, retry } = describeError(known);
  const detail = code === "bug" ? "Something went wrong that should not; the server's log says what." : message;
  return { code, status: httpStatus, detail, retry };
}

/** What the two drivers throw when their database is away, busy, full or stopping. */
const STORE_SIGNS =
  /^(?:ERR_SQLITE_ERROR|ERR_INVALID_STATE|ECONN\w+|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|08\w{3}|53\w{3}|57P\w{2}|25006)$/u;
const STORE_WORDS =
  /connection (?:terminated|timeout|ended)|timeout exceeded when trying to connect|driver has already been destroyed|not queryable|client was closed/iu;

/** Whether a driver threw it because its database cannot be used now. */
export function isOfStore(error: Error): boolean {
  const { code = "" } = error as { code?: string };
  return STORE_SIGNS.test(code) || STORE_WORDS.test(error.message);
}

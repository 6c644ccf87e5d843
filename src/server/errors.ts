import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { describeError } from "../errors.ts";
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
  const { code, httpStatus, message, retry } = describeError(error);
  const detail = code === "bug" ? "Something went wrong that should not; the server's log says what." : message;
  return { code, status: httpStatus, detail, retry };
}

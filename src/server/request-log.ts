import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { addressOf } from "./access/authenticate.ts";
import type { Env, ServerContext } from "./server-context.ts";

/** One line a request: what was asked by whom and how it was answered. Never a token: queries are left out. */
export const requestLog =
  (context: ServerContext): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { log } = context;
    const begun = performance.now();
    const requestId = randomUUID();
    c.set("requestId", requestId);
    c.set("log", log.child({ requestId }));
    await next();
    c.res.headers.set("x-request-id", requestId);
    const milliseconds = Math.round(10 * (performance.now() - begun)) / 10;
    const { method, path } = c.req;
    const user = c.get("identity")?.name ?? null;
    log.info(
      { requestId, method, path, status: c.res.status, milliseconds, user, address: addressOf(c, context) },
      "request",
    );
  };

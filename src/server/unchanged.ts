import { createHash } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import type { Env, ServerContext } from "./server-context.ts";

/** Addresses whose answers the store alone decides: not the clock, not what this server is doing, not who asks. */
const OF_THE_STORE =
  /^\/(?:(?:deadlines|documents|references)\.[a-z]+|calendar\.ics|api\/v1\/(?:deadlines(?:\/days)?|search|review|overview|references(?:\/graph)?|documents(?:\/facets|\/[0-9a-f]{64}(?:\/(?:text|facts|corrections))?)?))$/u;

/**
 * Tags answers by the store's version before they are made: whoever has the one of this version is told so, and nothing
 * is asked of the tables. It stands behind the log-in, since it answers by itself.
 */
export const unchanged =
  ({ reading }: ServerContext): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (c.req.method !== "GET" || !c.get("identity") || !OF_THE_STORE.test(c.req.path)) return next();
    const etag = tagOf(await reading.version(), c.req.url);
    if (isKnown(c, etag)) return c.body(null, 304, { etag });
    await next();
    if (c.res.status === 200) c.res.headers.set("etag", etag);
  };

/** Whether whoever asks has the answer with this tag. */
export const isKnown = (c: Context<Env>, etag: string): boolean =>
  (c.req.header("if-none-match")?.match(/"[^"]*"/gu) ?? ([] as readonly string[])).includes(etag.replace(/^W\//u, ""));

/** Weak: an answer is the same also where it is packed otherwise. */
export const tagOf = (...content: readonly (string | Uint8Array)[]): string => {
  const hash = createHash("sha256");
  for (const part of content) hash.update(part).update("\n");
  return `W/"${hash.digest("base64url").slice(0, 27)}"`;
};

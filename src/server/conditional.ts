import type { Context, MiddlewareHandler } from "hono";
import type { Env } from "./server-context.ts";
import { isKnown, tagOf } from "./unchanged.ts";

/** Gives JSON answers that have no tag one of their content, and answers 304 to whoever has that already. */
export const conditional: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const { res } = c;
  if (c.req.method !== "GET" || res.status !== 200) return;
  const known = res.headers.get("etag");
  if (!known && !/^(?:application\/json|text\/plain|text\/calendar)\b/u.test(res.headers.get("content-type") ?? ""))
    return;
  if (!known && res.headers.get("transfer-encoding") === "chunked") return;
  const etag = known ?? (await tagged(c));
  if (!isKnown(c, etag)) return;
  const headers = new Headers(c.res.headers);
  for (const name of ["content-type", "content-length", "content-disposition"]) headers.delete(name);
  c.res = undefined;
  c.res = new Response(null, { status: 304, headers });
};

async function tagged(c: Context<Env>): Promise<string> {
  const body = Buffer.from(await c.res.arrayBuffer());
  const etag = tagOf(body);
  const headers = new Headers(c.res.headers);
  headers.set("etag", etag);
  c.res = undefined;
  c.res = new Response(body, { status: 200, headers });
  return etag;
}

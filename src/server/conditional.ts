import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Env } from "./server-context.ts";

/** Gives JSON answers a tag of their content, and answers 304 to whoever has that already. */
export const conditional: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const { res } = c;
  if (c.req.method !== "GET" || res.status !== 200) return;
  const known = res.headers.get("etag");
  if (!known && !/^(?:application\/json|text\/plain|text\/calendar)\b/u.test(res.headers.get("content-type") ?? ""))
    return;
  if (!known && res.headers.get("transfer-encoding") === "chunked") return;
  const etag = known ?? (await tagged(c));
  const asked: readonly string[] = c.req.header("if-none-match")?.match(/"[^"]*"/gu) ?? [];
  if (!asked.includes(etag.replace(/^W\//u, ""))) return;
  const headers = new Headers(c.res.headers);
  for (const name of ["content-type", "content-length", "content-disposition"]) headers.delete(name);
  c.res = undefined;
  c.res = new Response(null, { status: 304, headers });
};

async function tagged(c: Parameters<MiddlewareHandler<Env>>[0]): Promise<string> {
  const body = Buffer.from(await c.res.arrayBuffer());
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = new Headers(c.res.headers);
  headers.set("etag", etag);
  c.res = undefined;
  c.res = new Response(body, { status: 200, headers });
  return etag;
}

import type { MiddlewareHandler } from "hono";
import { Problem } from "./problem.ts";
import type { Env, ServerContext } from "./server-context.ts";

/** Pages get everything from this server alone; nothing is run that stands in a page itself. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "x-permitted-cross-domain-policies": "none",
};
const A_YEAR = "max-age=31536000";

/** What keeps browsers from doing with an answer what nobody meant. */
export const securityHeaders =
  ({ publicUrl }: ServerContext): MiddlewareHandler<Env> =>
  async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    if (publicUrl?.protocol === "https:") c.res.headers.set("strict-transport-security", A_YEAR);
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "private, no-cache");
  };

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/iu;

/**
 * Answers only where the server is asked by its own name. A page of another site could otherwise give itself a name that
 * leads to this machine, and read what is for this machine alone (DNS rebinding).
 */
export const ownNameOnly =
  ({ isLocal, publicUrl }: ServerContext): MiddlewareHandler<Env> =>
  async (c, next) => {
    const host = c.req.header("host") ?? "";
    const isOwn = LOOPBACK.test(host) || host === publicUrl?.host;
    if (!isOwn && (isLocal || publicUrl))
      throw new Problem("wrong-host", "The server is not asked by its own name; give it with --public-url.");
    await next();
  };

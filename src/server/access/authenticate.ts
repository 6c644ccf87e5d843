import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { CookieOptions } from "hono/utils/cookie";
import { Problem } from "../problem.ts";
import type { Env, ServerContext } from "../server-context.ts";
import { type Identity, isSame } from "./access.ts";

const LONGEST_SECONDS = 7 * 24 * 3600;

/** Finds out who asks: by a token, by the pages' cookie, or as whoever sits at this machine. */
export const authenticate =
  (context: ServerContext): MiddlewareHandler<Env> =>
  async (c, next) => {
    c.set("identity", await identityOf(c, context));
    await next();
  };

async function identityOf(c: Context<Env>, context: ServerContext): Promise<Identity | null> {
  const { access } = context;
  const token = bearerOf(c);
  if (token !== null) {
    const identity = await access.byToken(token);
    if (identity) return identity;
    throw new Problem("log-in-needed", "The token is not one of this server; ask for a new one.");
  }
  const cookie = getCookie(c, cookieName(context));
  const session = cookie === undefined ? null : await access.bySession(cookie);
  return session ?? access.byNothing();
}

/** Calendar programs can send no header: their address carries the token. */
function bearerOf(c: Context<Env>): string | null {
  const [, sent] = /^Bearer +([\w.~+/=-]+)$/iu.exec(c.req.header("authorization") ?? "") ?? [];
  return sent ?? (c.req.path === "/calendar.ics" ? (c.req.query("token") ?? null) : null);
}

/** A cookie that no script sees and no other site's request carries into a change. */
export function keepSession(c: Context<Env>, { sessionId }: Identity, context: ServerContext): void {
  if (sessionId) setCookie(c, cookieName(context), sessionId, { ...cookieOf(context), maxAge: LONGEST_SECONDS });
}

export function forgetSession(c: Context<Env>, context: ServerContext): void {
  deleteCookie(c, cookieName(context), cookieOf(context));
}

const isSecure = ({ publicUrl }: ServerContext): boolean => publicUrl?.protocol === "https:";
const cookieName = (context: ServerContext): string => (isSecure(context) ? "__Host-vanthu" : "vanthu");
const cookieOf = (context: ServerContext): CookieOptions => ({
  path: "/",
  httpOnly: true,
  sameSite: "Lax",
  secure: isSecure(context),
});

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** Lets a change through only where the pages of this server, or a program with a token, ask for it. */
export const againstForgery =
  (context: ServerContext): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (!SAFE.has(c.req.method)) check(c, context);
    await next();
  };

function check(c: Context<Env>, { publicUrl }: ServerContext): void {
  const identity = c.get("identity");
  if (identity?.by === "token") return;
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  const own = publicUrl?.host ?? c.req.header("host");
  if ((site && site !== "same-origin" && site !== "none") || (origin && hostOf(origin) !== own)) throw forged();
  if (c.req.method === "POST" && c.req.path === "/api/v1/session") {
    if (!/^application\/json\b/iu.test(c.req.header("content-type") ?? "")) throw forged();
  } else if (identity?.csrf && !isSame(c.req.header("x-csrf-token") ?? "", identity.csrf)) throw forged();
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

const forged = (): Problem =>
  new Problem("csrf", "Send x-csrf-token as GET /api/v1/session gives it, or a token: Authorization: Bearer ….");

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/u;

/** The network address of whoever asks; where another server on this machine stands before, the one that it saw. */
export function addressOf(c: Context<Env>, { publicUrl }: Pick<ServerContext, "publicUrl">): string {
  const near = getConnInfo(c).remote.address ?? "";
  if (!publicUrl || !LOOPBACK.test(near)) return near;
  return c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim().slice(0, 64) || near;
}

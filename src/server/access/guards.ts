import type { Context, MiddlewareHandler } from "hono";
import { Problem } from "../problem.ts";
import type { Env } from "../server-context.ts";
import type { Identity } from "./access.ts";
import { ROLES, type Role } from "./users.ts";

/** Lets through who has the role or a higher one. */
export const needs =
  (role: Role): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { role: own } = identityOf(c);
    if (ROLES.indexOf(own) < ROLES.indexOf(role))
      throw new Problem("forbidden", `This needs the role ${role}; ask whoever looks after the server.`);
    await next();
  };

/** @throws Problem where nobody has logged in. */
export function identityOf(c: Context<Env>): Identity {
  const identity = c.get("identity");
  if (identity) return identity;
  throw new Problem("log-in-needed", "Log in first, or send a token: Authorization: Bearer ….", {
    "www-authenticate": 'Bearer realm="vanthu"',
  });
}

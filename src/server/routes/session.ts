import { createRoute, z } from "@hono/zod-openapi";
import { writeAudit } from "../access/audit.ts";
import { addressOf, forgetSession, keepSession } from "../access/authenticate.ts";
import { ROLES } from "../access/users.ts";
import { type Api, gives } from "../api.ts";
import type { ServerContext } from "../server-context.ts";

const sessionSchema = z
  .object({
    user: z
      .object({ name: z.string(), role: z.enum(ROLES) })
      .nullable()
      .openapi({ description: "Who asks; null before log-in." }),
    csrf: z
      .string()
      .nullable()
      .openapi({ description: "To be sent as `x-csrf-token` with whatever changes something." }),
    open: z.boolean().openapi({ description: "Whether the server is for this machine alone, and nobody logs in." }),
  })
  .openapi("Session");

const tags = ["Session"];

const show = createRoute({
  method: "get",
  path: "/session",
  tags,
  summary: "Who asks, and the token that the pages send back",
  responses: gives(sessionSchema, "The session."),
});

const logIn = createRoute({
  method: "post",
  path: "/session",
  tags,
  summary: "Log in",
  request: {
    body: {
      required: true,
      content: {
        "application/json": { schema: z.object({ name: z.string().max(64), password: z.string().min(1).max(1024) }) },
      },
    },
  },
  responses: gives(sessionSchema, "The session; its cookie is set."),
});

const logOut = createRoute({
  method: "delete",
  path: "/session",
  tags,
  summary: "Log out",
  responses: gives(sessionSchema, "The session is over; its cookie is gone."),
});

/** Logging in and out. */
export function sessionRoutes(api: Api, context: ServerContext): void {
  const { access } = context;
  api.openapi(show, (c) => {
    const identity = c.get("identity");
    const user = identity && { name: identity.name, role: identity.role };
    return c.json({ user, csrf: identity?.csrf ?? null, open: access.isOpen }, 200);
  });
  api.openapi(logIn, async (c) => {
    const { name, password } = c.req.valid("json");
    const address = addressOf(c, context);
    const entry = { action: "log-in", actor: name, subject: null, address } as const;
    const identity = await access.logIn(name, password, address).catch(async (error: unknown) => {
      context.metrics.logIns.inc({ outcome: "failed" });
      await writeAudit(context, { ...entry, action: "log-in-failed" });
      throw error;
    });
    context.metrics.logIns.inc({ outcome: "done" });
    await writeAudit(context, entry);
    keepSession(c, identity, context);
    return c.json({ user: { name, role: identity.role }, csrf: identity.csrf, open: false }, 200);
  });
  api.openapi(logOut, async (c) => {
    const identity = c.get("identity");
    if (identity) {
      access.logOut(identity);
      await writeAudit(context, {
        action: "log-out",
        actor: identity.name,
        subject: null,
        address: addressOf(c, context),
      });
    }
    forgetSession(c, context);
    return c.json({ user: null, csrf: null, open: access.isOpen }, 200);
  });
}

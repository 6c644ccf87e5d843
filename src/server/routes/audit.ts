import { createRoute, z } from "@hono/zod-openapi";
import { AUDITED, auditPage } from "../access/audit.ts";
import { type Api, forRole, gives, listed, listOf } from "../api.ts";
import { auditSchema } from "../schemas.ts";
import type { ServerContext } from "../server-context.ts";

const list = createRoute({
  method: "get",
  path: "/audit",
  tags: ["Session"],
  ...forRole("admin"),
  summary: "Who logged in, corrected and imported, the latest first",
  request: {
    query: z.object({
      actor: z.string().trim().max(64).optional(),
      action: z.enum(AUDITED).optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(50),
      cursor: z.string().max(2000).optional(),
    }),
  },
  responses: gives(listOf(auditSchema), "A page of entries."),
});

/** What people did. */
export function auditRoutes(api: Api, { reading }: ServerContext): void {
  api.openapi(list, async (c) => c.json(listed(await auditPage(await reading.get(), c.req.valid("query"))), 200));
}

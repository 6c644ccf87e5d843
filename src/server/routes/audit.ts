import { createRoute, z } from "@hono/zod-openapi";
import { type SqlBool, sql } from "kysely";
import { decodeCursor, pageOf } from "../../query/page.ts";
import type { Store } from "../../store/store.ts";
import { type Api, forRole, gives, listed, listOf } from "../api.ts";
import { auditSchema } from "../schemas.ts";
import type { ServerContext } from "../server-context.ts";

const query = z.object({
  actor: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
  cursor: z.string().max(2000).optional(),
});

const list = createRoute({
  method: "get",
  path: "/audit",
  tags: ["Session"],
  ...forRole("admin"),
  summary: "Who logged in, corrected and imported, the latest first",
  request: { query },
  responses: gives(listOf(auditSchema), "A page of entries."),
});

/** What people did. */
export function auditRoutes(api: Api, { reading }: ServerContext): void {
  api.openapi(list, async (c) => c.json(await auditPage(await reading.get(), c.req.valid("query")), 200));
}

async function auditPage({ db }: Store, { actor, limit, cursor }: z.output<typeof query>) {
  let asked = db.selectFrom("audit").selectAll();
  if (actor) asked = asked.where("actor", "=", actor);
  if (cursor) {
    const [at, id] = decodeCursor(cursor, 2);
    asked = asked.where(sql<SqlBool>`(at, id) < (${at}, ${id})`);
  }
  const rows = await asked
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  return listed(pageOf(rows, limit, (last) => [last.at, last.id]));
}

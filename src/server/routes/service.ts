import { createRoute, z } from "@hono/zod-openapi";
import { sql } from "kysely";
import { VERSION } from "../../version.ts";
import { type Api, forRole, gives, givesFile } from "../api.ts";
import { renderDocs } from "../docs-page.ts";
import { describeApi } from "../openapi.ts";
import type { ServerContext } from "../server-context.ts";

const tags = ["Service"];

const health = createRoute({
  method: "get",
  path: "/health",
  tags,
  summary: "Whether the server and its store answer",
  responses: gives(
    z.object({ status: z.literal("ok"), version: z.string(), store: z.enum(["sqlite", "postgres"]) }),
    "Both do; 503 where the store is away.",
  ),
});

const metrics = createRoute({
  method: "get",
  path: "/metrics",
  tags,
  ...forRole("reader"),
  summary: "Figures for Prometheus",
  responses: givesFile("Text format.", "text/plain"),
});

/** Whether the server is well, its figures, and its description. */
export function serviceRoutes(api: Api, context: ServerContext): void {
  api.openapi(health, async (c) => {
    const { db, dialect } = await context.reading.get();
    await sql`select 1`.execute(db);
    return c.json({ status: "ok" as const, version: VERSION, store: dialect }, 200);
  });
  api.openapi(metrics, async (c) => {
    const { registry } = context.metrics;
    return c.body(await registry.metrics(), 200, { "content-type": registry.contentType });
  });
  let description: ReturnType<typeof describeApi> | undefined;
  const described = () => {
    description ??= describeApi(api);
    return description;
  };
  api.get("/api/openapi.json", (c) => c.json(described()));
  api.get("/api/docs", (c) => c.html(renderDocs(described())));
  api.get("/api/docs.css", (c) => c.body(DOCS_STYLE, 200, { "content-type": "text/css; charset=utf-8" }));
}

const DOCS_STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:0 auto;padding:1rem}
h2{margin-top:3rem;border-bottom:1px solid}
h3{margin:2rem 0 .25rem;font:600 1rem ui-monospace,monospace;overflow-wrap:anywhere}
p{margin:.25rem 0}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.2rem .6rem .2rem 0;border-bottom:1px solid #8884}
code{font-family:ui-monospace,monospace}
pre{overflow:auto;padding:.75rem;background:#8881}
`;

import { createRoute, z } from "@hono/zod-openapi";
import { referenceGraph } from "../../query/reference-graph.ts";
import { type Api, forRole, gives } from "../api.ts";
import { filterOf } from "../filter-of.ts";
import { facetsSchema, fileQuery, graphSchema, overviewSchema } from "../schemas.ts";
import type { ServerContext } from "../server-context.ts";

const reader = forRole("reader");

const counts = createRoute({
  method: "get",
  path: "/documents/facets",
  tags: ["Documents"],
  ...reader,
  summary: "How many documents are of each year, kind, issuer, charset, state and origin",
  request: { query: fileQuery },
  responses: gives(facetsSchema, "Counts."),
});

const whole = createRoute({
  method: "get",
  path: "/overview",
  tags: ["Overview"],
  ...reader,
  summary: "What the store holds: documents, outcomes of files, deadlines by month",
  request: { query: fileQuery },
  responses: gives(overviewSchema, "Counts."),
});

const graph = createRoute({
  method: "get",
  path: "/references/graph",
  tags: ["References"],
  ...reader,
  summary: "Documents around one: who cites it, and what it cites",
  request: { query: z.object({ to: z.string().trim().min(1).max(500) }) },
  responses: gives(graphSchema, "Nodes and edges, the latest documents first."),
});

/** Counts and pictures of many documents. */
export function summaryRoutes(api: Api, { reading, counts: kept }: ServerContext): void {
  api.openapi(counts, async (c) => c.json(plain(await kept.facets(filterOf(c.req.valid("query")))), 200));
  api.openapi(whole, async (c) => c.json(plain(await kept.overview(filterOf(c.req.valid("query")))), 200));
  api.openapi(graph, async (c) =>
    c.json(plain(await referenceGraph(await reading.get(), c.req.valid("query").to)), 200),
  );
}

/** Schemas make lists that may be changed, queries give lists that may not. */
type Plain<T> = T extends readonly (infer E)[]
  ? Plain<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Plain<T[K]> }
    : T;
const plain = <T>(value: T): Plain<T> => value as Plain<T>;

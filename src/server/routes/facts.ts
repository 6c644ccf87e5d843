import { createRoute, z } from "@hono/zod-openapi";
import { deadlineDays } from "../../query/deadline-days.ts";
import { queryDeadlines } from "../../query/deadlines.ts";
import { queryDocuments } from "../../query/documents.ts";
import { queryReferences } from "../../query/references.ts";
import { type Api, forRole, gives, listed, listOf } from "../api.ts";
import { filterOf } from "../filter-of.ts";
import { citationRow, daysQuery, deadlineDay, deadlineRow, documentRow, fileQuery, listQuery } from "../schemas.ts";
import type { ServerContext } from "../server-context.ts";

const reader = forRole("reader");

const deadlines = createRoute({
  method: "get",
  path: "/deadlines",
  tags: ["Deadlines"],
  ...reader,
  summary: "Who must do what by when, by day",
  description: "Recurring duties are unfolded where both `from` and `to` are given.",
  request: { query: listQuery },
  responses: gives(listOf(deadlineRow), "A page of deadlines."),
});

const days = createRoute({
  method: "get",
  path: "/deadlines/days",
  tags: ["Deadlines"],
  ...reader,
  summary: "How many deadlines fall on each day of a span, and the first of each: a month at a glance",
  description: "Days on which nothing is due are left out. A span has 366 days at most.",
  request: { query: daysQuery },
  responses: gives(z.object({ items: z.array(deadlineDay) }), "The days, in order."),
});

const cited = {
  to: z.string().trim().min(1).max(500).optional().openapi({ description: "The code or name that is cited." }),
  until: z.iso.date().optional().openapi({ description: "The last day of issue of the citing document." }),
};
/** In addresses of references `to` is the document that is cited. */
export const referencesQuery = listQuery.omit({ to: true }).extend(cited);
export const referencesFileQuery = fileQuery.omit({ to: true }).extend(cited);

/** The filter of an address of references. */
export const referencesFilter = ({
  to,
  until,
  ...query
}: z.infer<typeof referencesQuery> | z.infer<typeof referencesFileQuery>) =>
  filterOf({ ...query, ...(to && { cites: to }), ...(until && { to: until }) });

const references = createRoute({
  method: "get",
  path: "/references",
  tags: ["References"],
  ...reader,
  summary: "What documents cite; with `to`, who cites one",
  request: { query: referencesQuery },
  responses: gives(listOf(citationRow), "A page of citations."),
});

const search = createRoute({
  method: "get",
  path: "/search",
  tags: ["Documents"],
  ...reader,
  summary: "Documents by their words, with or without marks, the best first",
  request: {
    query: z.object({
      q: z
        .string()
        .trim()
        .min(1)
        .max(500)
        .openapi({ description: 'All words must stand in it; "in quotes" beside each other.' }),
      limit: z.coerce.number().int().min(1).max(1000).default(50),
      cursor: z.string().max(2000).optional(),
    }),
  },
  responses: gives(listOf(documentRow), "A page of documents."),
});

/** Deadlines, references and search. */
export function factRoutes(api: Api, { reading }: ServerContext): void {
  api.openapi(deadlines, async (c) => {
    const page = await queryDeadlines(await reading.get(), filterOf(c.req.valid("query")));
    return c.json(listed(page), 200);
  });
  api.openapi(days, async (c) => {
    const { perDay, from, to, ...query } = c.req.valid("query");
    const filter = { ...filterOf(query), from, to };
    const found = await deadlineDays(await reading.get(), filter, perDay);
    return c.json({ items: found.map((one) => ({ ...one, deadlines: [...one.deadlines] })) }, 200);
  });
  api.openapi(references, async (c) => {
    const page = await queryReferences(await reading.get(), referencesFilter(c.req.valid("query")));
    return c.json(listed(page), 200);
  });
  api.openapi(search, async (c) => {
    const { q, ...query } = c.req.valid("query");
    const page = await queryDocuments(await reading.get(), filterOf({ ...query, text: q }));
    return c.json(listed(page), 200);
  });
}

import { createRoute, z } from "@hono/zod-openapi";
import { queryDocuments } from "../../query/documents.ts";
import type { Store } from "../../store/store.ts";
import { type Api, forRole, gives, givesFile, listed, listOf } from "../api.ts";
import { factsIn } from "../facts-in.ts";
import { filterOf } from "../filter-of.ts";
import { originalResponse } from "../original-response.ts";
import { documentFile, documentRow, factSchema, listQuery, recordRef } from "../schemas.ts";
import type { ServerContext } from "../server-context.ts";
import { filesOf, storedDocument } from "../stored-document.ts";

const tags = ["Documents"];
const reader = forRole("reader");
export const idParam = z.object({
  id: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .openapi({ description: "SHA-256 of the document's bytes." }),
});

const list = createRoute({
  method: "get",
  path: "/documents",
  tags,
  ...reader,
  summary: "Documents by issue date, or by rank where `text` is given",
  request: { query: listQuery },
  responses: gives(listOf(documentRow), "A page of documents."),
});

const one = createRoute({
  method: "get",
  path: "/documents/{id}",
  tags,
  ...reader,
  summary: "One document: its record as people have corrected it",
  request: { params: idParam },
  responses: gives(
    z.object({ id: z.string(), revision: z.int(), record: recordRef, files: z.array(documentFile) }),
    "The record (`vanthu/1`), its revision, and the paths by which it came.",
  ),
});

const text = createRoute({
  method: "get",
  path: "/documents/{id}/text",
  tags,
  ...reader,
  summary: "The readable text, in Unicode",
  request: { params: idParam },
  responses: givesFile("The text that all spans count in.", "text/plain"),
});

const original = createRoute({
  method: "get",
  path: "/documents/{id}/original",
  tags,
  ...reader,
  summary: "The file as it came, to be saved",
  request: { params: idParam },
  responses: givesFile("The bytes, as an attachment; never shown by a browser.", "application/octet-stream"),
});

/** Coerced, a number is taken for one that may be absent. */
const offset = z.coerce
  .number()
  .int()
  .min(0)
  .openapi({ param: { required: true } });

const facts = createRoute({
  method: "get",
  path: "/documents/{id}/facts",
  tags,
  ...reader,
  summary: "The facts in a stretch of the text",
  request: {
    params: idParam,
    query: z.object({ start: offset, end: offset }),
  },
  responses: gives(z.array(factSchema), "Facts that share at least one letter with it, the smallest first."),
});

/** Documents: lists, records, texts, files. */
export function documentRoutes(api: Api, { reading }: ServerContext): void {
  const stored = async (id: string) => storedDocument(await reading.get(), id);
  api.openapi(list, async (c) => {
    const page = await queryDocuments(await reading.get(), filterOf(c.req.valid("query")));
    return c.json(listed(page), 200);
  });
  api.openapi(one, async (c) => {
    const store: Store = await reading.get();
    const { id } = c.req.valid("param");
    const { record, revision } = await storedDocument(store, id);
    return c.json({ id, revision, record, files: [...(await filesOf(store, id))] }, 200);
  });
  api.openapi(text, async (c) => c.text((await stored(c.req.valid("param").id)).record.text, 200));
  api.openapi(facts, async (c) => {
    const { record } = await stored(c.req.valid("param").id);
    return c.json([...factsIn(record, c.req.valid("query"))], 200);
  });
  api.openapi(original, async (c) => originalResponse(c, await reading.get(), c.req.valid("param").id));
}

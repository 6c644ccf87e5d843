import { createHash } from "node:crypto";
import { createRoute, z } from "@hono/zod-openapi";
import { type Api, forRole, gives, givesFile } from "../api.ts";
import { pageSchema, repairSchema, wordSchema } from "../schemas.ts";
import type { ServerContext } from "../server-context.ts";
import { idParam } from "./documents.ts";

const tags = ["Source"];
const reader = forRole("reader");
const pageParam = idParam.extend({ n: z.coerce.number().int().min(1).openapi({ description: "From 1." }) });

const repairs = createRoute({
  method: "get",
  path: "/documents/{id}/repairs",
  tags,
  ...reader,
  summary: "What was converted or repaired, and what stood there before",
  description: "Words of a legacy charset, and repairs by the warnings that tell of them, in the order of the text.",
  request: { params: idParam },
  responses: gives(z.array(repairSchema), "Stretches of the text."),
});

const pages = createRoute({
  method: "get",
  path: "/documents/{id}/pages",
  tags,
  ...reader,
  summary: "The document's pages",
  description: "None where the format knows none (Word, text, HTML).",
  request: { params: idParam },
  responses: gives(z.array(pageSchema), "Pages in their order."),
});

const picture = createRoute({
  method: "get",
  path: "/documents/{id}/pages/{n}/picture",
  tags,
  ...reader,
  summary: "The picture of a page: upright and level, as its words were found on it",
  request: { params: pageParam },
  responses: givesFile("The picture.", "image/jpeg"),
});

const words = createRoute({
  method: "get",
  path: "/documents/{id}/pages/{n}/words",
  tags,
  ...reader,
  summary: "Where the words of a page stand on its picture",
  request: { params: pageParam },
  responses: gives(z.array(wordSchema), "Words in the order of the text."),
});

/** The source beside the facts: pictures of pages, places of words, what was repaired. */
export function viewRoutes(api: Api, { reading, views }: ServerContext): void {
  api.openapi(repairs, async (c) => {
    const { id } = c.req.valid("param");
    return c.json([...(await views.repairs(await reading.get(), id))], 200);
  });
  api.openapi(pages, async (c) => {
    const { id } = c.req.valid("param");
    return c.json([...(await views.pages(await reading.get(), id))], 200);
  });
  api.openapi(words, async (c) => {
    const { id, n } = c.req.valid("param");
    return c.json([...(await views.words(await reading.get(), id, n))], 200);
  });
  api.openapi(picture, async (c) => {
    const { id, n } = c.req.valid("param");
    const picture = new Uint8Array(await views.picture(await reading.get(), id, n));
    const etag = `"${createHash("sha256").update(picture).digest("base64url").slice(0, 27)}"`;
    return c.body(picture, 200, { "content-type": "image/jpeg", "cache-control": "private, max-age=3600", etag });
  });
}

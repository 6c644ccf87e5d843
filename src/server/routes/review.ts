import { createRoute, z } from "@hono/zod-openapi";
import { correctedGold } from "../../query/corrected-gold.ts";
import { reviewItems } from "../../query/review-items.ts";
import { CORRECTABLE, VERDICTS } from "../../record/corrections.ts";
import { correctionsOf, saveCorrection, undoCorrection } from "../../store/corrections.ts";
import type { StoredCorrection } from "../../store/stored-correction.ts";
import { writeAudit } from "../access/audit.ts";
import { addressOf } from "../access/authenticate.ts";
import { identityOf } from "../access/guards.ts";
import { type Api, forRole, gives, givesFile, listOf } from "../api.ts";
import { filterOf } from "../filter-of.ts";
import { anchorOrNull, correctionSchema, listQuery, reviewItemSchema } from "../schemas.ts";
import type { ServerContext } from "../server-context.ts";
import { requireDocument } from "../stored-document.ts";
import { asStream } from "../streams.ts";
import { idParam } from "./documents.ts";

const tags = ["Review"];
const reader = forRole("reader");
const reviewer = forRole("reviewer");
const savedSchema = z.object({
  correction: correctionSchema,
  revision: z.int().openapi({ description: "The document's from now on: what the next correction is based on." }),
});

const items = createRoute({
  method: "get",
  path: "/review",
  tags,
  ...reader,
  summary: "Facts for a person to look at, the least sure first",
  description: "`fact` narrows to header, deadlines or references; `review=none` to what nobody has looked at.",
  request: { query: listQuery },
  responses: gives(listOf(reviewItemSchema), "A page of facts."),
});

const list = createRoute({
  method: "get",
  path: "/documents/{id}/corrections",
  tags,
  ...reader,
  summary: "What people said of a document's facts, also what they took back",
  request: { params: idParam },
  responses: gives(z.array(correctionSchema.extend({ placed: z.boolean() })), "In the order they were made."),
});

const save = createRoute({
  method: "post",
  path: "/documents/{id}/corrections",
  tags,
  ...reviewer,
  summary: "Confirm, correct or dismiss a fact or a field of it",
  description: "409 where somebody else has judged the same field since the revision that `basedOn` names.",
  request: {
    params: idParam,
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.object({
            fact: z.enum(CORRECTABLE),
            anchor: anchorOrNull.default(null),
            field: z.string().max(64).default(""),
            verdict: z.enum(VERDICTS),
            value: z.unknown().optional(),
            basedOn: z.int().openapi({ description: "The document's revision that was looked at." }),
          }),
        },
      },
    },
  },
  responses: gives(savedSchema, "The correction, and the document's revision now."),
});

const undo = createRoute({
  method: "delete",
  path: "/corrections/{correction}",
  tags,
  ...reviewer,
  summary: "Take a correction back",
  request: { params: z.object({ correction: z.string().max(100) }) },
  responses: gives(savedSchema, "The correction, and the document's revision now."),
});

const gold = createRoute({
  method: "get",
  path: "/corrections/gold",
  tags,
  ...reader,
  summary: "Corrected documents as gold for the accuracy bench, one a line",
  responses: givesFile("JSON lines.", "application/jsonl"),
});

/** Looking at facts, and saying what is right. */
export function reviewRoutes(api: Api, context: ServerContext): void {
  const { reading, writing, now } = context;
  api.openapi(items, async (c) => {
    const { rows, next } = await reviewItems(await reading.get(), filterOf(c.req.valid("query")));
    return c.json({ items: rows.map((row) => ({ ...row })), next }, 200);
  });
  api.openapi(list, async (c) => {
    const store = await reading.get();
    const { id } = c.req.valid("param");
    await requireDocument(store, id);
    const made = await correctionsOf(store, id);
    return c.json(
      made.map((one) => ({ ...shown(one), placed: one.placed })),
      200,
    );
  });
  api.openapi(save, async (c) => {
    const { name } = identityOf(c);
    const { id: documentId } = c.req.valid("param");
    const body = c.req.valid("json");
    const made = { ...body, value: body.value ?? null, documentId, author: name, madeAt: now() };
    const { correction, revision } = await saveCorrection(await writing.get(), made);
    await writeAudit(context, {
      action: "correction",
      actor: name,
      subject: correction.id,
      address: addressOf(c, context),
    });
    return c.json({ correction: shown(correction), revision }, 200);
  });
  api.openapi(undo, async (c) => {
    const { name } = identityOf(c);
    const { correction: id } = c.req.valid("param");
    const { correction, revision } = await undoCorrection(await writing.get(), id, name, now());
    await writeAudit(context, {
      action: "correction-undone",
      actor: name,
      subject: id,
      address: addressOf(c, context),
    });
    return c.json({ correction: shown(correction), revision }, 200);
  });
  api.openapi(gold, async (c) => {
    const store = await reading.get();
    const lines = async function* () {
      for await (const one of correctedGold(store)) yield `${JSON.stringify(one)}\n`;
    };
    return c.body(asStream(lines()), 200, { "content-type": "application/jsonl" });
  });
}

const shown = ({ undoneRevision, ...correction }: StoredCorrection) => ({
  ...correction,
  anchor: correction.anchor && { ...correction.anchor },
});

import { createRoute, z } from "@hono/zod-openapi";
import { READ_FAILURES } from "../../errors.ts";
import { writeAudit } from "../access/audit.ts";
import { addressOf } from "../access/authenticate.ts";
import { identityOf } from "../access/guards.ts";
import { type Api, forRole, gives, listOf, otherAnswers } from "../api.ts";
import { progressEvents } from "../import-events.ts";
import { quarantinedPaths, quarantinePage, quarantineReasons } from "../quarantine.ts";
import { runWithFiles as runOf, runPage } from "../run-answers.ts";
import { outcomeSchema, runSchema, runWithFiles } from "../schemas.ts";
import type { ServerContext } from "../server-context.ts";
import { receiveUpload } from "../uploads.ts";

const tags = ["Import"];
const reader = forRole("reader");
const admin = forRole("admin");
const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(50),
  cursor: z.string().max(2000).optional(),
});

const list = createRoute({
  method: "get",
  path: "/imports",
  tags,
  ...reader,
  summary: "Runs that took files in, the latest first",
  request: { query: pageQuery },
  responses: gives(listOf(runSchema), "A page of runs."),
});

const one = createRoute({
  method: "get",
  path: "/imports/{run}",
  tags,
  ...reader,
  summary: "A run and what became of its files",
  request: { params: z.object({ run: z.string().max(100) }), query: pageQuery },
  responses: gives(runWithFiles, "The run with a page of its files: first those that did not go well."),
});

const uploadQuery = z.object({ wait: z.coerce.number().min(0).max(60).default(0) });

const upload = createRoute({
  method: "post",
  path: "/imports",
  tags,
  ...admin,
  summary: "Send files to be taken in",
  description:
    "`multipart/form-data`, each file a part of any name; zip archives are opened. The answer comes when the files are received; with `wait` when they are read, or after so many seconds.",
  request: {
    query: uploadQuery,
    body: {
      required: true,
      content: {
        "multipart/form-data": {
          schema: z.object({ files: z.array(z.string().openapi({ format: "binary" })) }),
        },
      },
    },
  },
  responses: {
    202: { description: "The run.", content: { "application/json": { schema: runWithFiles } } },
    ...otherAnswers,
  },
});

const events = createRoute({
  method: "get",
  path: "/imports/events",
  tags,
  ...reader,
  summary: "Progress as it happens, of this server's runs and of others'",
  description:
    "Server-sent events: `run` with a Run whenever it changes, `file` with a FileOutcome for each file that this server has read.",
  responses: {
    200: { description: "Events.", content: { "text/event-stream": { schema: z.string() } } },
    ...otherAnswers,
  },
});

const quarantine = createRoute({
  method: "get",
  path: "/quarantine",
  tags,
  ...reader,
  summary: "Files that could not be read, by reason",
  request: { query: pageQuery.extend({ reason: z.string().max(64).optional() }) },
  responses: gives(
    z.object({
      reasons: z.array(z.object({ reason: z.string(), files: z.int(), advice: z.string() })),
      items: z.array(outcomeSchema.extend({ attempts: z.int(), retryAt: z.string().nullable(), seenAt: z.string() })),
      next: z.string().nullable(),
    }),
    "Counts by reason, and a page of the files.",
  ),
});

const retry = createRoute({
  method: "post",
  path: "/quarantine/retry",
  tags,
  ...admin,
  summary: "Try files again: all, those set aside for one reason, or some",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.object({
            reason: z.enum([...READ_FAILURES, "missing-tool", "bug"]).optional(),
            paths: z.array(z.string().max(4096)).max(1000).optional(),
          }),
        },
      },
    },
  },
  responses: {
    202: { description: "The run.", content: { "application/json": { schema: runWithFiles } } },
    ...otherAnswers,
  },
});

/** Taking files in, and those that could not be read. */
export function importRoutes(api: Api, context: ServerContext): void {
  const { reading, imports } = context;
  api.openapi(list, async (c) => c.json(await runPage(context, c.req.valid("query")), 200));
  api.openapi(events, (c) => progressEvents(c, context));
  api.openapi(one, async (c) => {
    const { run } = c.req.valid("param");
    return c.json(await runOf(context, run, c.req.valid("query")), 200);
  });
  // Described only: whoever checks a form against its schema first reads all of it into memory.
  api.openAPIRegistry.registerPath(upload);
  api.post(upload.path, upload.middleware, async (c) => {
    const { name } = identityOf(c);
    const { wait = 0 } = uploadQuery.safeParse(c.req.query()).data ?? {};
    const received = await receiveUpload(c.env.incoming, context.uploads);
    const run = await imports.take(received);
    await writeAudit(context, { action: "import", actor: name, subject: run.id, address: addressOf(c, context) });
    await imports.waitFor(run.id, wait);
    return c.json(await runOf(context, run.id, { limit: 1000 }), 202);
  });
  api.openapi(quarantine, async (c) => {
    const store = await reading.get();
    const query = c.req.valid("query");
    return c.json({ reasons: await quarantineReasons(store), ...(await quarantinePage(store, query)) }, 200);
  });
  api.openapi(retry, async (c) => {
    const { name } = identityOf(c);
    const run = await imports.retry(await quarantinedPaths(await reading.get(), c.req.valid("json")));
    await writeAudit(context, { action: "retry", actor: name, subject: run.id, address: addressOf(c, context) });
    return c.json(await runOf(context, run.id, { limit: 1000 }), 202);
  });
}

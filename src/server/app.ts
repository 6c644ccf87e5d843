import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { againstForgery, authenticate } from "./access/authenticate.ts";
import { type Api, newApi } from "./api.ts";
import { conditional } from "./conditional.ts";
import { onError } from "./errors.ts";
import { ownNameOnly, securityHeaders } from "./headers.ts";
import { Problem } from "./problem.ts";
import { requestLog } from "./request-log.ts";
import { auditRoutes } from "./routes/audit.ts";
import { documentRoutes } from "./routes/documents.ts";
import { factRoutes } from "./routes/facts.ts";
import { fileRoutes } from "./routes/files.ts";
import { importRoutes } from "./routes/imports.ts";
import { reviewRoutes } from "./routes/review.ts";
import { serviceRoutes } from "./routes/service.ts";
import { sessionRoutes } from "./routes/session.ts";
import { summaryRoutes } from "./routes/summaries.ts";
import { viewRoutes } from "./routes/views.ts";
import type { Env, ServerContext } from "./server-context.ts";
import { unchanged } from "./unchanged.ts";
import { webPages } from "./web-pages.ts";

/** The groups of routes under `/api/v1`. Counts come before documents: `facets` is no id. */
const GROUPS = [
  summaryRoutes,
  documentRoutes,
  viewRoutes,
  factRoutes,
  reviewRoutes,
  importRoutes,
  sessionRoutes,
  auditRoutes,
];
/** Of a request that is no upload. */
const MOST_BODY_BYTES = 2 ** 20;
const LONGEST_BODY_MS = 30_000;

/** Everything that the server answers, in the order in which a request passes. */
export function serverApp(context: ServerContext): Api {
  const app = newApi();
  app.onError(onError);
  app.use(requestLog(context), context.metrics.count, securityHeaders(context), ownNameOnly(context));
  app.use(compress(), conditional);
  app.use(authenticate(context), againstForgery(context), unchanged(context));
  app.use(except("/api/v1/imports", inHaste), except("/api/v1/imports", limited));
  describedRoutes(app, context);
  app.use(webPages(context.pages));
  return app;
}

/** An upload has limits of its own. */
const except =
  (path: string, middleware: MiddlewareHandler<Env>): MiddlewareHandler<Env> =>
  (c, next) =>
    c.req.path === path && c.req.method === "POST" ? next() : middleware(c, next);

/** Whoever sends so little so slowly holds a connection and means nothing good. */
const inHaste: MiddlewareHandler<Env> = async (c, next) => {
  const { incoming } = c.env;
  if (incoming.complete) return next();
  const end = setTimeout(() => incoming.complete || incoming.destroy(), LONGEST_BODY_MS);
  await next();
  clearTimeout(end);
};

const limited = bodyLimit({
  maxSize: MOST_BODY_BYTES,
  onError: () => {
    throw new Problem("too-large", "The request is larger than 1 MB; send less.", { connection: "close" });
  },
});

/** All routes that the description tells of. */
export function describedRoutes(app: Api, context: ServerContext): Api {
  const api = newApi();
  for (const group of GROUPS) group(api, context);
  app.route("/api/v1", api);
  fileRoutes(app, context);
  serviceRoutes(app, context);
  return app;
}

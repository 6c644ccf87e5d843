import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Env } from "./server-context.ts";

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

/** The server's figures for Prometheus. */
export class Metrics {
  readonly registry = new Registry();
  readonly #requests = new Histogram({
    name: "vanthu_http_request_duration_seconds",
    help: "How long requests took, by route, method and status.",
    labelNames: ["route", "method", "status"],
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly #open = new Gauge({
    name: "vanthu_http_requests_open",
    help: "Requests that are being answered.",
    registers: [this.registry],
  });
  readonly files = new Counter({
    name: "vanthu_import_files_total",
    help: "Files that this server took in, by outcome.",
    labelNames: ["outcome"],
    registers: [this.registry],
  });
  readonly logIns = new Counter({
    name: "vanthu_log_ins_total",
    help: "Attempts to log in, by outcome.",
    labelNames: ["outcome"],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts every request by the pattern of its route, never by its address. */
  readonly count: MiddlewareHandler<Env> = async (c, next) => {
    const end = this.#requests.startTimer();
    this.#open.inc();
    try {
      await next();
    } finally {
      this.#open.dec();
      const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith("*"))?.path ?? "pages";
      end({ route, method: c.req.method, status: String(c.res.status) });
    }
  };
}

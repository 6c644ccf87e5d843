import type { HttpBindings } from "@hono/node-server";
import type { Logger } from "pino";
import type { Access, Identity } from "./access/access.ts";
import type { StoreCounts } from "./counts.ts";
import type { ImportDesk } from "./import-desk.ts";
import type { LiveStore } from "./live-store.ts";
import type { Metrics } from "./metrics.ts";
import type { PageViews } from "./page-views.ts";
import type { UploadLimits } from "./uploads.ts";

/** What the routes work with. */
export interface ServerContext {
  /** What is asked: reading never waits for writing. */
  readonly reading: LiveStore;
  /** What is written: corrections, log-ins, imports. */
  readonly writing: LiveStore;
  /** Counts of all that there is. */
  readonly counts: StoreCounts;
  readonly access: Access;
  readonly imports: ImportDesk;
  readonly views: PageViews;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly uploads: UploadLimits;
  /** Where the server is asked from outside, where it stands behind another one: `https://vanthu.example.vn`. */
  readonly publicUrl: URL | null;
  /** Whether only this machine can reach it. */
  readonly isLocal: boolean;
  /** The folder of the built pages. */
  readonly pages: string;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
  /** The instant, ISO 8601 in UTC. */
  now(): string;
}

/** What a request carries through the server. */
export interface Env {
  Bindings: HttpBindings;
  Variables: {
    requestId: string;
    log: Logger;
    /** Who asks; `null` before log-in. */
    identity: Identity | null;
  };
}

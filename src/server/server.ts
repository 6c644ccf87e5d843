import type { Server } from "node:http";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { createAdaptorServer } from "@hono/node-server";
import type { Logger } from "pino";
import { UsageError } from "../errors.ts";
import { ReaderPool } from "../readers/isolate/pool.ts";
import type { Limits } from "../readers/limits.ts";
import { parseStoreUrl } from "../store/store-url.ts";
import { Access } from "./access/access.ts";
import { readUsers } from "./access/users.ts";
import { serverApp } from "./app.ts";
import { StoreCounts } from "./counts.ts";
import { ImportDesk } from "./import-desk.ts";
import { LiveStore } from "./live-store.ts";
import { Metrics } from "./metrics.ts";
import { PageViews } from "./page-views.ts";
import type { ServerContext } from "./server-context.ts";
import { stalePages } from "./stale-pages.ts";

export interface ServerOptions {
  readonly store: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly usersFile?: string | undefined;
  readonly token?: string | undefined;
  readonly publicUrl?: URL | undefined;
  /** The folder that uploads are received in. */
  readonly uploads?: string | undefined;
  readonly uploadMegabytes: number;
  /** Documents read at once. */
  readonly jobs: number;
  readonly limits?: Partial<Limits>;
  /** The module that lists the formats, where it is not the program's own. */
  readonly formats?: URL | undefined;
  /** The folder of the built pages. */
  readonly pages?: string | undefined;
  readonly log: Logger;
  /** How slow a client may be, in milliseconds. */
  readonly patience?: Partial<typeof PATIENCE>;
  now(): Date;
}

/** A server that answers. */
export interface RunningServer {
  readonly port: number;
  /** Where to look at it. */
  readonly url: string;
  /** What whoever starts it should know; `null` where all is well. */
  readonly notice: string | null;
  /** Takes nothing new, finishes what is in work, lets go of everything. */
  stop(): Promise<void>;
}

const MB = 2 ** 20;
const MOST_FILES = 500;
/**
 * A request's head must be there after so long, the whole of it after so long, and no side may be silent longer: the
 * server itself may be asked to be silent for a minute, until an import is done.
 */
const PATIENCE = { head: 15_000, request: 30 * 60_000, silence: 90_000 };
const MOST_CONNECTIONS = 1000;
/** Of those that read an SQLite file. */
const MOST_THREADS = 4;
/** A server runs for months: its heap is collected when it has grown by half, and not only when it has grown fourfold. */
const HEAP_GROWS = "--heap-growing-percent=50";
/** What is still being answered when the server stops has so long. */
const STOP_MS = 10_000;

/**
 * Starts the server.
 * @throws UsageError where it would be open to a network without users, StoreError where the store cannot be used.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  await refuseOpenDoor(options);
  setFlagsFromString(HEAP_GROWS);
  const stopping = new AbortController();
  const context = contextOf(options, stopping.signal);
  try {
    await context.reading.get();
    await context.writing.get();
    await context.imports.resume();
    const server = httpServer(context, { ...PATIENCE, ...options.patience });
    const port = await listen(server, options);
    void context.counts.prepare();
    const stop = once(() => stopServer(server, context, stopping));
    return { port, url: urlOf(options, port), notice: stalePages(context.pages), stop };
  } catch (error) {
    await release(context);
    throw error;
  }
}

function httpServer(context: ServerContext, { head, request, silence }: typeof PATIENCE): Server {
  const server = createAdaptorServer({
    fetch: serverApp(context).fetch,
    serverOptions: { headersTimeout: head, requestTimeout: request, connectionsCheckingInterval: head / 3 },
  }) as Server;
  server.setTimeout(silence);
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/iu;

/** Whoever can reach a server without users may do anything: that is for this machine alone. */
async function refuseOpenDoor({ host, usersFile, token }: ServerOptions): Promise<void> {
  if (usersFile !== undefined) await readUsers(usersFile);
  if (usersFile === undefined && token === undefined && !LOOPBACK.test(host))
    throw new UsageError(
      `--host ${host} opens the server to a network; give --users FILE (vanthu user add makes one) or a token in VANTHU_TOKEN.`,
    );
  if (token !== undefined && token.length < LEAST_TOKEN)
    throw new UsageError(`VANTHU_TOKEN is shorter than ${LEAST_TOKEN} characters; take a longer one.`);
}

const LEAST_TOKEN = 20;

function contextOf(options: ServerOptions, stopping: AbortSignal): ServerContext {
  const { store, jobs, log, limits, formats, usersFile, token, publicUrl = null, host } = options;
  const now = (): string => options.now().toISOString();
  const folder = resolve(options.uploads ?? uploadsOf(store));
  const bytes = options.uploadMegabytes * MB;
  const threads = Math.min(MOST_THREADS, availableParallelism());
  const [reading, writing] = [new LiveStore(store, { threads }), new LiveStore(store)];
  const metrics = new Metrics();
  const imports = new ImportDesk({
    store: writing,
    pool: new ReaderPool({ size: jobs, formats, ...(limits && { limits }) }),
    ...{ jobs, folder, stopping, now },
    onFailure: (error, { id }) => log.error({ err: error, run: id }, "import failed"),
  });
  imports.on("file", ({ state }) => metrics.files.inc({ outcome: state }));
  return {
    ...{ reading, writing, imports, metrics, log, publicUrl, stopping, now },
    access: new Access({ usersFile, token, nowMs: () => options.now().getTime() }),
    counts: new StoreCounts(reading),
    views: new PageViews(formats),
    uploads: { folder, fileBytes: bytes, bytes, files: MOST_FILES },
    isLocal: LOOPBACK.test(host),
    pages: resolve(options.pages ?? PAGES),
  };
}

/** In a clone the sources run from `src/server`, in the package the joined files from `dist/program`. */
const PAGES = new URL(import.meta.url.endsWith(".ts") ? "../../dist/web" : "../web", import.meta.url).pathname;

/** Beside the store's file, or in the folder where the server was started. */
function uploadsOf(address: string): string {
  const url = parseStoreUrl(address);
  return url.kind === "sqlite" ? `${url.path}.uploads` : "vanthu-uploads";
}

const listen = (server: Server, { host, port }: ServerOptions): Promise<number> =>
  new Promise((answer, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      fail(
        new UsageError(
          `The server cannot listen at ${host}:${port} (${error.code ?? error.message}); give another --port.`,
        ),
      ),
    );
    server.listen(port, host, () => answer((server.address() as { port: number }).port));
  });

function urlOf({ host, publicUrl }: ServerOptions, port: number): string {
  if (publicUrl) return publicUrl.href;
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}/`;
}

async function stopServer(server: Server, context: ServerContext, stopping: AbortController): Promise<void> {
  stopping.abort();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), STOP_MS);
  await Promise.all([closed, context.imports.end()]);
  clearTimeout(late);
  await release(context);
}

async function release({ imports, views, reading, writing }: ServerContext): Promise<void> {
  imports.close();
  views.close();
  await Promise.all([reading.close(), writing.close()]);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

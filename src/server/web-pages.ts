import { readFile } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Context, MiddlewareHandler } from "hono";
import { Problem } from "./problem.ts";
import type { Env } from "./server-context.ts";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  webmanifest: "application/manifest+json",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  woff2: "font/woff2",
  txt: "text/plain; charset=utf-8",
};
const IS_TEXT = /^(?:text|application)\/|svg/u;
/** Files whose names change with their content. */
const LASTING = /^\/assets\//u;
/** An address that ends like a file's names a file; no page of the program does. */
const FILE_NAME = /\.[a-z0-9]{2,10}$/u;

interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly br: Buffer | null;
  readonly gzip: Buffer | null;
}

/** The built pages: files of the folder, and for every other address the one page that shows it. */
export function webPages(folder: string): MiddlewareHandler<Env> {
  const kept = new Map<string, Promise<Asset | null>>();
  const asset = (path: string): Promise<Asset | null> => {
    const known = kept.get(path) ?? load(folder, path);
    if (LASTING.test(path)) kept.set(path, known);
    void known.then((found) => found ?? kept.delete(path));
    return known;
  };
  return async (c) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") throw nothing(c.req.path);
    if (c.req.path.startsWith("/api/")) throw nothing(c.req.path);
    const found = await asset(c.req.path);
    if (found) return give(c, found, LASTING.test(c.req.path));
    if (FILE_NAME.test(c.req.path)) throw nothing(c.req.path);
    const page = await asset("/index.html");
    if (page) return give(c, page, false);
    return c.text("The pages are not built: run npm run build:web. The API is there: /api/docs\n", 503);
  };
}

const nothing = (path: string): Problem =>
  new Problem("not-found", `There is nothing at ${path.slice(0, 200)}; /api/docs tells what there is.`);

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** The best there is takes forty times as long for a twelfth less, and whoever comes first waits for it. */
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** A file of the folder, never one outside; packed once for all who ask. */
async function load(folder: string, path: string): Promise<Asset | null> {
  const name = normalize(join(folder, decoded(path)));
  const type = TYPES[name.slice(name.lastIndexOf(".") + 1)];
  if (!name.startsWith(folder + sep) || name.includes("\0") || type === undefined) return null;
  const plain = await readFile(name).catch(() => null);
  if (!plain) return null;
  if (!IS_TEXT.test(type) || plain.length < 1024) return { type, plain, br: null, gzip: null };
  return { type, plain, br: await brotli(plain, QUICKLY), gzip: await gzipped(plain) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}

function give(c: Context<Env>, { type, plain, br, gzip: zipped }: Asset, lasting: boolean): Response {
  const accepted = c.req.header("accept-encoding") ?? "";
  const encoding = br && /\bbr\b/u.test(accepted) ? "br" : zipped && /\bgzip\b/u.test(accepted) ? "gzip" : null;
  const body = encoding === "br" ? br : encoding === "gzip" ? zipped : plain;
  return c.body(new Uint8Array(body as Buffer), 200, {
    "content-type": type,
    vary: "accept-encoding",
    "cache-control": lasting ? "public, max-age=31536000, immutable" : "no-cache",
    ...(encoding && { "content-encoding": encoding }),
  });
}

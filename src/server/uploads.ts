import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, rmdir, stat, unlink } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { dirname, join, resolve, sep } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import type { Outcome } from "../archive/outcome.ts";
import type { Store } from "../store/store.ts";
import { safeName } from "./original-response.ts";
import { Problem } from "./problem.ts";

export interface UploadLimits {
  /** Where uploads are received; those that could not be read stay there. */
  readonly folder: string;
  /** Of one file and of one upload, in bytes. */
  readonly fileBytes: number;
  readonly bytes: number;
  readonly files: number;
}

/** Files that were received. */
export interface Received {
  /** The run's id, and its folder's name. */
  readonly id: string;
  readonly folder: string;
  readonly files: number;
}

const MB = 2 ** 20;

/**
 * Writes the files of a multipart request to disk as they come; nothing is held in memory.
 * @throws Problem where there is too much, or nothing; whatever was received is gone then.
 */
export async function receiveUpload(request: IncomingMessage, limits: UploadLimits): Promise<Received> {
  const id = randomUUID();
  const folder = join(limits.folder, id);
  try {
    refuseByHead(request, limits);
    await mkdir(folder, { recursive: true });
    const files = await receiveFiles(request, folder, limits);
    if (files === 0) throw new Problem("bad-request", "The request holds no file; send at least one.");
    return { id, folder, files };
  } catch (error) {
    letRunOut(request);
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Whoever is cut off in the middle of sending does not see the answer: the rest is passed over for a moment. */
function letRunOut(request: IncomingMessage): void {
  if (request.complete) return;
  request.resume();
  const end = setTimeout(() => request.destroy(), RUN_OUT_MS);
  request.once("close", () => clearTimeout(end));
}

const RUN_OUT_MS = 2000;

function refuseByHead({ headers }: IncomingMessage, { bytes }: UploadLimits): void {
  if (!/^multipart\/form-data\s*;.*boundary=/iu.test(headers["content-type"] ?? ""))
    throw new Problem("bad-request", "Send the files as multipart/form-data.");
  if (Number(headers["content-length"] ?? 0) > bytes) throw tooMuch(bytes);
}

const refusal = (what: string, instead: string): Problem => new Problem("too-large", `${what}; ${instead}.`);
const tooMuch = (bytes: number): Problem =>
  refusal(`One upload holds at most ${Math.floor(bytes / MB)} MB`, "send it in parts, or use vanthu import");
const tooMany = (files: number): Problem =>
  refusal(`One upload holds at most ${files} files`, "send them in parts, or as a zip archive");
const tooLarge = (name: string, bytes: number): Problem =>
  refusal(`${name} is larger than ${Math.floor(bytes / MB)} MB`, "use vanthu import for it");

async function receiveFiles(request: IncomingMessage, folder: string, limits: UploadLimits): Promise<number> {
  const form = new Busboy({
    headers: request.headers as BusboyHeaders,
    defParamCharset: "utf8",
    limits: { fileSize: limits.fileBytes, files: limits.files, fields: 20, fieldSize: 1024, parts: limits.files + 20 },
  } as ConstructorParameters<typeof Busboy>[0]);
  const refused = new AbortController();
  const writes: Promise<void>[] = [];
  await new Promise<void>((received, fail) => {
    const refuse = (problem: Error): void => {
      request.unpipe(form);
      refused.abort();
      fail(problem);
    };
    form.on("file", (_field, stream, given) => {
      const name = safeName(given || "document");
      const path = join(folder, String(writes.length + 1), name);
      stream.on("limit", () => refuse(tooLarge(name, limits.fileBytes)));
      const written = writeFile(path, stream, refused.signal);
      writes.push(written);
      written.catch((error: NodeJS.ErrnoException) => refuse(error.code === "ENOSPC" ? noSpace() : error));
    });
    form.on("filesLimit", () => refuse(tooMany(limits.files)));
    form.on("partsLimit", () => refuse(tooMany(limits.files)));
    form.on("error", (error: unknown) => refuse(broken(error)));
    form.on("finish", received);
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > limits.bytes) refuse(tooMuch(limits.bytes));
    });
    request.on("aborted", () => refuse(broken(new Error("the connection ended"))));
    request.pipe(form);
  }).catch(async (error: unknown) => {
    await Promise.allSettled(writes);
    throw error;
  });
  await Promise.all(writes);
  return writes.length;
}

const noSpace = (): Problem =>
  new Problem("no-space", "The disk that uploads are received on is full; free some space, or give --uploads.");

const broken = (error: unknown): Problem =>
  new Problem("bad-request", `The upload breaks off or is no form (${(error as Error).message}); send it again.`);

async function writeFile(path: string, stream: Readable, signal: AbortSignal): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(stream, createWriteStream(path, { flags: "wx", mode: 0o600 }), { signal });
}

const ARCHIVE = /!\/.*$/su;

/** Takes away received files that are in the store; those that could not be read stay, to be tried again. */
export async function tidyUploads(folder: string, outcomes: readonly Outcome[]): Promise<void> {
  const root = resolve(folder) + sep;
  const kept = new Set(
    outcomes.filter(({ state }) => state === "quarantined").map(({ path }) => path.replace(ARCHIVE, "")),
  );
  const done = new Set(outcomes.map(({ path }) => path.replace(ARCHIVE, "")));
  for (const path of done) {
    if (!path.startsWith(root) || kept.has(path)) continue;
    await unlink(path).catch(() => {});
    await rmdir(dirname(path)).catch(() => {});
    await rmdir(dirname(dirname(path))).catch(() => {});
  }
}

/** Uploads whose run has not ended, after a stop. */
export async function unfinishedUploads(
  folder: string,
  { db }: Store,
): Promise<readonly (Received & { readonly startedAt: string })[]> {
  const ids = await readdir(folder).catch(() => []);
  if (ids.length === 0) return [];
  const runs = await db
    .selectFrom("runs")
    .select(["id", "started_at as startedAt"])
    .where("id", "in", ids)
    .where("ended_at", "is", null)
    .orderBy("started_at")
    .execute();
  return Promise.all(
    runs.map(async (run) => ({ ...run, folder: join(folder, run.id), files: await countFiles(join(folder, run.id)) })),
  );
}

async function countFiles(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const found = await Promise.all(names.map((name) => stat(join(folder, name))));
  return found.filter((one) => one.isFile()).length;
}

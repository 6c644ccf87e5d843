import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as plainRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { contentHash } from "../../src/readers/read-document.ts";
import { type RunningServer, type ServerOptions, startServer } from "../../src/server/server.ts";

/** A server for a test, and what a client needs to talk to it. */
export interface Serving extends RunningServer {
  /** Lines of its log. */
  readonly log: readonly string[];
  readonly folder: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  json<T = Json>(path: string, headers?: Record<string, string>): Promise<T>;
  /** A change as the pages ask for it, with the token of the session. */
  send(method: "POST" | "DELETE", path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

// biome-ignore lint/suspicious/noExplicitAny: answers of any shape
export type Json = any;

export async function serving(store: string, given: Partial<ServerOptions> = {}): Promise<Serving> {
  const log: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), "vanthu-serve-"));
  mkdirSync(join(folder, "pages", "assets"), { recursive: true });
  writeFileSync(join(folder, "pages", "index.html"), "<!doctype html><title>vanthu</title>");
  writeFileSync(join(folder, "pages", "assets", "app.js"), "export const app = 1;\n".repeat(100));
  writeFileSync(join(folder, "secret.txt"), "secret");
  const server = await startServer({
    store,
    host: "127.0.0.1",
    port: 0,
    uploads: join(folder, "uploads"),
    uploadMegabytes: 4,
    jobs: 1,
    pages: join(folder, "pages"),
    log: pino({ level: "info" }, { write: (line: string) => void log.push(line) }),
    now: () => new Date(),
    ...given,
  });
  const at = (path: string): string => `http://127.0.0.1:${server.port}${path}`;
  const get = (path: string, headers: Record<string, string> = {}) => fetch(at(path), { headers });
  return {
    ...server,
    ...{ log, folder, get },
    json: async (path, headers) => (await get(path, headers)).json() as never,
    async send(method, path, body, headers = {}) {
      const { csrf } = (await (await get("/api/v1/session", headers)).json()) as Json;
      const isForm = body instanceof FormData;
      return fetch(at(path), {
        method,
        headers: {
          ...(csrf && { "x-csrf-token": csrf }),
          ...(!isForm && { "content-type": "application/json" }),
          ...headers,
        },
        ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      });
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Files as a form. */
export function formOf(files: Readonly<Record<string, string | Uint8Array>>): FormData {
  const form = new FormData();
  for (const [name, content] of Object.entries(files))
    form.append("files", new Blob([typeof content === "string" ? content : new Uint8Array(content)]), name);
  return form;
}

/** The id under which a store keeps a file of this content. */
export const idOf = (content: string | Uint8Array): string => contentHash(Buffer.from(content as string));

/** A request with headers that `fetch` does not let a caller set. */
export const rawGet = (port: number, path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    plainRequest({ host: "127.0.0.1", port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });

/** A plan as people wrote them. */
export const PLAN = `UBND XÃ HÒA AN
Số: 12/KH-UBND
Hòa An, ngày 3 tháng 5 năm 2018
KẾ HOẠCH
Trồng cây năm 2018
Thực hiện Chỉ thị số 35-CT/TW ngày 30/5/2017 của Bộ Chính trị.
1. Các thôn báo cáo kết quả trước ngày 15/6/2018.
2. Văn phòng tổng hợp, báo cáo Ủy ban nhân dân huyện trước ngày 30/6/2018.
`;

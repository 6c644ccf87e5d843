import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Kept } from "../../src/server/kept.ts";
import { attachment, safeName } from "../../src/server/original-response.ts";
import { PROBLEMS } from "../../src/server/problem.ts";
import { stalePages } from "../../src/server/stale-pages.ts";
import { STORE_PLACES } from "../store/stores.ts";
import { type Json, type Serving, serving } from "./serving.ts";

const [sqlite] = STORE_PLACES;
let server: Serving;
beforeAll(async () => {
  await sqlite?.start();
  server = await serving((await sqlite?.address()) as string);
});
afterAll(async () => {
  await server.stop();
  await sqlite?.stop();
});

const METHODS = ["get", "post", "delete"] as const;
/** Every operation of the description with its path. */
const operationsOf = (description: Json): readonly { path: string; method: string; operation: Json }[] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method) =>
      (methods as Json)[method] ? [{ path, method, operation: (methods as Json)[method] }] : [],
    ),
  );

test("the description is OpenAPI 3.1, and everything it points to is in it", async () => {
  const description = await server.json("/api/openapi.json");
  expect(description.openapi).toBe("3.1.0");
  const pointed = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
    (m) => m[1],
  );
  expect(pointed).toEqual(expect.arrayContaining(["DocumentRecord", "Section", "DeadlineRow", "Problem"]));
  for (const name of pointed) expect(description.components.schemas).toHaveProperty(name as string);
  for (const { path, operation } of operationsOf(description)) {
    expect(operation.summary, path).toMatch(/\w/);
    expect(operation.responses, path).toHaveProperty("default");
  }
});

test("what may be null is described so, and nothing in an address may", async () => {
  const description = await server.json("/api/openapi.json");
  const { Correction, Anchor } = description.components.schemas;
  expect(Correction.properties.anchor.anyOf).toEqual([{ $ref: "#/components/schemas/Anchor" }, { type: "null" }]);
  expect(Anchor.type).toBe("object");
  for (const { path, operation } of operationsOf(description))
    for (const { name, schema } of operation.parameters ?? [])
      expect(schema.type, `${path} ${name}`).not.toContain("null");
});

test("every operation of the description is there", async () => {
  const description = await server.json("/api/openapi.json");
  for (const { path, method } of operationsOf(description)) {
    if (path.endsWith("/events")) continue;
    const at = path
      .replace("{id}", "0".repeat(64))
      .replace("{n}", "1")
      .replace(/\{\w+\}/, "none");
    const answer = method === "get" ? await server.get(at) : await server.send(method.toUpperCase() as "POST", at, {});
    const { detail } = answer.headers.get("content-type")?.includes("problem")
      ? ((await answer.json()) as Json)
      : { detail: "" };
    expect(detail, `${method} ${path}`).not.toMatch(/nothing at/);
    expect(answer.status, `${method} ${path}`).toBeLessThan(500);
  }
});

test("the description is written without a server, the same", async () => {
  const script = join(import.meta.dirname, "../../scripts/openapi.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [script], { maxBuffer: 2 ** 24 });
  expect(JSON.parse(stdout)).toEqual(await server.json("/api/openapi.json"));
});

test("its page needs no script and nothing from elsewhere, and explains every problem", async () => {
  const page = await (await server.get("/api/docs")).text();
  expect(page).not.toMatch(/<script|https?:\/\/|style=/);
  for (const code of Object.keys(PROBLEMS)) expect(page).toContain(`id="${code}"`);
  for (const path of ["/api/v1/documents/{id}", "/calendar.ics"]) expect(page).toContain(path);
  expect((await server.get("/api/docs.css")).headers.get("content-type")).toMatch(/^text\/css/);
});

test("every other address shows the pages; their parts are packed, and kept by browsers", async () => {
  for (const path of ["/", "/deadlines?view=calendar", "/documents/abc", "/login"]) {
    const answer = await server.get(path);
    expect([answer.status, answer.headers.get("cache-control")], path).toEqual([200, "no-cache"]);
    expect(await answer.text()).toContain("<title>vanthu</title>");
  }
  const part = await server.get("/assets/app.js", { "accept-encoding": "br" });
  expect(part.headers.get("content-encoding")).toBe("br");
  expect(part.headers.get("cache-control")).toMatch(/immutable/);
  for (const path of ["/assets/gone.js", "/deadlines.parquet", "/nope.xxx"])
    expect((await server.get(path)).status, path).toBe(404);
  expect((await server.send("POST", "/deadlines", {})).status).toBe(404);
});

test("pages that are older than their sources are told of, and those of the package never", () => {
  const clone = mkdtempSync(join(tmpdir(), "vanthu-clone-"));
  const pages = join(clone, "dist/web");
  mkdirSync(pages, { recursive: true });
  expect(stalePages(pages)).toBeNull();
  mkdirSync(join(clone, "src/web/pages"), { recursive: true });
  writeFileSync(join(clone, "src/web/pages/audit.tsx"), "");
  expect(stalePages(pages)).toMatch(/not built/);
  writeFileSync(join(pages, "index.html"), "");
  expect(stalePages(pages)).toBeNull();
  utimesSync(join(pages, "index.html"), new Date("2026-01-01"), new Date("2026-01-01"));
  expect(stalePages(pages)).toMatch(/older than src\/web.*npm run build:web/);
  rmSync(clone, { recursive: true });
});

test("answers are packed where the client wants it", async () => {
  const answer = await server.get("/api/openapi.json", { "accept-encoding": "gzip" });
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(((await answer.json()) as Json).openapi).toBe("3.1.0");
});

test("a request of more than 1 MB that is no upload is refused", async () => {
  const answer = await server.send("POST", "/api/v1/quarantine/retry", { paths: ["x".repeat(2 ** 20)] });
  expect([answer.status, ((await answer.json()) as Json).code]).toEqual([413, "too-large"]);
});

test.each([
  ["Kế hoạch số 5.doc", "Kế hoạch số 5.doc"],
  ["../../etc/passwd", "passwd"],
  ["C:\\thu muc\\ke hoach.doc", "ke hoach.doc"],
  ["..", "document"],
  [".htaccess", "htaccess"],
  ["a\u0000b\nc\u202Egpj.exe", "a_b_c_gpj.exe"],
  ['<img src="x">.html', "_img src=_x__.html"],
  ["", "document"],
  [`${"dài ".repeat(60)}.docx`, `${"dài ".repeat(60).slice(0, 115)}.docx`],
])("the name %j is safe as %j", (given, safe) => {
  expect(safeName(given)).toBe(safe);
});

test("a name with marks goes as both plain letters and itself", () => {
  expect(attachment('Đề "án"; 100%.pdf')).toBe(
    `attachment; filename="De _an_; 100_.pdf"; filename*=UTF-8''${encodeURIComponent("Đề _án_; 100%.pdf")}`,
  );
});

test("what was made last is kept up to a weight, and made once for all who ask together", async () => {
  const kept = new Kept<string>(10, (value) => value.length);
  const made: string[] = [];
  const make = (key: string) =>
    kept.get(key, async () => {
      made.push(key);
      return key.repeat(4);
    });
  await Promise.all([make("a"), make("a")]);
  await make("b");
  await make("a");
  await make("c");
  expect(made).toEqual(["a", "b", "c"]);
  await make("b");
  expect(made).toEqual(["a", "b", "c", "b"]);
  await expect(kept.get("x", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await kept.get("x", async () => "yes")).toBe("yes");
});

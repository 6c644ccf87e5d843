import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { zipSync } from "fflate";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startRun } from "../../src/archive/runs.ts";
import { openStore } from "../../src/store/open-store.ts";
import { STORE_PLACES } from "../store/stores.ts";
import { formOf, idOf, type Json, PLAN, type Serving, serving } from "./serving.ts";

const MB = 2 ** 20;
const BOUNDARY = "ranh-gioi";
const head = (length: number | null, port: number): string =>
  [
    "POST /api/v1/imports HTTP/1.1",
    `Host: 127.0.0.1:${port}`,
    `Content-Type: multipart/form-data; boundary=${BOUNDARY}`,
    length === null ? "Transfer-Encoding: chunked" : `Content-Length: ${length}`,
  ].join("\r\n");
const PART = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n`;

describe.each(STORE_PLACES)("imports over $name", (place) => {
  let server: Serving;
  let address: string;

  beforeAll(() => place.start());
  afterAll(() => place.stop());
  beforeEach(async () => {
    address = await place.address();
    server = await serving(address);
  });
  afterEach(() => server.stop());

  const upload = async (files: Parameters<typeof formOf>[0], query = "?wait=60") => {
    const answer = await server.send("POST", `/api/v1/imports${query}`, formOf(files));
    return { status: answer.status, body: (await answer.json()) as Json };
  };
  const received = () =>
    existsSync(join(server.folder, "uploads")) ? readdirSync(join(server.folder, "uploads"), { recursive: true }) : [];

  test("an upload tells what became of each file, and keeps only what could not be read", async () => {
    const { status, body } = await upload({ "kế hoạch.txt": PLAN, "bản sao.txt": PLAN, "../../trong.doc": "" });
    expect(status).toBe(202);
    expect(body).toMatchObject({
      command: "upload",
      state: "ended",
      counts: { done: 1, duplicate: 1, quarantined: 1 },
    });
    const shown = body.files.map(({ name, state, reason, documentId }: Json) => [name, state, reason, documentId]);
    expect(shown).toEqual(
      expect.arrayContaining([
        ["trong.doc", "quarantined", "empty", null],
        [expect.stringMatching(/txt$/), "duplicate", null, idOf(PLAN)],
      ]),
    );
    expect(body.files[0]).toMatchObject({ state: "quarantined", advice: expect.stringMatching(/again/) });
    expect(received().filter((name) => String(name).endsWith(".doc"))).toHaveLength(1);
    expect(received().filter((name) => String(name).endsWith(".txt"))).toEqual([]);
  });

  test("a file that kills its reader is set aside, and the server goes on", async () => {
    await server.stop();
    server = await serving(address, { formats: new URL("../readers/isolate/fake-formats.ts", import.meta.url) });
    const { body } = await upload({ "hong.doc": "abort", "tot.doc": "fine" });
    expect(body.counts).toMatchObject({ quarantined: 1, done: 1 });
    expect(body.files[0]).toMatchObject({ name: "hong.doc", state: "quarantined", reason: expect.any(String) });
    expect((await server.get("/health")).status).toBe(200);
  });

  test("documents in an archive are taken one by one", async () => {
    const archive = zipSync({ "a.txt": Buffer.from(PLAN), "b/c.txt": Buffer.from(`${PLAN}khác`) });
    const { body } = await upload({ "kho.zip": archive });
    expect(body.counts).toMatchObject({ done: 2 });
  });

  test("runs are listed, the latest first, and a run's files a page at a time", async () => {
    const first = (await upload({ "a.txt": PLAN })).body;
    const second = (await upload({ "b.txt": `${PLAN}b`, "c.txt": `${PLAN}c` })).body;
    const list = await server.json("/api/v1/imports?limit=1");
    expect(list.items.map(({ id }: Json) => id)).toEqual([second.id]);
    expect((await server.json(`/api/v1/imports?limit=1&cursor=${list.next}`)).items[0].id).toBe(first.id);
    const page = await server.json(`/api/v1/imports/${second.id}?limit=1`);
    const rest = await server.json(`/api/v1/imports/${second.id}?limit=1&cursor=${page.next}`);
    expect([...page.files, ...rest.files].map(({ name }) => name)).toEqual(["b.txt", "c.txt"]);
    expect(rest.next).toBeNull();
  });

  test("what was set aside is counted by reason, and tried again when asked", async () => {
    await upload({ "trong.doc": "", "hong.pdf": "%PDF-1.4 hỏng" });
    const aside = await server.json("/api/v1/quarantine");
    expect(aside.reasons.map(({ reason, files }: Json) => [reason, files])).toEqual([
      ["corrupt", 1],
      ["empty", 1],
    ]);
    expect(aside.items).toHaveLength(2);
    expect((await server.json("/api/v1/quarantine?reason=empty")).items).toHaveLength(1);
    const retried = (await (await server.send("POST", "/api/v1/quarantine/retry", { reason: "empty" })).json()) as Json;
    expect(retried).toMatchObject({ command: "retry", total: 1 });
    await expect.poll(async () => (await server.json("/api/v1/quarantine?reason=empty")).items[0].attempts).toBe(2);
    expect((await server.send("POST", "/api/v1/quarantine/retry", { reason: "weil" })).status).toBe(400);
  });

  test("documents of an archive are tried again alone, and no other member is read with them", async () => {
    const archive = zipSync({ "a.txt": Buffer.from(PLAN), "trong.doc": Buffer.from("") });
    await upload({ "kho.zip": archive });
    const [aside] = (await server.json("/api/v1/quarantine")).items;
    const run = (await (await server.send("POST", "/api/v1/quarantine/retry", { reason: "empty" })).json()) as Json;
    const setAside = async () => (await server.json("/api/v1/quarantine")).items;
    await expect.poll(async () => (await setAside())[0].attempts).toBe(2);
    expect(await setAside()).toMatchObject([{ path: aside.path, reason: "empty" }]);
    const ended = () => server.json(`/api/v1/imports/${run.id}?wait=5`);
    expect((await ended()).counts).toEqual({ done: 0, partial: 0, duplicate: 0, quarantined: 1, unchanged: 0 });
  });

  test("a retry reads nothing but what was set aside, whatever path it names", async () => {
    const answer = (await (
      await server.send("POST", "/api/v1/quarantine/retry", { paths: ["/etc/passwd"] })
    ).json()) as Json;
    expect(answer.total).toBe(0);
  });

  test("progress comes as it happens, of this server and of others", async () => {
    const events = listen(server);
    await upload({ "a.txt": PLAN });
    await expect.poll(() => events.names()).toEqual(expect.arrayContaining(["run", "file"]));
    const file = events.all().find(({ event }) => event === "file");
    expect(file?.data).toMatchObject({ name: "a.txt", state: "done", documentId: idOf(PLAN) });
    const other = await openStore(address);
    const run = await startRun(other, { id: randomUUID(), command: "import", startedAt: new Date().toISOString() });
    const shown = () =>
      events
        .all()
        .filter(({ event, data }) => event === "run" && data.id === run.id)
        .at(-1)?.data;
    await expect.poll(shown, { timeout: 10_000 }).toMatchObject({ state: "running", counts: { done: 0 } });
    const row = {
      sha256: null,
      bytes: 1,
      modified_ms: 1,
      reason: null,
      message: null,
      attempts: 1,
      retry_at: null,
    };
    const seen = { ...row, path: "x", state: "done" as const, run_id: run.id, seen_at: new Date().toISOString() };
    await other.db.insertInto("files").values(seen).execute();
    await expect.poll(shown, { timeout: 10_000 }).toMatchObject({ counts: { done: 1 } });
    await other.db.updateTable("runs").set({ ended_at: new Date().toISOString() }).where("id", "=", run.id).execute();
    await expect.poll(shown, { timeout: 10_000 }).toMatchObject({ state: "ended" });
    await other.close();
    events.stop();
  });

  test("a run whose process died is not shown as running for ever", async () => {
    const other = await openStore(address);
    await startRun(other, { id: "tot", command: "import", startedAt: new Date(Date.now() - 3_600_000).toISOString() });
    await other.close();
    expect(await server.json("/api/v1/imports/tot")).toMatchObject({ state: "silent", endedAt: null });
  });

  test("an upload that was received is read after a restart", async () => {
    const { folder } = server;
    const { body } = await upload({ "a.txt": PLAN, "b.txt": `${PLAN}b` }, "");
    await server.stop();
    const store = await openStore(address);
    const ended = await store.db
      .selectFrom("runs")
      .select("ended_at")
      .where("id", "=", body.id)
      .executeTakeFirstOrThrow();
    expect(ended.ended_at === null || ended.ended_at.length > 0).toBe(true);
    await store.close();
    server = await serving(address, { uploads: join(folder, "uploads") });
    if (ended.ended_at === null && existsSync(join(folder, "uploads")))
      await expect.poll(async () => (await server.json("/api/v1/documents")).items.length).toBe(2);
  });

  const raw = (port: number) => {
    const socket = connect(port, "127.0.0.1");
    let text = "";
    const closed = new Promise<string>((resolve) => {
      socket.on("data", (chunk) => {
        text += chunk.toString();
      });
      socket.on("close", () => resolve(text)).on("error", () => resolve(text));
    });
    return { socket, closed, text: () => text };
  };
  const csrf = async () => (await server.json("/api/v1/session")).csrf;

  test("an upload of 2 GB is refused by its head, before it is sent", async () => {
    const { socket, closed } = raw(server.port);
    socket.write(`${head(2048 * MB, server.port)}\r\nx-csrf-token: ${await csrf()}\r\n\r\n${PART}`);
    expect(await closed).toMatch(/^HTTP\/1\.1 413 [\s\S]*at most 4 MB/);
    expect(received()).toEqual([]);
  });

  test("one that does not say how long it is, is stopped where it is too long, and nothing of it stays", async () => {
    const { socket, closed } = raw(server.port);
    socket.write(`${head(null, server.port)}\r\nx-csrf-token: ${await csrf()}\r\n\r\n`);
    const chunk = (data: string | Buffer) =>
      Buffer.concat([Buffer.from(`${data.length.toString(16)}\r\n`), Buffer.from(data), Buffer.from("\r\n")]);
    socket.write(chunk(PART));
    let sent = 0;
    const full = chunk(Buffer.alloc(64 * 1024, "a"));
    const ended = { done: false };
    void closed.then(() => {
      ended.done = true;
    });
    while (!ended.done && sent < 200 * MB) {
      if (!socket.write(full)) await Promise.race([closed, new Promise((resolve) => socket.once("drain", resolve))]);
      sent += full.length;
      await setTimeout(0);
    }
    expect(await closed).toMatch(/^HTTP\/1\.1 413 /);
    expect(sent).toBeLessThan(64 * MB);
    expect(received()).toEqual([]);
  });

  test("too many files, no file, no form, and one that breaks off are each told apart", async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`${i}.txt`, "x"]));
    expect((await upload(many)).body).toMatchObject({ status: 413, detail: expect.stringMatching(/500 files/) });
    expect((await upload({})).body).toMatchObject({ status: 400, detail: expect.stringMatching(/no file|no form/) });
    expect((await server.send("POST", "/api/v1/imports", {})).status).toBe(400);
    const { socket, closed } = raw(server.port);
    socket.write(`${head(5000, server.port)}\r\nx-csrf-token: ${await csrf()}\r\n\r\n${PART}abc`);
    await setTimeout(300);
    socket.end();
    await closed;
    await expect.poll(received).toEqual([]);
    expect((await server.json("/api/v1/imports")).items).toEqual([]);
  });
});

/** The events of a server, as they come. */
function listen(server: Serving) {
  const events: { event: string; data: Json }[] = [];
  const stop = new AbortController();
  void (async () => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/imports/events`, { signal: stop.signal });
    let text = "";
    for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
      text += Buffer.from(chunk).toString();
      const parts = text.split("\n\n");
      text = parts.pop() ?? "";
      for (const part of parts) {
        const [, event = "", data = ""] = /^event: (\w+)\ndata: (.*)/.exec(part) ?? [];
        events.push({ event, data: data && JSON.parse(data) });
      }
    }
  })().catch(() => {});
  return { all: () => events, names: () => events.map(({ event }) => event), stop: () => stop.abort() };
}

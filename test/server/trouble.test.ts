import { spawn } from "node:child_process";
import { rename } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseText } from "../../src/pipeline.ts";
import { openStore } from "../../src/store/open-store.ts";
import { saveDocument } from "../../src/store/save-document.ts";
import { STORE_PLACES, type StorePlace } from "../store/stores.ts";
import { type Json, PLAN, serving } from "./serving.ts";

const ID = "a".repeat(64);

async function withPlan(place: StorePlace): Promise<string> {
  const address = await place.address();
  const store = await openStore(address);
  await saveDocument(store, { id: ID, record: parseText(PLAN), stages: {}, importedAt: "2026-11-22T01:00:00.000Z" });
  await store.close();
  return address;
}

/** A store that can be taken away from its server and put back. */
async function removable(place: StorePlace) {
  const address = await withPlan(place);
  if (place.name === "sqlite")
    return {
      address,
      away: () => rename(address, `${address}.away`),
      back: () => rename(`${address}.away`, address),
      stop: async () => {},
    };
  const { hostname, port } = new URL(address);
  const line = await telephone(hostname, Number(port));
  return { ...line, address: address.replace(`:${port}/`, `:${line.port}/`) };
}

/** A connection to a server that can be cut. */
async function telephone(host: string, port: number) {
  const sockets = new Set<Socket>();
  const open = (at: number): Promise<Server> =>
    new Promise((resolve) => {
      const server = createServer((near) => {
        const far = connect(port, host);
        for (const one of [near, far])
          sockets.add(one.on("error", () => {}).on("close", () => void sockets.delete(one)));
        near.pipe(far).pipe(near);
      }).listen(at, "127.0.0.1", () => resolve(server));
    });
  let server = await open(0);
  const own = (server.address() as { port: number }).port;
  const away = async (): Promise<void> => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  const back = async (): Promise<void> => {
    server = await open(own);
  };
  return { port: own, away, back, stop: away };
}

describe.each(STORE_PLACES)("trouble with $name", (place) => {
  beforeAll(() => place.start());
  afterAll(() => place.stop());

  test("a store that goes away is told, and found again when it comes back", async () => {
    const store = await removable(place);
    const server = await serving(store.address);
    const ask = async (path = "/api/v1/documents") => (await server.get(path)).status;
    expect(await ask()).toBe(200);
    await store.away();
    await expect.poll(() => ask(), { timeout: 15_000 }).toBe(503);
    const answer = await server.get("/api/v1/deadlines");
    expect(answer.headers.get("retry-after")).toBe("5");
    expect(await answer.json()).toMatchObject({ code: "store-unavailable", retry: true });
    expect(await ask("/health")).toBe(503);
    expect(
      (
        await server.send("POST", `/api/v1/documents/${ID}/corrections`, {
          fact: "header",
          field: "code",
          verdict: "confirmed",
          basedOn: 1,
        })
      ).status,
    ).toBe(503);
    expect(await ask("/")).toBe(200);
    await store.back();
    await expect.poll(() => ask(), { timeout: 15_000 }).toBe(200);
    await expect.poll(() => ask("/health"), { timeout: 15_000 }).toBe(200);
    expect((await server.json("/api/v1/documents")).items).toHaveLength(1);
    await server.stop();
    await store.stop();
  });

  test("of two reviewers of one field the second is told; each other field is free", async () => {
    const server = await serving(await withPlan(place));
    const path = `/api/v1/documents/${ID}/corrections`;
    const correct = (field: string, value: string, basedOn = 1) =>
      server.send("POST", path, { fact: "header", field, verdict: "corrected", value, basedOn });
    const [first, second] = await Promise.all([correct("code", "13/KH-UBND"), correct("code", "14/KH-UBND")]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    const lost = (await (first.status === 409 ? first : second).json()) as Json;
    expect(lost).toMatchObject({ code: "conflict", detail: expect.stringMatching(/local has judged this meanwhile/) });
    expect((await correct("subject", "Trồng rừng")).status).toBe(200);
    const { record, revision } = await server.json(`/api/v1/documents/${ID}`);
    expect(record.header.subject.value).toBe("Trồng rừng");
    expect(revision).toBe(3);
    expect((await correct("subject", "", 3)).status).toBe(400);
    expect((await correct("nothing", "x", 3)).status).toBe(400);
    await server.stop();
  });

  test("corrections are kept, shown, undone, and given as gold", async () => {
    const server = await serving(await withPlan(place));
    const item = (await server.json("/api/v1/review?fact=header&limit=1")).items[0];
    const body = {
      fact: item.fact,
      field: item.field,
      anchor: item.anchor,
      verdict: "confirmed",
      basedOn: item.revision,
    };
    const saved = (await (await server.send("POST", `/api/v1/documents/${ID}/corrections`, body)).json()) as Json;
    expect(saved).toMatchObject({ revision: 2, correction: { author: "local", verdict: "confirmed" } });
    expect(
      (await server.json("/api/v1/review?fact=header&review=none")).items.map(({ field }: Json) => field),
    ).not.toContain(item.field);
    const gold = await (await server.get("/api/v1/corrections/gold")).text();
    expect(JSON.parse(gold.trim())).toMatchObject({ documentId: ID, gold: 1 });
    const undone = await server.send("DELETE", `/api/v1/corrections/${saved.correction.id}`);
    expect(await undone.json()).toMatchObject({ correction: { undoneBy: "local" }, revision: 3 });
    expect((await server.send("DELETE", `/api/v1/corrections/${saved.correction.id}`)).status).toBe(409);
    expect((await server.send("DELETE", "/api/v1/corrections/none")).status).toBe(404);
    expect(await server.json(`/api/v1/documents/${ID}/corrections`)).toMatchObject([
      { placed: true, undoneBy: "local" },
    ]);
    await server.stop();
  });

  test("a calendar follows what people say: moved days under the same id, dismissed ones as cancelled", async () => {
    const server = await serving(await withPlan(place));
    const events = async () =>
      [
        ...(await (await server.get("/calendar.ics")).text()).matchAll(
          /UID:(\S+)\s+SEQUENCE:(\d+)[\s\S]*?DTSTART;VALUE=DATE:(\d+)[\s\S]*?STATUS:(\w+)/g,
        ),
      ].map(([, uid, sequence, day, status]) => ({ uid, sequence: Number(sequence), day, status }));
    const before = await events();
    const [first, second] = (await server.json("/api/v1/review?fact=deadlines")).items.sort(
      (a: Json, b: Json) => a.span.start - b.span.start,
    );
    const say = (item: Json, said: object, basedOn: number) =>
      server.send("POST", `/api/v1/documents/${ID}/corrections`, {
        fact: "deadlines",
        anchor: item.anchor,
        basedOn,
        ...said,
      });
    expect((await say(first, { field: "end", verdict: "corrected", value: "2018-06-20" }, 1)).status).toBe(200);
    expect((await say(second, { field: "", verdict: "dismissed" }, 2)).status).toBe(200);
    const after = await events();
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after).toMatchObject([
      { day: "20180620", status: "CONFIRMED" },
      { day: "20180630", status: "CANCELLED" },
    ]);
    for (const [i, { sequence }] of after.entries()) expect(sequence).toBeGreaterThan((before[i] as Json).sequence);
    expect((await server.json("/api/v1/deadlines")).items).toHaveLength(1);
    expect((await server.json("/api/v1/deadlines?review=all")).items).toHaveLength(2);
    await server.stop();
  });
});

describe("slow clients and ends", () => {
  const [sqlite] = STORE_PLACES as [StorePlace];
  beforeAll(() => sqlite.start());
  afterAll(() => sqlite.stop());

  const trickle = (port: number, text: string): Promise<string> =>
    new Promise((resolve) => {
      let answer = "";
      const socket = connect(port, "127.0.0.1", () => socket.write(text));
      socket.on("data", (chunk) => {
        answer += chunk.toString();
      });
      socket.on("close", () => resolve(answer)).on("error", () => {});
    });

  test("who sends a head or a body too slowly is let go, and others are answered meanwhile", async () => {
    const server = await serving(await sqlite.address(), { patience: { head: 600, request: 1500, silence: 1000 } });
    const { csrf } = await server.json("/api/v1/session");
    const head = trickle(server.port, `GET /health HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n`);
    const body = trickle(
      server.port,
      `POST /api/v1/quarantine/retry HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nx-csrf-token: ${csrf}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
    );
    expect((await server.get("/health")).status).toBe(200);
    expect(await head).toMatch(/^HTTP\/1\.1 408|^$/);
    expect(await body).not.toMatch(/^HTTP\/1\.1 20/);
    expect((await server.get("/health")).status).toBe(200);
    await server.stop();
  });

  test("a server that stops finishes what it answers, ends its streams, and takes nothing new", async () => {
    const server = await serving(await withPlan(sqlite));
    const events = await server.get("/api/v1/imports/events");
    const reader = events.body?.getReader();
    await reader?.read();
    const answer = server.get("/api/v1/deadlines");
    await setTimeout(20);
    const stopped = server.stop();
    expect((await answer).status).toBe(200);
    for (;;) if ((await reader?.read())?.done !== false) break;
    await stopped;
    await expect(server.get("/health")).rejects.toThrow();
  });

  test("vanthu serve says where it serves, and ends well when the system asks it to", async () => {
    const address = await withPlan(sqlite);
    const bin = join(import.meta.dirname, "../../bin/vanthu.js");
    const child = spawn(process.execPath, [bin, "serve", "--store", address, "--port", "0"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const url = await new Promise<string>((resolve) => {
      child.stdout.on("data", (chunk) => resolve(/at (http:\S+)/.exec(String(chunk))?.[1] ?? ""));
    });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(((await (await fetch(`${url}api/v1/documents`)).json()) as Json).items).toHaveLength(1);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });
});

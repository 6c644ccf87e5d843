import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { run } from "../cli/run.ts";
import { STORE_PLACES } from "../store/stores.ts";
import { formOf, idOf, type Json, PLAN, rawGet, type Serving, serving } from "./serving.ts";

const PASSWORD = "mật khẩu đủ dài";

describe.each(STORE_PLACES)("users of a server over $name", (place) => {
  let folder: string;
  let users: string;
  let server: Serving;
  let clock = Date.parse("2026-11-22T08:00:00Z");

  beforeAll(async () => {
    await place.start();
    folder = mkdtempSync(join(tmpdir(), "vanthu-users-"));
    users = join(folder, "users.json");
    for (const [name, role] of [
      ["Lan", "reader"],
      ["minh", "reviewer"],
      ["quản trị", "admin"],
    ] as const)
      expect(
        (await run(["user", "add", name, "--role", role, "--users", users], { input: `${PASSWORD}\n` })).code,
      ).toBe(0);
    server = await serving(await place.address(), { usersFile: users, now: () => new Date(clock) });
  });
  afterAll(async () => {
    await server?.stop();
    await place.stop();
    rmSync(folder, { recursive: true });
  });
  afterEach(() => {
    clock += 3_600_000;
  });

  const logIn = (name: string, password = PASSWORD) => server.send("POST", "/api/v1/session", { name, password });
  const cookieOf = async (name: string): Promise<Record<string, string>> => {
    const cookie = (await logIn(name)).headers.get("set-cookie") ?? "";
    return { cookie: cookie.split(";")[0] as string };
  };

  test("nothing but the log-in, the pages and the health is there for whoever has not logged in", async () => {
    for (const path of ["/api/v1/documents", "/deadlines.csv", "/calendar.ics", "/metrics", "/api/v1/imports/events"]) {
      const answer = await server.get(path);
      expect([answer.status, ((await answer.json()) as Json).code], path).toEqual([401, "log-in-needed"]);
    }
    for (const path of ["/", "/deadlines", "/health", "/api/openapi.json", "/api/docs"])
      expect((await server.get(path)).status).toBe(200);
    expect(await server.json("/api/v1/session")).toEqual({ user: null, csrf: null, open: false });
    const known = (await server.get("/api/v1/documents", await cookieOf("Lan"))).headers.get("etag") as string;
    expect((await server.get("/api/v1/documents", { "if-none-match": known })).status).toBe(401);
  });

  test("a session's cookie is out of reach for scripts and other sites, and ends with the log-out", async () => {
    const answer = await logIn("Lan");
    expect(answer.headers.get("set-cookie")).toMatch(
      /^vanthu=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const headers = await cookieOf("Lan");
    expect(await server.json("/api/v1/session", headers)).toMatchObject({ user: { name: "Lan", role: "reader" } });
    expect((await server.get("/api/v1/documents", headers)).status).toBe(200);
    expect((await server.send("DELETE", "/api/v1/session", undefined, headers)).status).toBe(200);
    expect((await server.get("/api/v1/documents", headers)).status).toBe(401);
  });

  test("a session that is left alone half a day is over", async () => {
    const headers = await cookieOf("Lan");
    clock += 11 * 3_600_000;
    expect((await server.get("/api/v1/documents", headers)).status).toBe(200);
    clock += 13 * 3_600_000;
    expect((await server.get("/api/v1/documents", headers)).status).toBe(401);
  });

  test("the users' file holds what scrypt makes of passwords, for its owner alone", () => {
    const kept = readFileSync(users, "utf8");
    expect(kept).not.toContain(PASSWORD);
    expect(kept).toMatch(/"scrypt:65536:8:2:[\w-]{22}:[\w-]{43}"/);
    expect(statSync(users).mode & 0o077).toBe(0);
  });

  test("each role may do what it is for", async () => {
    const upload = async (headers: Record<string, string>) =>
      (await server.send("POST", "/api/v1/imports?wait=30", formOf({ "a.txt": PLAN }), headers)).status;
    const [reader, reviewer, admin] = [await cookieOf("Lan"), await cookieOf("minh"), await cookieOf("quản trị")];
    expect([await upload(reader), await upload(reviewer), await upload(admin)]).toEqual([403, 403, 202]);
    const confirm = async (headers: Record<string, string>) =>
      (
        await server.send(
          "POST",
          `/api/v1/documents/${idOf(PLAN)}/corrections`,
          { fact: "header", field: "code", verdict: "confirmed", basedOn: 1 },
          headers,
        )
      ).status;
    expect([await confirm(reader), await confirm(reviewer)]).toEqual([403, 200]);
    expect((await server.send("POST", "/api/v1/quarantine/retry", {}, reviewer)).status).toBe(403);
  });

  test("a change without the token of the session, or from another site, is refused", async () => {
    const headers = await cookieOf("minh");
    const { csrf } = await server.json("/api/v1/session", headers);
    const ask = async (given: Record<string, string>) => {
      const url = `http://127.0.0.1:${server.port}/api/v1/corrections/none`;
      return (await fetch(url, { method: "DELETE", headers: { ...headers, ...given } })).status;
    };
    expect(await ask({})).toBe(403);
    expect(await ask({ "x-csrf-token": "x" })).toBe(403);
    expect(await ask({ "x-csrf-token": csrf, origin: "https://evil.example" })).toBe(403);
    expect(await ask({ "x-csrf-token": csrf, "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await ask({ "x-csrf-token": csrf, origin: `http://127.0.0.1:${server.port}` })).toBe(404);
  });

  test("a log-in that a form of another site could send is refused", async () => {
    const url = `http://127.0.0.1:${server.port}/api/v1/session`;
    const body = JSON.stringify({ name: "Lan", password: PASSWORD });
    expect((await fetch(url, { method: "POST", body, headers: { "content-type": "text/plain" } })).status).toBe(403);
  });

  test("after five wrong passwords a name has to wait, even with the right one; others do not", async () => {
    for (let i = 0; i < 5; i++) expect((await logIn("Lan", "sai rồi nhé")).status).toBe(401);
    const answer = await logIn("Lan");
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(800);
    expect((await logIn("minh")).status).toBe(200);
    clock += 16 * 60_000;
    expect((await logIn("Lan")).status).toBe(200);
  });

  test("a name that is not there answers as a wrong password does", async () => {
    const [unknown, wrong] = [await logIn("khong co"), await logIn("Lan", "sai rồi nhé")];
    const said = async (answer: Response) => ({ ...((await answer.json()) as object), instance: "" });
    expect(await said(unknown)).toEqual(await said(wrong));
  });

  test("a token opens what its user may do, in a header, and for calendars in the address", async () => {
    const { stdout } = await run(["user", "add", "lich", "--token", "--users", users]);
    const token = stdout.trim();
    const bearer = { authorization: `Bearer ${token}` };
    expect((await server.get("/api/v1/documents", bearer)).status).toBe(200);
    expect((await server.send("POST", "/api/v1/imports", formOf({ "a.txt": PLAN }), bearer)).status).toBe(403);
    expect((await server.get(`/calendar.ics?token=${token}`)).status).toBe(200);
    expect((await server.get(`/api/v1/documents?token=${token}`)).status).toBe(401);
    expect((await server.get("/calendar.ics?token=falsch")).status).toBe(401);
    expect(server.log.join("")).not.toContain(token);
  });

  test("who is removed or gets a new password is out at once", async () => {
    await run(["user", "add", "tạm", "--users", users], { input: `${PASSWORD}\n` });
    const headers = await cookieOf("tạm");
    expect((await server.get("/api/v1/documents", headers)).status).toBe(200);
    await run(["user", "add", "tạm", "--users", users], { input: `${PASSWORD} mới\n` });
    expect((await server.get("/api/v1/documents", headers)).status).toBe(401);
    await run(["user", "remove", "tạm", "--users", users]);
    expect((await logIn("tạm", `${PASSWORD} mới`)).status).toBe(401);
  });

  test("while the users' file is broken nobody gets in, and nobody is told where it lies", async () => {
    const headers = await cookieOf("Lan");
    const kept = readFileSync(users);
    writeFileSync(users, "{");
    const answer = await server.get("/api/v1/documents", headers);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain(users);
    expect(server.log.join("")).toContain("users file cannot be read");
    writeFileSync(users, kept);
    expect((await server.get("/api/v1/documents", headers)).status).toBe(200);
  });

  test("log-ins and corrections are kept with who, what, when and from where", async () => {
    expect((await server.get("/api/v1/audit", await cookieOf("minh"))).status).toBe(403);
    const { items: rows, next } = await server.json("/api/v1/audit?limit=1000", await cookieOf("quản trị"));
    expect(next).toBeNull();
    const seen = rows.map(({ actor, action }: Json) => `${actor} ${action}`);
    expect(seen).toEqual(
      expect.arrayContaining(["Lan log-in", "Lan log-in-failed", "Lan log-out", "minh correction", "quản trị import"]),
    );
    expect(rows.every(({ at, address }: Json) => /^2026-11-2\dT/.test(at) && address.includes("127.0.0.1"))).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
    const { items: judged } = await server.json(
      "/api/v1/audit?actor=minh&action=correction",
      await cookieOf("quản trị"),
    );
    expect(judged).toMatchObject([
      { document: "12/KH-UBND", documentId: idOf(PLAN), fact: "header", field: "code", verdict: "confirmed" },
    ]);
  });
});

describe("a server's door", () => {
  const [sqlite] = STORE_PLACES;
  let server: Serving;
  beforeAll(async () => {
    await sqlite?.start();
    server = await serving(await (sqlite as (typeof STORE_PLACES)[0]).address());
  });
  afterAll(async () => {
    await server.stop();
    await sqlite?.stop();
  });

  test("on this machine alone it is asked by this machine's names only", async () => {
    const ask = (host: string) => rawGet(server.port, "/api/v1/documents", { host });
    expect(await ask(`localhost:${server.port}`)).toBe(200);
    expect(await ask(`[::1]:${server.port}`)).toBe(200);
    expect(await ask("evil.example")).toBe(421);
    expect(server.log.at(-1)).toContain('"address":"127.0.0.1"');
    expect(await ask(`127.0.0.1.evil.example:${server.port}`)).toBe(421);
  });

  test("it opens to a network only with users or a token", async () => {
    const address = await (sqlite as (typeof STORE_PLACES)[0]).address();
    await expect(serving(address, { host: "0.0.0.0" })).rejects.toMatchObject({ code: "usage", message: /--users/ });
    await expect(serving(address, { host: "0.0.0.0", token: "kurz" })).rejects.toMatchObject({ message: /20/ });
    const open = await serving(address, {
      host: "0.0.0.0",
      token: "t".repeat(32),
      publicUrl: new URL("https://vanthu.example.vn"),
    });
    expect((await open.get("/api/v1/documents", { authorization: `Bearer ${"t".repeat(32)}` })).status).toBe(200);
    expect(await rawGet(open.port, "/health", { host: "vanthu.example.vn" })).toBe(200);
    expect(await rawGet(open.port, "/health", { host: "evil.example" })).toBe(421);
    const body = JSON.stringify({ name: "token", password: "t".repeat(32) });
    const answer = await fetch(`http://127.0.0.1:${open.port}/api/v1/session`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });
    expect(answer.headers.get("set-cookie")).toMatch(/^__Host-vanthu=.*; Secure/);
    expect(answer.headers.get("strict-transport-security")).toMatch(/max-age/);
    await open.get("/health", { "x-forwarded-for": "203.0.113.9, 198.51.100.7" });
    expect(open.log.at(-1)).toContain('"address":"198.51.100.7"');
    await open.stop();
  });

  test("a users' file that is none is named, and a port that is taken", async () => {
    const address = await (sqlite as (typeof STORE_PLACES)[0]).address();
    const path = join(server.folder, "users.json");
    writeFileSync(path, '{"users":[{"name":"a","role":"king"}]}');
    await expect(serving(address, { usersFile: path })).rejects.toMatchObject({ message: /users\.users\.0\.role/ });
    await expect(serving(address, { port: server.port })).rejects.toMatchObject({ message: /EADDRINUSE/ });
  });

  test.each([
    [["add", "<b>", "--users", "x.json"], /no name/],
    [["add", "lan", "--role", "king", "--users", "x.json"], /--role king/],
    [["remove", "lan", "--users", "not-there.json"], /There is no users file not-there.json; vanthu user add/],
  ])("vanthu user %j says what is wrong", async (args, message) => {
    const { code, stderr } = await run(["user", ...(args as string[])], { input: "kurz\n" });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  test("a short password is refused", async () => {
    const { code, stderr } = await run(["user", "add", "lan", "--users", join(server.folder, "y.json")], {
      input: "kurz\n",
    });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/shorter than 10/)]);
  });
});

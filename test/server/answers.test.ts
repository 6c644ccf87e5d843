import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { encodeCursor } from "../../src/query/page.ts";
import { addDays } from "../../src/record/calendar.ts";
import { openStore } from "../../src/store/open-store.ts";
import { saveDocument } from "../../src/store/save-document.ts";
import { asImported, deadline, planRecord } from "../store/records.ts";
import { STORE_PLACES } from "../store/stores.ts";
import { formOf, idOf, type Json, PLAN, type Serving, serving } from "./serving.ts";

const DECISION = PLAN.replace("12/KH-UBND", "15/QĐ-UBND").replace("KẾ HOẠCH", "QUYẾT ĐỊNH").replace("15/6", "20/7");
const EVIL =
  "<html><body><p>THÔNG BÁO</p><p><script>alert(1)</script>Trồng cây &lt;script&gt;alert(2)&lt;/script&gt;</p><p>=1+1 báo cáo trước ngày 15/6/2018.</p></body></html>";
const PLAN_ID = idOf(PLAN);

/** PostgreSQL counts changes for all its databases: a test that writes into another one gives answers new tags, too. */
const OTHERS_WRITE = { timeout: 10_000 };

describe.each(STORE_PLACES)("the API over $name", (place) => {
  let server: Serving;

  beforeAll(async () => {
    await place.start();
    server = await serving(await place.address());
    const files = { "ke-hoach.txt": PLAN, "quyet-dinh.txt": DECISION, "../../<b>x</b>.html": EVIL };
    const answer = await server.send("POST", "/api/v1/imports?wait=60", formOf(files));
    expect(answer.status).toBe(202);
    expect(((await answer.json()) as Json).counts).toMatchObject({ done: 3 });
  });
  afterAll(async () => {
    await server?.stop();
    await place.stop();
  });

  test("documents come a page at a time, by cursor", async () => {
    const first = await server.json("/api/v1/documents?limit=2");
    expect(first.items).toHaveLength(2);
    const second = await server.json(`/api/v1/documents?limit=2&cursor=${first.next}`);
    expect(second).toMatchObject({ items: [{ kind: expect.any(String) }], next: null });
    expect(new Set([...first.items, ...second.items].map(({ id }: Json) => id)).size).toBe(3);
  });

  test("filters narrow documents, deadlines and references", async () => {
    const codes = (list: Json) => list.items.map(({ code, citing }: Json) => code ?? citing);
    expect(codes(await server.json("/api/v1/documents?kind=decision"))).toEqual(["15/QĐ-UBND"]);
    expect((await server.json("/api/v1/documents?state=done&origin=text")).items).toHaveLength(3);
    expect((await server.json("/api/v1/documents?origin=ocr")).items).toEqual([]);
    expect((await server.json("/api/v1/documents/facets?state=partial")).documents).toBe(0);
    expect(codes(await server.json("/api/v1/deadlines?actor=cac%20thon&to=2018-06-20"))).toContain("12/KH-UBND");
    const cited = await server.json("/api/v1/references?to=35-CT/TW&from=2018-01-01&until=2018-12-31&kind=plan");
    expect(cited.items).toMatchObject([{ citing: "12/KH-UBND", cited: "35-CT/TW" }]);
    expect((await server.json("/api/v1/references?to=36-CT/TW")).items).toEqual([]);
  });

  test("the days of a span have their counts and their first deadlines", async () => {
    const { items } = await server.json("/api/v1/deadlines/days?from=2018-06-01&to=2018-07-31&perDay=1");
    expect(items.map(({ day, count }: Json) => [day, count])).toEqual([
      ["2018-06-15", 2],
      ["2018-06-30", 2],
      ["2018-07-20", 1],
    ]);
    const { items: whole } = await server.json("/api/v1/deadlines?to=2018-06-15");
    expect(items[0].deadlines).toEqual(whole.slice(0, 1));
  });

  test("words are found with or without marks", async () => {
    expect((await server.json("/api/v1/search?q=trong%20cay")).items).toHaveLength(3);
    expect((await server.json("/api/v1/search?q=%22tổng hợp%22&limit=1")).next).not.toBeNull();
  });

  test("a document has its record, its paths, its text and its original", async () => {
    const one = await server.json(`/api/v1/documents/${PLAN_ID}`);
    expect(one).toMatchObject({ id: PLAN_ID, revision: 1, files: [{ state: "done" }] });
    expect(one.record.header.code.value).toBe("12/KH-UBND");
    const text = await server.get(`/api/v1/documents/${PLAN_ID}/text`);
    expect(text.headers.get("content-type")).toMatch(/^text\/plain/);
    expect(await text.text()).toBe(one.record.text);
    const original = await server.get(`/api/v1/documents/${PLAN_ID}/original`);
    expect(await original.text()).toBe(PLAN);
    expect(original.headers.get("content-disposition")).toContain('filename="ke-hoach.txt"');
  });

  test("the facts in a stretch of the text come smallest first, each with its anchor", async () => {
    const { record } = await server.json(`/api/v1/documents/${PLAN_ID}`);
    const start = record.text.indexOf("15/6/2018");
    const facts: Json[] = await server.json(`/api/v1/documents/${PLAN_ID}/facts?start=${start}&end=${start + 4}`);
    expect(facts.map(({ fact }) => fact)).toEqual(expect.arrayContaining(["deadlines", "dates"]));
    expect(facts.find(({ fact }) => fact === "deadlines").anchor).toMatchObject({
      quote: expect.stringMatching(/15\/6\/2018/),
    });
    for (const { span, quote } of facts) expect(record.text.slice(span.start, span.end)).toBe(quote);
  });

  test("an answer that has not changed is not sent again", async () => {
    for (const path of [
      "/api/v1/deadlines",
      `/api/v1/documents/${PLAN_ID}`,
      `/api/v1/documents/${PLAN_ID}/original`,
      "/calendar.ics",
    ]) {
      await vi.waitFor(async () => {
        const etag = (await server.get(path)).headers.get("etag") ?? "";
        const again = await server.get(path, { "if-none-match": `W/"x", ${etag}` });
        expect([again.status, await again.text(), again.headers.get("etag")], path).toEqual([304, "", etag]);
      }, OTHERS_WRITE);
      expect((await server.get(path, { "if-none-match": '"x"' })).status).toBe(200);
    }
  });

  test("what anybody writes gives answers another tag", async () => {
    const path = "/api/v1/documents/facets?kind=plan";
    const before = await vi.waitFor(async () => {
      const etag = (await server.get(path)).headers.get("etag") ?? "";
      expect((await server.get(path, { "if-none-match": etag })).status).toBe(304);
      return etag;
    }, OTHERS_WRITE);
    const { revision } = await server.json(`/api/v1/documents/${PLAN_ID}`);
    const confirmed = { fact: "header", field: "place", verdict: "confirmed", basedOn: revision };
    const { correction } = (await (
      await server.send("POST", `/api/v1/documents/${PLAN_ID}/corrections`, confirmed)
    ).json()) as Json;
    const after = await server.get(path, { "if-none-match": before });
    expect([after.status, ((await after.json()) as Json).documents]).toEqual([200, 1]);
    expect(after.headers.get("etag")).not.toBe(before);
    expect((await server.send("DELETE", `/api/v1/corrections/${correction.id}`)).status).toBe(200);
  });

  test.each([
    ["/api/v1/deadlines?from=1/2/2018", 400, /from does not parse: write the day as YYYY-MM-DD/],
    ["/api/v1/deadlines?limit=0", 400, /limit/],
    ["/api/v1/deadlines?cursor=xyz", 400, /cursor/],
    ["/api/v1/deadlines/days?from=2018-06-01", 400, /to/],
    ["/api/v1/deadlines/days?from=2018-06-01&to=2019-06-30", 400, /to does not parse: ask for 366 days at most/],
    [`/api/v1/documents?cursor=${encodeCursor(["2018-05-03", "an older place"])}`, 400, /cursor/],
    ["/api/v1/documents?kind=ke-hoach", 400, /kind/],
    ["/deadlines.csv?confidence=2", 400, /confidence/],
    ["/api/v1/documents/xyz", 400, /id/],
    [`/api/v1/documents/${"0".repeat(64)}`, 404, /no document/],
    [`/api/v1/documents/${"0".repeat(64)}/corrections`, 404, /no document/],
    [`/api/v1/documents/${"0".repeat(64)}/original`, 404, /no document/],
    ["/api/v1/imports/none", 404, /no run/],
    ["/api/v1/nothing", 404, /nothing at/],
    ["/assets/..%2f..%2fsecret.txt", 404, /nothing at/],
    ["/assets/%2e%2e%2f%2e%2e%2fsecret.txt", 404, /nothing at/],
    ["/assets/..\\..\\secret.txt", 404, /nothing at/],
    ["/assets/%00.txt", 404, /nothing at/],
  ])("%s is a problem with what to do", async (path, status, detail) => {
    const answer = await server.get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const problem = (await answer.json()) as Json;
    expect(problem).toMatchObject({ status, title: expect.any(String), type: expect.stringMatching(/^\/api\/docs#/) });
    expect(problem.detail).toMatch(detail);
  });

  test("every table is a file by its address", async () => {
    const csv = await server.get("/deadlines.csv?kind=plan&view=table");
    expect(csv.headers.get("content-disposition")).toContain("deadlines.csv");
    expect((await csv.text()).split("\r\n").filter(Boolean)).toHaveLength(3);
    expect(await server.json("/documents.json?kind=plan")).toMatchObject([{ code: "12/KH-UBND" }]);
    expect(await server.json("/references.json?to=99-CT/TW")).toEqual([]);
    for (const path of ["/deadlines.xlsx", "/documents.xlsx", "/documents.xlsx?view=register", "/references.xlsx"]) {
      const bytes = Buffer.from(await (await server.get(path)).arrayBuffer());
      expect(bytes.subarray(0, 2).toString(), path).toBe("PK");
    }
  });

  test("a cell that a spreadsheet would take for a formula is none", async () => {
    const csv = await (await server.get("/deadlines.csv")).text();
    for (const cell of csv.split(/[\r\n,"]+/u)) expect(cell).not.toMatch(/^[=+@]/);
  });

  test("a calendar has whole days and ids that stay", async () => {
    const answer = await server.get("/calendar.ics?kind=plan&alarm=3");
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const text = await answer.text();
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    expect(events.map((event) => event.startDate.toString())).toEqual(["2018-06-15", "2018-06-30"]);
    expect(text).toMatch(/DTSTART;VALUE=DATE:20180615/);
    expect(text).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT1H/);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
    expect(await (await server.get("/calendar.ics?kind=plan&alarm=3")).text()).toBe(text);
  });

  test("counts, overview and the graph of a directive", async () => {
    expect(await server.json("/api/v1/documents/facets")).toMatchObject({ documents: 3, kinds: expect.anything() });
    expect((await server.json("/api/v1/overview")).outcomes).toEqual([{ value: "done", count: 3 }]);
    const graph = await server.json("/api/v1/references/graph?to=35-CT/TW");
    expect(graph.edges).toHaveLength(2);
    expect(graph.nodes.map(({ code }: Json) => code)).toContain("35-CT/TW");
  });

  test("what is too large for a calendar is told, and is no file; as CSV all of it is there", async () => {
    const address = await place.address();
    const store = await openStore(address);
    const deadlines = Array.from({ length: 20_001 }, (_, i) => deadline({ end: addDays("2020-01-01", i % 900) }));
    await saveDocument(store, asImported("f", planRecord({ deadlines })));
    await store.close();
    const large = await serving(address);
    const answer = await large.get("/deadlines.ics");
    expect([answer.status, answer.headers.get("content-disposition")]).toEqual([422, null]);
    expect(((await answer.json()) as Json).detail).toMatch(/more than 20000 rows/);
    expect((await (await large.get("/deadlines.csv")).text()).split("\r\n")).toHaveLength(20_003);
    expect(await large.json("/deadlines.json?to=2020-01-31")).toHaveLength(31 * 23);
    await large.stop();
  });

  test("a script in a document stays words: nothing is ever sent as HTML of it", async () => {
    const id = idOf(EVIL);
    const original = await server.get(`/api/v1/documents/${id}/original`);
    expect(original.headers.get("content-type")).toBe("application/octet-stream");
    expect(original.headers.get("content-disposition")).toMatch(
      /^attachment; filename="[^"<>/\\]+"; filename\*=UTF-8''[^<>/\\]+$/,
    );
    expect(original.headers.get("content-security-policy")).toMatch(/^sandbox/);
    for (const path of [`/api/v1/documents/${id}`, `/api/v1/documents/${id}/text`, "/api/v1/documents"]) {
      const answer = await server.get(path);
      expect(answer.headers.get("content-type")).not.toMatch(/html/);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  test("every answer forbids what nobody meant", async () => {
    for (const path of ["/", "/api/v1/documents", "/api/v1/nothing", "/api/docs"]) {
      const { headers } = await server.get(path);
      expect(headers.get("content-security-policy")).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
      expect(headers.get("content-security-policy")).not.toMatch(/unsafe/);
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    }
  });

  test("health, metrics and the log tell of requests, without what was asked in them", async () => {
    expect(await server.json("/health")).toMatchObject({ status: "ok", store: place.name });
    const metrics = await (await server.get("/metrics")).text();
    expect(metrics).toMatch(
      /vanthu_http_request_duration_seconds_count\{route="\/api\/v1\/documents\/:id[^"]*",method="GET",status="200"\}/,
    );
    expect(metrics).toMatch(/vanthu_import_files_total\{outcome="done"\} 3/);
    await server.get("/calendar.ics?token=geheim");
    expect(server.log.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ msg: "request", path: "/api/v1/search", status: 200, user: "local" }),
    );
    expect(server.log.join("")).not.toContain("geheim");
  });
});

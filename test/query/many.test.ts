import { type SqlBool, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { queryDeadlines } from "../../src/query/deadlines.ts";
import { queryDocuments } from "../../src/query/documents.ts";
import { byNumbers, inOnePass } from "../../src/query/facet-counts.ts";
import { facets } from "../../src/query/facets.ts";
import { parseFilter } from "../../src/query/filters.ts";
import { occurrences } from "../../src/query/recurrence.ts";
import { reviewItems } from "../../src/query/review-items.ts";
import { saveCorrection } from "../../src/store/corrections.ts";
import { writeDocuments } from "../../src/store/save-document.ts";
import type { Store } from "../../src/store/store.ts";
import { deadline, planRecord, reference } from "../store/records.ts";
import { newStore, STORE_PLACES } from "../store/stores.ts";

const DOCUMENTS = 1100;
const RULES = ["FREQ=MONTHLY;BYMONTHDAY=20", "FREQ=MONTHLY;INTERVAL=3", "FREQ=WEEKLY"];
/** Each document cites it four times. */
const OFTEN = Array.from({ length: 4 }, () => "38-CT/TW");
const idOf = (n: number) => n.toString(16).padStart(64, "0");

/** Questions take other ways where much is meant; the answers are the same. */
describe.each(STORE_PLACES)("of very many facts in $name", (place) => {
  let store: Store;

  beforeAll(async () => {
    await place.start();
    store = await newStore(place);
    const documents = Array.from({ length: DOCUMENTS }, (_, n) => ({
      id: idOf(n),
      record: planRecord({
        text: `Kế hoạch ${n} đại hội`,
        references: ["35-CT/TW", n % 50 === 0 ? "36-CT/TW" : "37-CT/TW", ...OFTEN].map((code) => reference({ code })),
        deadlines: [
          deadline({ end: `2020-01-${String(1 + (n % 28)).padStart(2, "0")}`, actor: `Chi bộ ${n}` }),
          deadline({ modality: "recurring", rrule: RULES[n % 3] as string, actor: `Tổ ${n % 4}` }),
        ],
      }),
      stages: {},
      importedAt: "2026-11-22T01:00:00.000Z",
    }));
    await store.db.transaction().execute((transaction) => writeDocuments(transaction, store, documents));
  });
  afterAll(async () => {
    await store?.close();
    await place.stop();
  });

  const all = async (filter: object) => {
    const rows: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await queryDeadlines(store, parseFilter({ ...filter, limit: 700, ...(after && { after }) }));
      rows.push(...page.rows.map(({ due, documentId, rrule }) => `${due} ${documentId} ${rrule ?? "-"}`));
      after = page.next;
    }
    return rows;
  };
  const numbers = Array.from({ length: DOCUMENTS }, (_, n) => n);
  const dated = (n: number) => `2020-01-${String(1 + (n % 28)).padStart(2, "0")} ${idOf(n)} -`;
  const comingBack = (n: number) =>
    occurrences(RULES[n % 3] as string, "2020-01-10", "2020-02-25").map((day) => `${day} ${idOf(n)} ${RULES[n % 3]}`);

  test("recurring duties stand on each of their days, page after page", async () => {
    const expected = [
      ...numbers.map(dated).filter((row) => row >= "2020-01-10"),
      ...numbers.flatMap(comingBack),
    ].sort();
    expect(await all({ from: "2020-01-10", to: "2020-02-25" })).toEqual(expected);
  });

  test.each([
    ["35-CT/TW", () => true],
    ["36-CT/TW", (n: number) => n % 50 === 0],
    ["37-CT/TW", (n: number) => n % 50 !== 0],
    ["38-CT/TW", () => true],
  ])("what falls due under %s is told whole, cited by many or by few", async (cites, isCiting) => {
    expect(await all({ cites })).toEqual(numbers.filter(isCiting).map(dated).sort());
    const { rows } = await queryDocuments(store, parseFilter({ cites, limit: 1000 }));
    expect(rows).toHaveLength(Math.min(1000, numbers.filter(isCiting).length));
  });

  test.each([
    ["chi bo", () => true],
    ["chi bo 1099", (n: number) => n === 1099],
  ])("words that very many names hold narrow nothing away: %s", async (actor, isMeant) => {
    expect(await all({ actor })).toEqual(numbers.filter(isMeant).map(dated).sort());
  });

  test.each([
    [{ actor: "chi bo 1", cites: "38-CT/TW" }, (n: number) => String(n).startsWith("1")],
    [{ actor: "chi bo 1", cites: "36-CT/TW" }, (n: number) => String(n).startsWith("1") && n % 50 === 0],
    [{ text: "777", cites: "38-CT/TW" }, (n: number) => n === 777],
    [{ text: "777", cites: "36-CT/TW" }, () => false],
    [{ text: '"hoach 777 dai"', cites: "37-CT/TW", actor: "chi bo 7" }, (n: number) => n === 777],
    [{ kind: "plan", review: "none", cites: "38-CT/TW" }, () => true],
    [{ kind: "decision", cites: "38-CT/TW" }, () => false],
  ])("what several things narrow at once is told whole: %j", async (filter, isMeant) => {
    const meant = numbers.filter(isMeant);
    expect(await all(filter)).toEqual(meant.map(dated).sort());
    const coming = "actor" in filter ? [] : meant.flatMap(comingBack);
    const inSpan = meant.map(dated).filter((row) => row >= "2020-01-10");
    expect(await all({ ...filter, from: "2020-01-10", to: "2020-02-25" })).toEqual([...inSpan, ...coming].sort());
  });

  test.each([
    [{ actor: "chi bo" }, DOCUMENTS],
    [{ actor: "chi bo 1099" }, 1],
    [{ actor: "khong co" }, 0],
    [{ origin: "text" }, DOCUMENTS],
    [{ origin: "ocr" }, 0],
    [{ state: "partial" }, 0],
    [{ charset: "viqr" }, 0],
    [{ charset: "unicode", state: "done" }, DOCUMENTS],
  ])("what many have and what few have is listed and counted: %j", async (filter, count) => {
    const { rows } = await queryDocuments(store, parseFilter({ ...filter, limit: 1000 }));
    expect(rows).toHaveLength(Math.min(1000, count));
    expect(await facets(store, parseFilter(filter))).toMatchObject({ documents: count });
  });

  test.each([{}, { kind: "plan" }, { kind: "decision" }, { from: "2030-01-01" }, { charset: "unicode" }])(
    "facets of those in which very many owe something are those of all, as all do: %j",
    async (filter) => {
      const [ofThese, ofAll] = [{ ...filter, actor: "chi bo" }, filter].map((one) => facets(store, parseFilter(one)));
      expect(await ofThese).toEqual(await ofAll);
    },
  );

  test("numbers of documents in a text count the same as their rows", async () => {
    const owes = sql<SqlBool>`owing.actor_folded in ('to 1', 'to 2')`;
    const owing = sql<SqlBool>`documents.id in (select document_id from deadlines as owing where ${owes})`;
    const counted = await inOnePass(store, [owing]);
    expect(counted.states).toEqual([{ value: "done", count: DOCUMENTS / 2 }]);
    if (store.dialect === "sqlite") expect(await byNumbers(store, [], owes)).toEqual(counted);
  });

  test("deadlines that people have judged, and those of a charset that no document has", async () => {
    const id = idOf(7);
    const { rows } = await reviewItems(store, parseFilter({ actor: "chi bo 7", fact: "deadlines", limit: 1000 }));
    const { anchor } = rows.find(({ documentId }) => documentId === id) as (typeof rows)[number];
    const given = { documentId: id, fact: "deadlines", anchor, field: "", value: null, basedOn: 1 } as const;
    await saveCorrection(store, { ...given, verdict: "confirmed", author: "lan", madeAt: "2026-11-22T02:00:00.000Z" });
    expect(await all({ review: "confirmed" })).toEqual([dated(7)]);
    expect(await all({ review: "confirmed", from: "2020-01-01", to: "2020-12-31" })).toEqual([dated(7)]);
    expect(await all({ review: "confirmed", from: "2021-01-01" })).toEqual([]);
    expect(await all({ review: "dismissed" })).toEqual([]);
    expect(await all({ charset: "viqr" })).toEqual([]);
  });

  test("words that more documents hold than are ranked find as many as are asked for", async () => {
    const first = await queryDocuments(store, parseFilter({ text: "dai hoi", limit: 600 }));
    const second = await queryDocuments(store, parseFilter({ text: "dai hoi", limit: 600, after: first.next }));
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(DOCUMENTS);
    expect((await queryDocuments(store, parseFilter({ text: '"ke hoach 777"' }))).rows).toHaveLength(1);
    expect((await queryDocuments(store, parseFilter({ text: '"hoach 777 dai hoi"' }))).rows).toHaveLength(1);
    expect((await queryDocuments(store, parseFilter({ text: '"777 hoach"' }))).rows).toHaveLength(0);
  });

  test("what is to be reviewed comes by confidence, of many documents as of few", async () => {
    const { rows } = await reviewItems(store, parseFilter({ kind: "plan", fact: "deadlines", limit: 10 }));
    expect(rows).toHaveLength(10);
    const [deadlines, references] = [2, 2 + OFTEN.length];
    expect((await reviewItems(store, parseFilter({ actor: "chi bo 1099" }))).rows).toHaveLength(deadlines + references);
  });
});

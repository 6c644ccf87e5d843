import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderDot } from "../../src/exports/dot.ts";
import { facets } from "../../src/query/facets.ts";
import { parseFilter } from "../../src/query/filters.ts";
import { overview } from "../../src/query/overview.ts";
import { referenceGraph } from "../../src/query/reference-graph.ts";
import { reviewItems } from "../../src/query/review-items.ts";
import { EMPTY_HEADER } from "../../src/record/schema.ts";
import { saveCorrection } from "../../src/store/corrections.ts";
import { saveDocument } from "../../src/store/save-document.ts";
import type { Store } from "../../src/store/store.ts";
import { asImported, deadline, headerField, planRecord, reference } from "../store/records.ts";
import { newStore, STORE_PLACES } from "../store/stores.ts";

const sure = (value: string, confidence: number) => ({ ...headerField(value), confidence });

describe.each(STORE_PLACES)("asked of $name", (place) => {
  let store: Store;

  beforeAll(async () => {
    await place.start();
    store = await newStore(place);
    const plan = planRecord({
      text: "Đại hội chi bộ",
      header: {
        ...EMPTY_HEADER,
        issuer: sure("ĐẢNG UỶ SỞ Y TẾ", 0.9),
        code: sure("5-KH/ĐU", 0.3),
        issuedOn: sure("2019-12-25", 0.8),
      },
      references: [reference({ code: "35-CT/TW", title: "về đại hội", relation: "basis", confidence: 0.4 })],
      deadlines: [
        deadline({ end: "2020-03-31", confidence: 0.6 }),
        deadline({ end: "2020-03-01", confidence: 0.2, quote: "K", span: { start: 3, end: 4 } }),
      ],
    });
    const directive = planRecord({
      kind: "directive",
      charset: { dominant: "tcvn3", runs: [] },
      text: "Chỉ thị",
      header: {
        ...EMPTY_HEADER,
        issuer: sure("Bộ Chính trị", 1),
        code: sure("35-CT/TW", 1),
        issuedOn: sure("2019-05-30", 1),
        subject: sure("Đại hội đảng bộ các cấp", 1),
      },
      references: [reference({ name: "Điều lệ Đảng", confidence: 1 })],
    });
    await saveDocument(store, asImported("a", plan));
    await saveDocument(store, asImported("b", directive));
  });

  afterAll(async () => {
    await store?.close();
    await place.stop();
  });

  const items = async (filter = {}) => (await reviewItems(store, parseFilter(filter))).rows;

  test("what is to be reviewed comes with the least sure first, and says what a correction needs", async () => {
    expect((await items()).map(({ fact, field, confidence }) => [fact, field, confidence]).slice(0, 5)).toEqual([
      ["deadlines", "", 0.2],
      ["header", "code", 0.3],
      ["references", "", 0.4],
      ["deadlines", "", 0.6],
      ["header", "issuedOn", 0.8],
    ]);
    expect((await items())[0]).toMatchObject({
      documentId: "a".repeat(64),
      revision: 1,
      value: { end: "2020-03-01", action: "báo cáo" },
      span: { start: 3, end: 4 },
      anchor: { start: 3, end: 4, quote: "K" },
      verdict: null,
    });
  });

  test.each([
    [{ fact: "references" }, 2],
    [{ kind: "directive" }, 5],
    [{ issuer: "so y te", fact: "header" }, 3],
    [{ confidence: "1" }, 5],
    [{ review: "confirmed" }, 0],
    [{ issuer: "không có" }, 0],
  ])("what is to be reviewed is narrowed by %j to %i", async (filter, count) => {
    expect(await items(filter)).toHaveLength(count);
  });

  test("pages of what is to be reviewed follow each other without a gap or a repeat", async () => {
    const all = await items();
    for (const limit of [1, 3]) {
      const seen: unknown[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const { rows, next } = await reviewItems(store, parseFilter({ limit, ...(after && { after }) }));
        seen.push(...rows);
        after = next;
      }
      expect(seen).toEqual(all);
    }
  });

  test("what was confirmed is asked for no more", async () => {
    const other = await newStore(place);
    await saveDocument(other, asImported("a", planRecord({ deadlines: [deadline({ end: "2020-03-31" })] })));
    const [item] = (await reviewItems(other, parseFilter({}))).rows;
    const { documentId, fact, field, anchor, revision } = item as NonNullable<typeof item>;
    const given = { documentId, fact, field, anchor, basedOn: revision, verdict: "confirmed", value: null } as const;
    await saveCorrection(other, { ...given, author: "lan", madeAt: "2026-11-22T02:00:00.000Z" });
    expect((await reviewItems(other, parseFilter({}))).rows).toEqual([]);
    expect((await reviewItems(other, parseFilter({ review: "confirmed" }))).rows).toMatchObject([
      { verdict: "confirmed", confidence: 1 },
    ]);
    await other.close();
  });

  test("facets count what the filter leaves", async () => {
    expect(await facets(store, parseFilter({}))).toEqual({
      documents: 2,
      years: [{ value: "2019", count: 2 }],
      kinds: [
        { value: "directive", count: 1 },
        { value: "plan", count: 1 },
      ],
      issuers: expect.arrayContaining([{ value: "ĐẢNG UỶ SỞ Y TẾ", count: 1 }]),
      charsets: [
        { value: "tcvn3", count: 1 },
        { value: "unicode", count: 1 },
      ],
      states: [{ value: "done", count: 2 }],
      origins: [{ value: "text", count: 2 }],
    });
    expect((await facets(store, parseFilter({ text: "dai hoi", kind: "plan" }))).documents).toBe(1);
    expect((await facets(store, parseFilter({ text: "không có gì" }))).documents).toBe(0);
    expect((await facets(store, parseFilter({ issuer: "không có" }))).kinds).toEqual([]);
  });

  test("the overview counts deadlines by month", async () => {
    const { months, outcomes, documents } = await overview(store, parseFilter({}));
    expect({ months, outcomes, documents }).toEqual({
      months: [{ value: "2020-03", count: 2 }],
      outcomes: [],
      documents: 2,
    });
    expect((await overview(store, parseFilter({ from: "2020-03-02" }))).months).toEqual([
      { value: "2020-03", count: 1 },
    ]);
  });

  test.each(["35-CT/TW", "35-ct/tw", "Chỉ thị số 35-CT/TW", "chi thi 35-ct/tw"])(
    "the graph around %s has who cites it and what it cites",
    async (code) => {
      const { nodes, edges, left } = await referenceGraph(store, code);
      expect(edges).toEqual([
        { from: "35-ct-tw", to: "name:dieu le dang", relation: "cites" },
        { from: "5-kh-du@?", to: "35-ct-tw", relation: "basis" },
      ]);
      expect(left).toBe(0);
      expect(nodes.find(({ key }) => key === "35-ct-tw")).toMatchObject({
        code: "35-CT/TW",
        title: "Đại hội đảng bộ các cấp",
        documentId: "b".repeat(64),
        kind: "directive",
      });
      expect(nodes.find(({ key }) => key === "name:dieu le dang")).toMatchObject({
        name: "Điều lệ Đảng",
        documentId: null,
      });
    },
  );

  test("a graph around nothing that is known is empty; Graphviz gets it as text", async () => {
    expect(await referenceGraph(store, "khong-co")).toEqual({ nodes: [], edges: [], left: 0 });
    expect(renderDot(await referenceGraph(store, "35-CT/TW"))).toMatch(
      /^digraph references \{\n[\s\S]*"5-kh-du@\?" -> "35-ct-tw" \[label="basis"\];\n\}\n$/,
    );
  });
});

test("quotes, backslashes and line ends of a title are harmless in DOT", () => {
  const node = { key: "k", code: 'a"b\\', name: null, title: "x\ny", documentId: null };
  expect(renderDot({ nodes: [node], edges: [] })).toContain('label="a\\"b\\\\\\nx\\ny"');
});

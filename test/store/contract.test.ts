import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseText } from "../../src/pipeline.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Imported } from "../../src/store/rows.ts";
import { saveDocument } from "../../src/store/save-document.ts";
import { newStore, STORE_PLACES } from "./stores.ts";

const IMPORTED_AT = "2026-11-22T01:00:00.000Z";

const imported = (id: string, text: string): Imported => ({
  id: id.padEnd(64, "0"),
  record: parseText(text),
  stages: { header: 1 },
  importedAt: IMPORTED_AT,
});

describe.each(STORE_PLACES)("a store on $name", (place) => {
  beforeAll(() => place.start());
  afterAll(() => place.stop());

  test("keeps a document with its text and record", async () => {
    const store = await newStore(place);
    const document = imported("a", "UBND XÃ HÒA AN\nKẾ HOẠCH\nTrồng cây năm 2019");
    await saveDocument(store, document);
    const row = await store.db.selectFrom("documents").selectAll().executeTakeFirstOrThrow();
    expect(row.sha256).toBe(document.id);
    expect(row.text).toBe(document.record.text);
    expect(JSON.parse(row.record)).toEqual(document.record);
    await store.close();
  });

  test("a second reading replaces the first: no row stands twice", async () => {
    const store = await newStore(place);
    await saveDocument(store, imported("a", "Báo cáo trước ngày 15/6/2018."));
    await saveDocument(store, imported("a", "Báo cáo trước ngày 20/6/2018."));
    const rows = await store.db.selectFrom("documents").select("text").execute();
    expect(rows).toEqual([{ text: "Báo cáo trước ngày 20/6/2018." }]);
    expect(await store.search.find("15/6/2018", 10)).toEqual([]);
    expect(await store.search.find("20/6/2018", 10)).toHaveLength(1);
    await store.close();
  });

  test.each([
    ["dang uy", "Đảng ủy Sở"],
    ["đại hội", "ĐẠI HỘI CHI BỘ"],
    ["ĐẢNG UỶ", "đảng ủy cơ sở"],
    ['"cap uy co so"', "các cấp ủy cơ sở"],
    ["12-KH/ĐU", "Kế hoạch số 12-KH/ĐU"],
  ])("searching %s finds «%s»", async (query, text) => {
    const store = await newStore(place);
    await saveDocument(store, imported("a", text));
    await saveDocument(store, imported("b", "Sở Tài chính lập dự toán"));
    const found = await store.search.find(query, 10);
    const rows = await store.db.selectFrom("documents").select("sha256").where("id", "in", found).execute();
    expect(rows.map(({ sha256 }) => sha256[0])).toEqual(["a"]);
    await store.close();
  });

  test.each(['"', "' or 1=1 --", "& | !", "NEAR(", "*", "  "])(
    "a query of signs alone, «%s», finds nothing and harms nothing",
    async (query) => {
      const store = await newStore(place);
      await saveDocument(store, imported("a", "Đảng ủy"));
      await expect(store.search.find(query, 10)).resolves.toEqual([]);
      await store.close();
    },
  );

  test("a phrase is told from the same words apart", async () => {
    const store = await newStore(place);
    await saveDocument(store, imported("a", "ủy ban kiểm tra"));
    await saveDocument(store, imported("b", "kiểm tra các ủy ban"));
    expect(await store.search.find('"uy ban kiem tra"', 10)).toHaveLength(1);
    expect(await store.search.find("uy ban kiem tra", 10)).toHaveLength(2);
    await store.close();
  });

  test("originals come back byte for byte, and are kept once", async () => {
    const store = await newStore(place);
    const bytes = Uint8Array.from({ length: 4096 }, (_, i) => i % 256);
    await store.originals.put("f".repeat(64), bytes);
    await store.originals.put("f".repeat(64), bytes);
    expect(Buffer.from((await store.originals.get("f".repeat(64))) ?? [])).toEqual(Buffer.from(bytes));
    expect(await store.originals.get("e".repeat(64))).toBeNull();
    await store.close();
  });

  test.each([
    ["a name longer than an index takes", "Căn cứ Chỉ thị số 35-CT/TW", "x".repeat(6000)],
    ["half a character, and U+0000 in a fact", "Kế\ud800 hoạch của", "Chi bộ \udfff\0"],
    ["a word of many thousand letters", `Kế hoạch ${"ă".repeat(9000)} hết`, "Chi bộ"],
    [
      "a megabyte of different words",
      Array.from({ length: 150_000 }, (_, i) => `${i.toString(36)}字`).join(" "),
      "Chi bộ",
    ],
  ])("a document with %s is kept whole", async (_, text, actor) => {
    const store = await newStore(place);
    const document = imported("a", "Báo cáo trước ngày 15/6/2018.");
    const [deadline] = document.record.deadlines;
    const record = { ...document.record, text, deadlines: [{ ...(deadline as NonNullable<typeof deadline>), actor }] };
    await saveDocument(store, { ...document, record });
    const row = await store.db.selectFrom("documents").select("record").executeTakeFirstOrThrow();
    expect(JSON.parse(row.record)).toEqual(record);
    expect(await store.db.selectFrom("deadlines").selectAll().execute()).toHaveLength(1);
    await store.close();
  });

  test("two processes that open a new store together both find it ready", async () => {
    const address = await place.address();
    const stores = await Promise.all([openStore(address), openStore(address), openStore(address)]);
    for (const store of stores) {
      expect(await store.db.selectFrom("documents").selectAll().execute()).toEqual([]);
      await store.close();
    }
  });

  test("a store of a later version is refused with what to do", async () => {
    const address = await place.address();
    const store = await openStore(address);
    await store.db
      .insertInto("migrations" as never)
      .values({ name: "999-later" } as never)
      .execute();
    await store.close();
    await expect(openStore(address)).rejects.toMatchObject({ code: "store-newer", message: /update vanthu/ });
  });
});

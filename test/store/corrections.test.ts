import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parseText } from "../../src/pipeline.ts";
import { calendarEntries } from "../../src/query/calendar-entries.ts";
import { correctedGold } from "../../src/query/corrected-gold.ts";
import { queryDeadlines } from "../../src/query/deadlines.ts";
import { parseFilter } from "../../src/query/filters.ts";
import { queryReferences } from "../../src/query/references.ts";
import { showDocument } from "../../src/query/show.ts";
import { anchorOf } from "../../src/record/corrections-place.ts";
import { checkStore } from "../../src/store/check-store.ts";
import { copyStore } from "../../src/store/copy-store.ts";
import { correctionsOf, type NewCorrection, saveCorrection, undoCorrection } from "../../src/store/corrections.ts";
import { saveDocument } from "../../src/store/save-document.ts";
import type { Store } from "../../src/store/store.ts";
import { newStore, STORE_PLACES } from "./stores.ts";

const PLAN = `ĐẢNG UỶ SỞ Y TẾ
Số: 43-KH/ĐUK
Sông Lam, ngày 02 tháng 3 năm 2019
KẾ HOẠCH
Đại hội chi bộ
Căn cứ Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị;
1. Các chi bộ báo cáo trước ngày 15/6/2019.
2. Văn phòng Đảng ủy tổng hợp trước ngày 20/6/2019.
`;
const ID = "a".repeat(64);
const record = parseText(PLAN);
const imported = (text = PLAN) => ({
  id: ID,
  record: parseText(text),
  stages: { header: 1 },
  importedAt: "2026-11-22T01:00:00.000Z",
});

const anchor = (n: number) => anchorOf(record.deadlines[n] as (typeof record.deadlines)[number], record.text);
const correction = (known: Partial<NewCorrection> = {}): NewCorrection => ({
  documentId: ID,
  fact: "deadlines",
  anchor: anchor(0),
  field: "actor",
  verdict: "corrected",
  value: "Chi bộ Hai",
  author: "lan",
  madeAt: "2026-11-22T02:00:00.000Z",
  basedOn: 1,
  ...known,
});
const LATER = "2026-11-22T03:00:00.000Z";

describe.each(STORE_PLACES)("corrections in $name", (place) => {
  let store: Store;

  beforeAll(() => place.start());
  afterAll(() => place.stop());
  beforeEach(async () => {
    store = await newStore(place);
    await saveDocument(store, imported());
  });
  afterEach(() => store.close());

  const deadlines = async (filter = {}) => (await queryDeadlines(store, parseFilter(filter))).rows;
  const actors = async (filter = {}) => (await deadlines(filter)).map(({ actor }) => actor);
  const before = record.deadlines.map(({ actor }) => actor);

  test("record and facts show what was corrected; who, when and what was there before is kept", async () => {
    const saved = await saveCorrection(store, correction());
    expect(saved.revision).toBe(2);
    expect(await actors()).toEqual(["Chi bộ Hai", before[1]]);
    expect(await actors({ actor: "chi bo hai" })).toEqual(["Chi bộ Hai"]);
    expect((await showDocument(store, ID)).deadlines[0]?.actor).toBe("Chi bộ Hai");
    expect(await correctionsOf(store, ID)).toMatchObject([
      { author: "lan", madeAt: "2026-11-22T02:00:00.000Z", was: before[0], value: "Chi bộ Hai", placed: true },
    ]);
  });

  test("undone, everything is as it was, and the correction is still told of", async () => {
    const untouched = await store.db.selectFrom("documents").selectAll().executeTakeFirstOrThrow();
    const { correction: made } = await saveCorrection(store, correction());
    await undoCorrection(store, made.id, "minh", LATER);
    expect(await store.db.selectFrom("documents").selectAll().executeTakeFirstOrThrow()).toEqual({
      ...untouched,
      revision: 3,
    });
    expect(await store.db.selectFrom("uncorrected_records").selectAll().execute()).toEqual([]);
    expect(await correctionsOf(store, ID)).toMatchObject([{ undoneBy: "minh", undoneAt: LATER }]);
    await expect(undoCorrection(store, made.id, "minh", LATER)).rejects.toMatchObject({ code: "conflict" });
    await expect(undoCorrection(store, "khong-co", "minh", LATER)).rejects.toMatchObject({ code: "not-found" });
  });

  test("undoing the last of two corrections shows the first again", async () => {
    await saveCorrection(store, correction());
    const second = await saveCorrection(store, correction({ value: "Chi bộ Ba", basedOn: 2 }));
    expect(await actors()).toEqual(["Chi bộ Ba", before[1]]);
    await undoCorrection(store, second.correction.id, "minh", LATER);
    expect(await actors()).toEqual(["Chi bộ Hai", before[1]]);
  });

  test("they survive another reading, of the same and of a changed text", async () => {
    await saveCorrection(store, correction());
    await saveCorrection(store, correction({ anchor: anchor(1), field: "", verdict: "dismissed", basedOn: 2 }));
    await saveCorrection(store, correction({ fact: "header", anchor: null, field: "code", value: "34-KH/ĐUK" }));
    for (const text of [PLAN, PLAN.replace("Căn cứ", "Thực hiện nhiệm vụ năm 2019 của Đảng bộ Sở;\nCăn cứ")]) {
      await saveDocument(store, imported(text));
      expect(await deadlines({ review: "all" })).toMatchObject([
        { actor: "Chi bộ Hai", review: "corrected", code: "34-KH/ĐUK" },
        { review: "dismissed" },
      ]);
      expect((await correctionsOf(store, ID)).map(({ placed }) => placed)).toEqual([true, true, true]);
    }
  });

  test("a correction whose words another reading has lost is kept and said to have no place", async () => {
    await saveCorrection(store, correction());
    await saveDocument(store, imported("Không còn gì."));
    expect(await correctionsOf(store, ID)).toMatchObject([{ placed: false, undoneAt: null }]);
    await saveDocument(store, imported());
    expect(await actors()).toEqual(["Chi bộ Hai", before[1]]);
  });

  test("who corrects what somebody else has just corrected is told; another field is free", async () => {
    await saveCorrection(store, correction());
    await expect(saveCorrection(store, correction({ author: "minh" }))).rejects.toMatchObject({
      code: "conflict",
      httpStatus: 409,
      message: /^lan has judged this meanwhile/,
    });
    await expect(saveCorrection(store, correction({ field: "", verdict: "confirmed" }))).rejects.toThrow(/meanwhile/);
    await saveCorrection(store, correction({ field: "action", value: "gửi báo cáo" }));
    await saveCorrection(store, correction({ anchor: anchor(1) }));
    await saveCorrection(store, correction({ basedOn: 2, author: "minh", value: "Chi bộ Tư" }));
    expect(await actors()).toEqual(["Chi bộ Tư", "Chi bộ Hai"]);
  });

  test("of two who correct one field at the same moment one is told", async () => {
    const results = await Promise.allSettled(
      ["lan", "minh"].map((author) => saveCorrection(store, correction({ author }))),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await correctionsOf(store, ID)).toHaveLength(1);
  });

  test.each([
    [{ documentId: "b".repeat(64) }, "not-found"],
    [{ field: "end", value: "15/6/2019" }, "usage"],
    [{ anchor: { start: 9000, end: 9005, quote: "Tết" } }, "conflict"],
  ] as const)("a correction that cannot be, %j, is refused and leaves nothing", async (known, code) => {
    await expect(saveCorrection(store, correction(known))).rejects.toMatchObject({ code });
    expect(await store.db.selectFrom("corrections").selectAll().execute()).toEqual([]);
    expect(await actors()).toEqual(before);
  });

  test("a deadline that was dismissed is left out unless asked for, and cancelled in calendars", async () => {
    const [first, second] = await calendarEntries(store, parseFilter({}));
    await saveCorrection(store, correction({ field: "", verdict: "dismissed" }));
    expect(await actors()).toEqual([before[1]]);
    expect(await actors({ review: "dismissed" })).toEqual([before[0]]);
    expect(await actors({ review: "none" })).toEqual([before[1]]);
    expect(await calendarEntries(store, parseFilter({}))).toMatchObject([
      { uid: first?.uid, cancelled: true, sequence: 1 },
      { uid: second?.uid, cancelled: false, sequence: 0 },
    ]);
  });

  test("a calendar's entry keeps its identity and counts up with every change that shows", async () => {
    const [first] = await calendarEntries(store, parseFilter({}));
    await saveCorrection(store, correction({ field: "end", value: "2019-06-18" }));
    await saveDocument(store, imported(`TỈNH SÔNG LAM\n${PLAN}`));
    const [now] = await calendarEntries(store, parseFilter({}));
    expect(now).toMatchObject({ uid: first?.uid, end: "2019-06-18", sequence: 1 });
  });

  test("a later reading adds a duty beside those that are there, and they keep their identity", async () => {
    const known = await calendarEntries(store, parseFilter({}));
    await saveDocument(store, imported(`${PLAN}\nCác tổ đảng báo cáo chi bộ trước ngày 20/7/2019.`));
    const now = await calendarEntries(store, parseFilter({}));
    expect(now.map(({ uid }) => uid)).toEqual([...known.map(({ uid }) => uid), expect.any(String)]);
    expect(now.at(-1)).toMatchObject({ end: "2019-07-20", sequence: 0 });
  });

  test("a citation that was dismissed is left out, and one that was corrected meets its document", async () => {
    const [reference] = record.references as [(typeof record.references)[number]];
    const about = { fact: "references", anchor: anchorOf(reference, record.text) } as const;
    await saveCorrection(store, correction({ ...about, field: "code", value: "36-CT/TW" }));
    const cited = async () => (await queryReferences(store, parseFilter({}))).rows.map((row) => row.cited);
    expect(await cited()).toEqual(["36-CT/TW"]);
    await saveCorrection(store, correction({ ...about, field: "", verdict: "dismissed", basedOn: 2 }));
    expect(await cited()).toEqual([]);
  });

  test("search finds a corrected subject", async () => {
    await saveCorrection(
      store,
      correction({ fact: "header", anchor: null, field: "subject", value: "Hội nghị tổng kết" }),
    );
    expect(await store.search.find("tong ket", 5)).toHaveLength(1);
    expect(await store.search.find("chi bo", 5)).toHaveLength(1);
  });

  test("what was corrected is given away as gold", async () => {
    await saveDocument(store, { ...imported(), id: "b".repeat(64) });
    await saveCorrection(store, correction());
    const gold = [];
    for await (const one of correctedGold(store)) gold.push(one);
    expect(gold).toMatchObject([{ documentId: ID, gold: 1, kind: "plan", deadlines: [{ actor: "Chi bộ Hai" }, {}] }]);
  });

  test("a copied store has them, and a check finds nothing wrong with either", async () => {
    await saveCorrection(store, correction());
    const copy = await newStore(place);
    await copyStore(store, copy);
    expect(await correctionsOf(copy, ID)).toEqual(await correctionsOf(store, ID));
    for await (const one of checkStore(copy))
      expect(one).toEqual("checked" in one ? { checked: 1 } : { id: ID, fault: "its original is missing" });
    await copy.close();
  });
});

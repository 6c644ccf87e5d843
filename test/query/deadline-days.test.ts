import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deadlineDays } from "../../src/query/deadline-days.ts";
import { queryDeadlines } from "../../src/query/deadlines.ts";
import { parseFilter } from "../../src/query/filters.ts";
import { EMPTY_HEADER } from "../../src/record/schema.ts";
import { saveDocument } from "../../src/store/save-document.ts";
import type { Store } from "../../src/store/store.ts";
import { asImported, deadline, headerField, planRecord } from "../store/records.ts";
import { newStore, STORE_PLACES } from "../store/stores.ts";

const MARCH = { from: "2021-03-01", to: "2021-03-31" } as const;
const dueOn = (end: string, actor: string) => deadline({ end, actor });
const recurring = (rrule: string, count = 1) =>
  Array.from({ length: count }, (_, i) => deadline({ modality: "recurring", rrule, actor: `Tổ ${i + 1}` }));

describe.each(STORE_PLACES)("days of deadlines in $name", (place) => {
  let store: Store;

  beforeAll(async () => {
    await place.start();
    store = await newStore(place);
    const records = [
      [
        ...["Thôn Đông", "Thôn Đoài", "Thôn Nam"].map((actor) => dueOn("2021-03-20", actor)),
        dueOn("2021-02-28", "Thôn Đông"),
      ],
      [dueOn("2021-03-20", "Trạm y tế"), dueOn("2021-03-31", "Trạm y tế"), dueOn("2021-04-01", "Trạm y tế")],
      [...recurring("FREQ=MONTHLY;BYMONTHDAY=20", 2), ...recurring("FREQ=WEEKLY;BYDAY=FR"), ...recurring("FREQ=DAILY")],
    ];
    for (const [i, deadlines] of records.entries())
      await saveDocument(store, asImported("abc"[i] as string, planRecord({ deadlines })));
  });

  afterAll(async () => {
    await store?.close();
    await place.stop();
  });

  const days = async (perDay: number, filter: object = {}) =>
    (await deadlineDays(store, { ...parseFilter({ ...filter, ...MARCH }), ...MARCH }, perDay)).map(
      ({ day, count, deadlines }) => [day.slice(8), count, ...deadlines.map(({ actor }) => actor)],
    );

  test("count all, and show the first few in the order of a list", async () => {
    expect(await days(2)).toEqual([
      ["01", 1, "Tổ 1"],
      ["05", 1, "Tổ 1"],
      ["12", 1, "Tổ 1"],
      ["19", 1, "Tổ 1"],
      ["20", 6, "Thôn Đông", "Thôn Đoài"],
      ["26", 1, "Tổ 1"],
      ["31", 1, "Trạm y tế"],
    ]);
    expect((await days(5)).find(([day]) => day === "20")).toEqual([
      ...["20", 6],
      ...["Thôn Đông", "Thôn Đoài", "Thôn Nam", "Trạm y tế", "Tổ 1"],
    ]);
  });

  test("hold what the list of the same span holds", async () => {
    for (const filter of [{}, { actor: "Tổ 1" }, { recurring: "once" }, { recurring: "none" }, { kind: "decision" }]) {
      const asked = parseFilter({ ...filter, ...MARCH, limit: 1000 });
      const all = await deadlineDays(store, { ...asked, ...MARCH }, 1000);
      const { rows } = await queryDeadlines(store, asked);
      expect(all.flatMap(({ deadlines }) => deadlines)).toEqual(rows);
      expect(all.map(({ count }) => count)).toEqual(all.map(({ deadlines }) => deadlines.length));
    }
  });

  test("are narrowed as a list is", async () => {
    expect(await days(1, { actor: "trạm y tế" })).toEqual([
      ["20", 1, "Trạm y tế"],
      ["31", 1, "Trạm y tế"],
    ]);
    expect(await days(1, { actor: "không có" })).toEqual([]);
  });

  test("hold the same where there are too many recurring duties to be unfolded one by one", async () => {
    const header = { ...EMPTY_HEADER, issuedOn: headerField("2021-03-15") };
    const rules = ["FREQ=MONTHLY;BYMONTHDAY=20", "FREQ=WEEKLY;BYDAY=MO", "FREQ=DAILY"];
    const deadlines = rules.flatMap((rule) => recurring(rule, 240));
    await saveDocument(store, asImported("d", planRecord({ header, deadlines })));
    const asked = parseFilter({ ...MARCH, limit: 1000 });
    const { rows, next } = await queryDeadlines(store, asked);
    const all = await deadlineDays(store, { ...asked, ...MARCH }, 1000);
    const shown = all.flatMap((day) => day.deadlines);
    expect(shown.slice(0, rows.length)).toEqual(rows);
    const rest = await queryDeadlines(store, { ...asked, after: next as string });
    expect(shown.slice(rows.length)).toEqual(rest.rows);
    expect((await days(1)).map(([, count]) => count)).toEqual(all.map(({ deadlines }) => deadlines.length));
  });
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { saveDocument } from "../../src/store/save-document.ts";
import type { Store } from "../../src/store/store.ts";
import { asImported, deadline, planRecord } from "./records.ts";
import { newStore, STORE_PLACES } from "./stores.ts";

const [place] = STORE_PLACES;
let store: Store;
beforeAll(async () => {
  await place?.start();
  if (place) store = await newStore(place);
});
afterAll(async () => {
  await store.close();
  await place?.stop();
});

const save = (letter: string, ends: readonly (string | null)[]) =>
  saveDocument(store, asImported(letter, planRecord({ deadlines: ends.map((end) => deadline({ end })) })));
const kept = async () => {
  const rows = await store.db.selectFrom("due_days").selectAll().where("deadlines", "<>", 0).orderBy("day").execute();
  return Object.fromEntries(rows.map(({ day, deadlines }) => [day, deadlines]));
};

test("SQLite keeps count of the days of deadlines, through new readings, corrections and removals", async () => {
  await save("a", ["2019-06-15", "2019-06-15", "2019-06-30", null]);
  await save("b", ["2019-06-30"]);
  expect(await kept()).toEqual({ "2019-06-15": 2, "2019-06-30": 2 });
  await save("a", ["2019-06-15", "2019-07-01"]);
  expect(await kept()).toEqual({ "2019-06-15": 1, "2019-06-30": 1, "2019-07-01": 1 });
  await store.db.updateTable("deadlines").set({ due_day: null }).where("due_day", "=", "2019-07-01").execute();
  await store.db.updateTable("deadlines").set({ due_day: "2019-08-01" }).where("due_day", "is", null).execute();
  expect(await kept()).toEqual({ "2019-06-15": 1, "2019-06-30": 1, "2019-08-01": 1 });
  await store.db.deleteFrom("documents").where("sha256", "=", "a".repeat(64)).execute();
  expect(await kept()).toEqual({ "2019-06-30": 1 });
});

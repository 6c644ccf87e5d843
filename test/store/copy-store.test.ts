import { afterAll, beforeAll, expect, test } from "vitest";
import { contentHash } from "../../src/readers/read-document.ts";
import { checkStore } from "../../src/store/check-store.ts";
import { copyStore } from "../../src/store/copy-store.ts";
import { saveDocument } from "../../src/store/save-document.ts";
import type { Store } from "../../src/store/store.ts";
import { asImported, deadline, planRecord, reference } from "./records.ts";
import { newStore, STORE_PLACES } from "./stores.ts";

beforeAll(async () => {
  for (const place of STORE_PLACES) await place.start();
});
afterAll(async () => {
  for (const place of STORE_PLACES) await place.stop();
});

const content = new TextEncoder().encode("Kế hoạch của xã");

async function filled(place: (typeof STORE_PLACES)[number]): Promise<Store> {
  const store = await newStore(place);
  const record = planRecord({
    deadlines: [deadline({ end: "2020-01-31", actor: "Các chi bộ" })],
    references: [reference({ code: "35-CT/TW" })],
  });
  await saveDocument(store, { ...asImported("a", record), id: contentHash(content) });
  await store.originals.put(contentHash(content), content);
  return store;
}

const faults = async (store: Store) => {
  const found = [];
  for await (const one of checkStore(store)) found.push(one);
  return found;
};

const [sqlite, postgres] = STORE_PLACES as [(typeof STORE_PLACES)[number], (typeof STORE_PLACES)[number]];

test.each([
  [sqlite, postgres],
  [postgres, sqlite],
])("a store copied from $name to $name answers as before and passes the check", async (here, there) => {
  const [from, to] = [await filled(here), await newStore(there)];
  expect(await copyStore(from, to)).toEqual({ documents: 1, originals: 1 });
  for (const table of ["documents", "deadlines", "citations", "names"] as const)
    expect(await to.db.selectFrom(table).selectAll().execute()).toEqual(
      await from.db.selectFrom(table).selectAll().execute(),
    );
  expect(await to.search.find("ke hoach", 5)).toHaveLength(1);
  expect(await faults(to)).toEqual([{ checked: 1 }]);
  await from.close();
  await to.close();
});

test("the check names a document whose original is missing and one whose text was changed", async () => {
  const store = await filled(sqlite);
  await saveDocument(store, asImported("b", planRecord()));
  await store.db.updateTable("documents").set({ text: "khác" }).where("sha256", "=", contentHash(content)).execute();
  expect(await faults(store)).toEqual(
    expect.arrayContaining([
      { id: contentHash(content), fault: "its text differs from its record's" },
      { id: "b".repeat(64), fault: "its original is missing" },
      { checked: 2 },
    ]),
  );
  await store.close();
});

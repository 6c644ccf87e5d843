import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseFilter } from "../../src/query/filters.ts";
import { queryReferences } from "../../src/query/references.ts";
import { openStore } from "../../src/store/open-store.ts";
import { saveDocument } from "../../src/store/save-document.ts";
import { asImported, planRecord, reference } from "./records.ts";
import { STORE_PLACES } from "./stores.ts";

describe.each(STORE_PLACES)("names of an older store in $name", (place) => {
  beforeAll(() => place.start());
  afterAll(() => place.stop());

  test("are found without marks once it was opened", async () => {
    const address = await place.address();
    const older = await openStore(address);
    const references = [reference({ name: "Luật Đất đai" }), reference({ code: "35-CT/TW" })];
    await saveDocument(older, asImported("a", planRecord({ references })));
    await older.db.updateTable("citations").set({ key: "name:luật đất đai" }).where("code", "is", null).execute();
    await older.db
      .deleteFrom("migrations" as never)
      .where("name" as never, "=", "007-folded-names" as never)
      .execute();
    await older.close();
    const store = await openStore(address);
    const { rows } = await queryReferences(store, parseFilter({ cites: "luat dat dai" }));
    expect(rows.map(({ cited }) => cited)).toEqual(["Luật Đất đai"]);
    await store.close();
  });
});

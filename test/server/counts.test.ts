import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseText } from "../../src/pipeline.ts";
import { parseFilter } from "../../src/query/filters.ts";
import { StoreCounts } from "../../src/server/counts.ts";
import { LiveStore } from "../../src/server/live-store.ts";
import { openStore } from "../../src/store/open-store.ts";
import { saveDocument } from "../../src/store/save-document.ts";
import { STORE_PLACES } from "../store/stores.ts";
import { PLAN } from "./serving.ts";

const ALL = parseFilter({});

describe.each(STORE_PLACES)("counts of a store on $name", (place) => {
  beforeAll(() => place.start());
  afterAll(() => place.stop());

  test("are made once for each version of it, and anew when anybody has written", async () => {
    const address = await place.address();
    const [reading, writing] = [new LiveStore(address), await openStore(address)];
    const counts = new StoreCounts(reading);
    await counts.prepare();
    const [first, second] = await Promise.all([counts.overview(ALL), counts.overview(ALL)]);
    expect(second).toBe(first);
    expect(await counts.overview(ALL)).toBe(first);
    expect(first).toMatchObject({ documents: 0, months: [] });
    const version = await reading.version();
    expect(await reading.version()).toBe(version);
    const record = parseText(PLAN);
    await saveDocument(writing, { id: "a".repeat(64), record, stages: {}, importedAt: "2026-11-22T01:00:00.000Z" });
    expect(await reading.version()).not.toBe(version);
    expect(await counts.overview(ALL)).toMatchObject({ documents: 1, months: [{ value: "2018-06", count: 2 }] });
    expect(await counts.facets(ALL)).toMatchObject({ documents: 1, states: [{ value: "done", count: 1 }] });
    await Promise.all([reading.close(), writing.close()]);
  });
});

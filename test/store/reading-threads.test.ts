import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { queryDeadlines } from "../../src/query/deadlines.ts";
import { parseFilter } from "../../src/query/filters.ts";
import { openStore } from "../../src/store/open-store.ts";
import { saveDocument } from "../../src/store/save-document.ts";
import type { Store } from "../../src/store/store.ts";
import { asImported, deadline, planRecord } from "./records.ts";
import { STORE_PLACES } from "./stores.ts";

const [place] = STORE_PLACES;
const ALL = parseFilter({});
const END = "2019-06-15";
const saved = (store: Store, letter: string) =>
  saveDocument(store, asImported(letter, planRecord({ deadlines: [deadline({ end: END })] })));

describe("an SQLite file that threads read", () => {
  let address: string;
  let reading: Store;
  let writing: Store;
  beforeAll(() => place?.start());
  afterAll(() => place?.stop());
  beforeEach(async () => {
    address = (await place?.address()) as string;
    writing = await openStore(address);
    reading = await openStore(address, { threads: 2 });
  });
  afterEach(async () => void (await Promise.all([reading.close(), writing.close()])));

  test("answers what the store answers, to many who ask at once", async () => {
    await saved(writing, "a");
    const answers = await Promise.all(Array.from({ length: 40 }, () => queryDeadlines(reading, ALL)));
    for (const answer of answers) expect(answer).toEqual(await queryDeadlines(writing, ALL));
    expect(answers[0]?.rows).toMatchObject([{ due: END }]);
  });

  test("shows what others wrote as soon as its version tells of it", async () => {
    await queryDeadlines(reading, ALL);
    for (const [i, id] of [..."abcdef"].entries()) {
      const before = await reading.version();
      await saved(writing, id);
      expect(await reading.version()).not.toBe(before);
      expect((await queryDeadlines(reading, ALL)).rows).toHaveLength(i + 1);
    }
  });

  test("is found by its words", async () => {
    await saved(writing, "a");
    expect(await reading.search.find("kế hoạch", 10)).toHaveLength(1);
  });

  test("is not written, and a statement that fails holds up none after it", async () => {
    await expect(reading.db.deleteFrom("documents").execute()).rejects.toMatchObject({ code: "store-read-only" });
    await expect(sql`select words from nowhere`.execute(reading.db)).rejects.toThrow(/no such table/u);
    await expect(reading.db.transaction().execute(async () => {})).rejects.toThrow(/single statements/u);
    expect((await queryDeadlines(reading, ALL)).rows).toEqual([]);
  });

  test("is not made anew where it was taken away before a thread came to read it", async () => {
    await rename(address, `${address}.away`);
    await expect(queryDeadlines(reading, ALL)).rejects.toMatchObject({ code: "store-unavailable" });
    expect(existsSync(address)).toBe(false);
    await rename(`${address}.away`, address);
    expect((await queryDeadlines(reading, ALL)).rows).toEqual([]);
  });

  test("refuses whoever still asks when it is closed", async () => {
    await queryDeadlines(reading, ALL);
    await reading.close();
    await expect(sql`select 1`.execute(reading.db)).rejects.toThrow();
  });
});

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildDocument, isReproducible } from "../scripts/fixtures/build.ts";
import { type Fixture, listFixtures, readGold, readSource } from "../scripts/fixtures/folder.ts";
import { readFixture } from "../scripts/fixtures/reading.ts";
import { paragraphsOf } from "../scripts/fixtures/source.ts";
import { parseDocument } from "../src/pipeline.ts";
import { type DocumentRecord, recordSchema } from "../src/record/schema.ts";
import { checkRecord } from "./fuzz/record.ts";

const FIXTURES = listFixtures();
const expectedPath = ({ folder }: Fixture): string => join(folder, "expected.json");
const hasExpected = (fixture: Fixture): boolean => existsSync(expectedPath(fixture));

describe.each(FIXTURES)("$slug", (fixture) => {
  test("is read into a record that holds together", async () => {
    const record = parseDocument(await readFixture(fixture));
    expect(recordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
    checkRecord(record);
  });

  test("is read into the same bytes again", async () => {
    const [once, twice] = [await readFixture(fixture), await readFixture(fixture)].map((raw) => parseDocument(raw));
    expect(JSON.stringify(twice)).toBe(JSON.stringify(once));
  });

  test("has a gold whose quotes stand in its source, once each", () => {
    const text = flat(wordsOf(fixture));
    const { document, deadlines, dates } = readGold(fixture);
    expect(document).toBe(fixture.about.file);
    for (const { quote } of deadlines) expect(text.split(flat(quote)), quote).toHaveLength(2);
    for (const { quote } of dates) expect(text, quote).toContain(flat(quote));
    for (const { action } of deadlines) if (action) expect(text, action).toContain(flat(action));
  });

  test("is small", () => {
    expect(statSync(fixture.document).size).toBeLessThan(150_000);
  });
});

/** A record without what may change while the facts stay: versions, rules and how sure they are. */
function factsOf(record: DocumentRecord): unknown {
  return JSON.parse(JSON.stringify({ ...record, pipeline: null }), (key, value) =>
    key === "rule" || key === "confidence" ? undefined : value,
  );
}

test.each(FIXTURES.filter(hasExpected))("$slug is read as expected", async (fixture) => {
  const found = parseDocument(await readFixture(fixture));
  expect(factsOf(found)).toEqual(factsOf(JSON.parse(readFileSync(expectedPath(fixture), "utf8"))));
});

test.each(FIXTURES.filter(isReproducible))("$slug is what its source makes", async (fixture) => {
  expect(Buffer.compare(readFileSync(fixture.document), await buildDocument(fixture))).toBe(0);
});

const flat = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** The words of a source, without its marks. */
const wordsOf = (fixture: Fixture): string => paragraphsOf(readSource(fixture)).join("\n");

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compare } from "../bench/accuracy/compare.ts";
import { parseDocument } from "../src/pipeline.ts";
import { type Fixture, listFixtures, readGold } from "./fixtures/folder.ts";
import { readFixture, readingPath, readLive } from "./fixtures/reading.ts";

const HELP = `Writes expected.json, the full record of a fixture, once it agrees with the fixture's gold.

  npm run fixtures:update -- [slug…]   without a name, all of them
    --record    recognise scans anew and write what was read to reading.json
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { record: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
});

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Whether the record agrees with the gold, and so was written. */
async function update(fixture: Fixture): Promise<boolean> {
  if (values.record) await record(fixture);
  const found = parseDocument(await readFixture(fixture));
  const wrong = compare(readGold(fixture), found).filter(({ outcome }) => outcome !== "hit");
  for (const { outcome, group, fact } of wrong) console.error(`${fixture.slug}: ${outcome} ${group}: ${fact}`);
  if (wrong.length > 0) return false;
  const path = join(fixture.folder, "expected.json");
  const same = existsSync(path) && readFileSync(path, "utf8") === json(found);
  if (!same) writeFileSync(path, json(found));
  console.log(`${fixture.slug}: ${same ? "as it was" : "written; read it before you commit it"}`);
  return true;
}

async function record(fixture: Fixture): Promise<void> {
  const raw = await readLive(fixture);
  if (raw.ocr) writeFileSync(readingPath(fixture), `${JSON.stringify(raw)}\n`);
}

async function main(): Promise<number> {
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  let behind = 0;
  for (const fixture of listFixtures())
    if (positionals.length === 0 || positionals.includes(fixture.slug)) behind += Number(!(await update(fixture)));
  if (behind > 0) console.error(`${behind} fixtures do not agree with their gold and were left as they are.`);
  return behind > 0 ? 1 : 0;
}

process.exit(await main());

import { writeFileSync } from "node:fs";
import { buildDocument } from "./fixtures/build.ts";
import { listFixtures } from "./fixtures/folder.ts";

/** `npm run fixtures:build -- [slug…]`: makes the documents of their sources; without a name, all of them. */
const wanted = process.argv.slice(2);
for (const fixture of listFixtures()) {
  if (wanted.length > 0 && !wanted.includes(fixture.slug)) continue;
  const bytes = await buildDocument(fixture);
  writeFileSync(fixture.document, bytes);
  console.log(`${fixture.about.file}  ${bytes.length} bytes`);
}

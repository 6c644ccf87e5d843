import { writeFileSync } from "node:fs";
import { type Fixture, listFixtures, readSource } from "./fixtures/folder.ts";
import { renderMarkdown } from "./fixtures/markdown.ts";
import { renderText } from "./fixtures/text.ts";

/** Makes a fixture's document of its source. */
type Build = (source: string, fixture: Fixture) => Promise<Uint8Array> | Uint8Array;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** By the format that `about.json` names. */
const BUILDERS: Readonly<Record<string, Build>> = {
  text: (source, { about }) => {
    const text = renderText(source, about.build);
    return utf8(about.build.form === "nfd" ? text.normalize("NFD") : text);
  },
  markdown: (source, { about }) => utf8(renderMarkdown(source, about.build)),
};

/** `npm run fixtures:build [slug…]`: without a name, all of them. */
async function main(wanted: readonly string[]): Promise<void> {
  for (const fixture of listFixtures().filter(({ slug }) => wanted.length === 0 || wanted.includes(slug))) {
    const build = BUILDERS[fixture.about.format];
    if (!build) throw new Error(`${fixture.slug}: no builder for ${fixture.about.format}`);
    const bytes = await build(readSource(fixture), fixture);
    writeFileSync(fixture.document, bytes);
    console.log(`${fixture.about.file}  ${bytes.length} bytes`);
  }
}

await main(process.argv.slice(2));

import { writeFileSync } from "node:fs";
import iconv from "iconv-lite";
import { renderDocx } from "./fixtures/docx.ts";
import { type About, type Fixture, listFixtures, readSource } from "./fixtures/folder.ts";
import { renderHtml } from "./fixtures/html.ts";
import { encodeLegacy, splitTones } from "./fixtures/legacy.ts";
import { renderMarkdown } from "./fixtures/markdown.ts";
import { convertWithOffice } from "./fixtures/office.ts";
import { renderRtf } from "./fixtures/rtf.ts";
import { asPicturePdf, asPng, asTiff, scanPages } from "./fixtures/scan.ts";
import { renderText } from "./fixtures/text.ts";
import { renderXlsx } from "./fixtures/xlsx.ts";

type Build = (source: string, build: About["build"]) => Promise<Uint8Array> | Uint8Array;

/** Text as bytes: Unicode, its decomposed form, or a legacy charset. */
function encode(text: string, { charset, form }: About["build"]): Uint8Array {
  if (charset === "windows-1258") return iconv.encode(splitTones(text), charset);
  if (charset !== undefined) return encodeLegacy(text, charset);
  return new TextEncoder().encode(form === "nfd" ? text.normalize("NFD") : text);
}

const pdf: Build = (source, build) => convertWithOffice(renderDocx(source, build), "docx", "pdf");
const scan = async (source: string, build: About["build"]) =>
  scanPages(await pdf(source, build), build.scan ?? { skew: 0, noise: 0 });

/** How a document is made of its source, by the format that `about.json` names. */
const BUILDERS: Readonly<Record<string, Build>> = {
  text: (source, build) => encode(renderText(source, build), build),
  markdown: (source, build) => encode(renderMarkdown(source, build), build),
  html: (source, build) => encode(renderHtml(source, build), build),
  rtf: (source, build) => Buffer.from(renderRtf(source, build), "latin1"),
  docx: renderDocx,
  doc: (source, build) => convertWithOffice(Buffer.from(renderRtf(source, build), "latin1"), "rtf", "doc"),
  xlsx: renderXlsx,
  pdf,
  "pdf-scan": async (source, build) => asPicturePdf(await scan(source, build), build.scan?.dpi ?? 150),
  "image-png": async (source, build) => asPng((await scan(source, build))[0] as Buffer),
  "image-tiff": async (source, build) => asTiff(await scan(source, build)),
};

async function make({ slug, about, document, ...fixture }: Fixture): Promise<void> {
  const build = BUILDERS[about.format];
  if (!build) throw new Error(`${slug}: no builder for ${about.format}`);
  const bytes = await build(readSource({ slug, about, document, ...fixture }), about.build);
  writeFileSync(document, bytes);
  console.log(`${about.file}  ${bytes.length} bytes`);
}

/** `npm run fixtures:build [slug…]`: without a name, all of them. */
const wanted = process.argv.slice(2);
for (const fixture of listFixtures()) if (wanted.length === 0 || wanted.includes(fixture.slug)) await make(fixture);

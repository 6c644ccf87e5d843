import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { listFixtures } from "../../scripts/fixtures/folder.ts";
import { FORMAT_LIST } from "../../src/readers/formats.ts";
import type { FormatEntry } from "../../src/readers/reader.ts";
import { pdfFile } from "../readers/pdf-file.ts";
import { word6File } from "../readers/word6-file.ts";

/** A sound document that hostile ones are made of. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly entry: FormatEntry;
}

const WORDS = join(import.meta.dirname, "../../fixtures/readers");

/** The fixtures, and the smallest files of formats that have none. */
function files(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const fixtures = listFixtures().map(({ document }) => document);
  const word = readdirSync(WORDS)
    .filter((name) => !name.endsWith(".md"))
    .map((name) => join(WORDS, name));
  return [...[...fixtures, ...word].map((path) => ({ name: basename(path), bytes: readFileSync(path) })), ...SMALL];
}

const SMALL: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  {
    name: "nho.pdf",
    bytes: pdfFile([
      {
        texts: [
          { text: "UBND XÃ HÒA BÌNH", x: 80, y: 780 },
          { text: "KẾ HOẠCH", x: 250, y: 700, size: 14 },
        ],
      },
      {
        texts: [
          { text: "Hoàn thành trước ngày 30/6/2012.", x: 80, y: 700 },
          { text: "2", x: 300, y: 30 },
        ],
      },
    ]),
  },
  {
    name: "nho95.doc",
    bytes: word6File({
      fonts: [".VnTime", "Arial"],
      body: [{ runs: [{ text: "KÕ ho¹ch\r", font: 0 }] }, { runs: [{ text: "Thùc hiÖn tõ 1/7.\r", font: 1 }] }],
    }),
  },
  {
    name: "nho.odt",
    bytes: zipSync({
      mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
      "content.xml": strToU8(
        `<office:document-content><office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/></text:list-style></office:automatic-styles><office:body><office:text><text:h text:outline-level="1">KẾ HOẠCH</text:h><text:list text:style-name="L1"><text:list-item><text:p>Mục đích</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>Trước 30/6<text:s text:c="2"/>xong<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Năm 2010</text:p></text:note-body></text:note></text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`,
      ),
    }),
  },
  {
    name: "nho.mht",
    bytes: strToU8(
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n<html><body><p style=3D\'mso-list:l0 level1\'>K=E1=BA=BF ho=E1=BA=A1ch</p></body></html>\n--x--\n',
    ),
  },
  {
    name: "nho.xml",
    bytes: strToU8(
      `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:styles><w:style w:styleId="a"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style></w:styles><w:body><w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>KÕ ho¹ch</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Một</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:wordDocument>`,
    ),
  },
];

/** Every seed with its reader's entry; pictures are left to their library. */
export const SEEDS: readonly Seed[] = files()
  .map((file) => ({ ...file, entry: FORMAT_LIST.find((entry) => entry.recognises(file.bytes, file.name)) }))
  .filter((seed): seed is Seed => seed.entry !== undefined && seed.entry.format !== "image");

/** The readers that have seeds, by a name that is theirs alone. */
export const READERS: ReadonlyMap<string, readonly Seed[]> = Map.groupBy(SEEDS, ({ entry }) =>
  entry.mediaType === "multipart/related"
    ? "mht"
    : entry.mediaType.endsWith("ms-word.document.xml")
      ? "word-xml"
      : entry.format,
);

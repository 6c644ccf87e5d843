import { zipSync } from "fflate";
import { readTheme } from "../readers/docx/fonts.ts";
import { openPackage } from "../readers/docx/package.ts";
import { readStyles, type Styles } from "../readers/docx/styles.ts";
import { DEFAULT_LIMITS, type Limits } from "../readers/limits.ts";
import { openZip } from "../readers/zip.ts";
import { applyEdits } from "../text/edit.ts";
import { dropRepeatedFonts, replaceFonts } from "./docx/fonts.ts";
import { convertNumbering } from "./docx/numbering.ts";
import { readPieces } from "./docx/pieces.ts";
import { rewritePieces } from "./docx/rewrite.ts";
import type { Converted } from "./summary.ts";
import { type Conversion, toUnicode } from "./to-unicode.ts";

export interface DocxOptions {
  /** Takes the place of every font of a legacy charset. */
  readonly font?: string;
  readonly charset?: string;
  readonly limits?: Partial<Limits>;
}

export interface ConvertedDocx {
  readonly bytes: Uint8Array;
  readonly parts: readonly (Conversion & Converted)[];
}

const DEFAULT_FONT = "Times New Roman";
// word/document.xml | word/header1.xml | word/footnotes.xml
const TEXT_PART = /^word\/(?:document|header|footer|footnotes|endnotes|comments|glossary\/document)\d*\.xml$/u;
const XML_PART = /^word\/.*\.xml$/u;

/**
 * A Word document with its text in Unicode and its legacy fonts replaced. Layout, tables and pictures are the same
 * bytes as before; a document with nothing to convert comes back as it is.
 * @throws ReadError where the package cannot be opened.
 */
export function convertDocx(bytes: Uint8Array, options: DocxOptions = {}): ConvertedDocx {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const zip = openZip(bytes, limits);
  const styles = stylesOf(bytes, limits);
  const parts: (Conversion & Converted)[] = [];
  let changed = false;
  const entries = zip.names.map((name) => {
    const content = zip.read(name)?.bytes ?? new Uint8Array();
    if (!XML_PART.test(name)) return [name, content] as const;
    const xml = new TextDecoder().decode(content);
    const converted = convertPart(name, xml, { styles, options, parts });
    changed ||= converted !== xml;
    return [name, converted === xml ? content : new TextEncoder().encode(converted)] as const;
  });
  return { bytes: changed ? pack(entries) : bytes, parts };
}

interface Work {
  readonly styles: Styles;
  readonly options: DocxOptions;
  readonly parts: (Conversion & Converted)[];
}

function convertPart(name: string, xml: string, { styles, options, parts }: Work): string {
  const font = options.font ?? DEFAULT_FONT;
  if (!TEXT_PART.test(name)) {
    const replaced = replaceFonts(name === "word/numbering.xml" ? convertNumbering(xml) : xml, font);
    return name === "word/fontTable.xml" ? dropRepeatedFonts(replaced) : replaced;
  }
  const { text, pieces } = readPieces(xml, styles);
  const fonts = pieces.flatMap((piece) =>
    piece.font === undefined ? [] : [{ start: piece.start, end: piece.start + piece.text.length, font: piece.font }],
  );
  const conversion = toUnicode(text, { fonts, ...(options.charset !== undefined && { charset: options.charset }) });
  const { map } = applyEdits(text, conversion.edits);
  parts.push({ ...conversion, before: text, placeBefore: (span) => map.toInput(span) });
  return replaceFonts(rewritePieces(xml, pieces, conversion.edits), font);
}

/** Of a zip of its own: what it inflates is not counted twice. */
function stylesOf(bytes: Uint8Array, limits: Limits): Styles {
  const parts = openPackage(openZip(bytes, limits), limits.depth);
  return readStyles(parts.related("styles"), readTheme(parts.related("theme")));
}

/** Pictures are packed already. */
const PACKED = /\.(?:png|jpe?g|gif|emf\.gz)$/iu;

const pack = (entries: readonly (readonly [string, Uint8Array])[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      entries.map(([name, content]) => [
        name,
        [content, { level: PACKED.test(name) ? 0 : 6, mtime: ZIP_EPOCH }] as const,
      ]),
    ),
  );

/** The same bytes in give the same bytes out. */
const ZIP_EPOCH = "1980-01-01T00:00:00";

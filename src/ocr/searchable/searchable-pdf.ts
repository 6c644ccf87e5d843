import {
  beginText,
  endText,
  PDFDocument,
  PDFName,
  type PDFOperator,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
} from "@cantoo/pdf-lib";
import { ReadError } from "../../errors.ts";
import type { Locator, RawDocument, RawPage } from "../../text/raw-document.ts";
import { openPicture } from "../picture/open-picture.ts";
import { GLYPH_WIDTH, InvisibleFonts } from "./invisible-font.ts";
import { type Place, placeOnScan } from "./page-place.ts";

/**
 * The scan as a PDF whose pages look as they did and carry the recognised words in Unicode, unseen, each over its
 * picture: to be searched and copied from. `bytes` are those that `raw` was read of: a PDF or pictures.
 * @throws ReadError where the document is neither, or a PDF that must not be changed.
 */
export async function searchablePdf(bytes: Uint8Array, raw: RawDocument): Promise<Uint8Array> {
  const pdf = raw.format === "pdf" ? await openPdf(bytes) : await pdfOfPictures(bytes, raw);
  const fonts = new InvisibleFonts();
  const words = Map.groupBy(raw.locators.filter(isWord), (locator) => locator.page);
  const written = raw.pages.flatMap((page, i) => {
    if (page.origin !== "ocr" || !page.picture) return [];
    const sheet = pdf.getPage(raw.format === "pdf" ? page.number - 1 : i);
    const print = inRows(words.get(page.number) ?? []).flatMap((word) =>
      operatorsOf(word, { raw, page, sheet, fonts }),
    );
    sheet.pushOperators(pushGraphicsState(), beginText(), setTextRenderingMode(TextRenderingMode.Invisible));
    sheet.pushOperators(...print, endText(), popGraphicsState());
    return [sheet];
  });
  for (const [name, font] of fonts.embed(pdf))
    for (const sheet of written) sheet.node.setFontDictionary(PDFName.of(name), font);
  return pdf.save();
}

type RecognisedWord = Locator & Required<Pick<Locator, "box" | "page">>;

const isWord = (locator: Locator): locator is RecognisedWord =>
  locator.box !== undefined && locator.page !== undefined && locator.confidence !== undefined;

/** The words of a printed line stand on one foot and are of one height, as whoever copies them expects. */
function inRows(words: readonly RecognisedWord[]): readonly RecognisedWord[] {
  const rows: RecognisedWord[][] = [];
  for (const word of words) {
    const [last] = rows.at(-1)?.slice(-1) ?? [];
    if (last && standsBeside(last, word)) rows.at(-1)?.push(word);
    else rows.push([word]);
  }
  return rows.flatMap((row) => {
    const boxes = row.map(({ box }) => box);
    const [top, bottom] = [Math.min(...boxes.map((box) => box[1])), Math.max(...boxes.map((box) => box[3]))];
    return row.map((word): RecognisedWord => ({ ...word, box: [word.box[0], top, word.box[2], bottom] }));
  });
}

function standsBeside({ box: a }: RecognisedWord, { box: b }: RecognisedWord): boolean {
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return b[0] > a[0] && shared > 0.4 * Math.min(a[3] - a[1], b[3] - b[1]);
}

interface Setting {
  readonly raw: RawDocument;
  readonly page: RawPage;
  readonly sheet: PDFPage;
  readonly fonts: InvisibleFonts;
}

/** A word stretched over its box, with a space behind it. */
function operatorsOf({ box, span }: RecognisedWord, { raw, page, sheet, fonts }: Setting): readonly PDFOperator[] {
  const [left, top, right, bottom] = box;
  const at = (x: number, y: number): Place => onSheet(sheet, placeOnScan(page, x, y));
  const [start, end, rise] = [at(left, bottom), at(right, bottom), at(left, top)];
  const text = raw.text.slice(span.start, span.end);
  const width = GLYPH_WIDTH * [...text].length || 1;
  const along = [(end[0] - start[0]) / width, (end[1] - start[1]) / width] as const;
  const up = [rise[0] - start[0], rise[1] - start[1]] as const;
  let done = 0;
  return fonts.encode(`${text} `).flatMap(({ font, codes, length }) => {
    const x = start[0] + along[0] * GLYPH_WIDTH * done;
    const y = start[1] + along[1] * GLYPH_WIDTH * done;
    done += length;
    return [setFontAndSize(font, 1), setTextMatrix(along[0], along[1], up[0], up[1], x, y), showText(codes)];
  });
}

/** A place of the page as it is seen, in the coordinates of the file. */
function onSheet(sheet: PDFPage, [x, y]: Place): Place {
  const { x: left, y: bottom, width, height } = sheet.getCropBox();
  const turn = (((sheet.getRotation().angle % 360) + 360) % 360) as 0 | 90 | 180 | 270;
  if (turn === 90) return [left + y * width, bottom + x * height];
  if (turn === 180) return [left + (1 - x) * width, bottom + y * height];
  if (turn === 270) return [left + (1 - y) * width, bottom + (1 - x) * height];
  return [left + x * width, bottom + (1 - y) * height];
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false });
  } catch (error) {
    throw new ReadError("encrypted", "The PDF is protected or damaged, so that no text can be added; save it anew.", {
      cause: error,
    });
  }
}

async function pdfOfPictures(bytes: Uint8Array, { format, pages }: RawDocument): Promise<PDFDocument> {
  if (format !== "image") throw new ReadError("unsupported", "Only scans can be written back as searchable PDF files.");
  const pdf = await PDFDocument.create();
  for (const { number } of pages) {
    const picture = await openPicture({ data: bytes, frame: number - 1 });
    const asIs = isJpeg(bytes) && ((await picture.whole().metadata()).orientation ?? 1) === 1;
    const image = asIs ? await pdf.embedJpg(bytes) : await pdf.embedPng(await picture.rest().png().toBuffer());
    const points = 72 / (picture.dpi && picture.dpi > 50 ? picture.dpi : ASSUMED_DPI);
    const [width, height] = [picture.width * points, picture.height * points];
    pdf.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  }
  return pdf;
}

/** What a picture that does not tell its resolution is printed at. */
const ASSUMED_DPI = 200;
const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;

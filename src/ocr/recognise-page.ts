import type { Word } from "../layout/page.ts";
import type { Box } from "../text/raw-document.ts";
import type { PageImage, Picture, PreparedPage, RecognisedPage, RecogniseOptions } from "./engines/engine.ts";
import type { Lane } from "./engines/lane.ts";
import { linesOfTable, withTypeSize } from "./engines/tesseract-table.ts";
import { pageConfidence } from "./page-confidence.ts";
import { holdsInk } from "./picture/holds-ink.ts";
import { holdsPrint, openPicture, PictureError } from "./picture/open-picture.ts";
import { onItsHead, type Prepared, preparePage } from "./picture/prepare-page.ts";
import { tableColumns } from "./picture/table-columns.ts";
import { cacheKey, recall, remember } from "./reading-cache.ts";
import { liesOverText } from "./runs-through.ts";
import { type ReadAgain, readAgain } from "./second-reading.ts";
import { withoutStrays } from "./stray-words.ts";

/** What was read on a picture, whatever the number of its page. */
export type PictureReading = Omit<RecognisedPage, "frame"> & {
  readonly frame: Omit<RecognisedPage["frame"], "number">;
};

/** A page takes 2 to 20 seconds; the rest is for machines that are busy with other things. */
const SECONDS_PER_PAGE = 180;
/** Print that stands on its head is read with a confidence of 0.4 to 0.6, print that is hard to read with more. */
const HARDLY_READ = 0.65;

/** Reads one page; what goes wrong with it is said in the result. */
export async function recognisePage(
  { number, load }: PageImage,
  lane: Lane,
  options: RecogniseOptions,
): Promise<RecognisedPage> {
  const reading = await attempt(load, lane, options);
  return { ...reading, frame: { ...reading.frame, number } };
}

async function attempt(load: PageImage["load"], lane: Lane, options: RecogniseOptions): Promise<PictureReading> {
  try {
    const picture = await load();
    const key = options.cache ? cacheKey(picture, lane.engine.name) : null;
    const kept = key && options.cache ? await recall(options.cache, key) : null;
    if (kept) return kept;
    const reading = await readPicture(picture, lane, options.secondsPerPage ?? SECONDS_PER_PAGE);
    if (key && options.cache) await remember(options.cache, key, reading);
    return reading;
  } catch (error) {
    return { ...NOTHING, lost: reasonOf(error) };
  }
}

const NOTHING: PictureReading = {
  words: [],
  rotation: 0,
  skew: 0,
  confidence: null,
  frame: { width: 1, height: 1 },
};

function reasonOf(error: unknown): string {
  if (error instanceof PictureError) return error.message;
  if (error instanceof DOMException && error.name === "TimeoutError") return "it took longer than its time limit";
  return "the recogniser failed on it";
}

async function readPicture(picture: Picture, lane: Lane, seconds: number): Promise<PictureReading> {
  const open = await openPicture(picture);
  if (!holdsPrint(open)) return { ...NOTHING, frame: { width: open.width, height: open.height } };
  const prepared = await preparePage(open);
  const signal = AbortSignal.timeout(1000 * seconds);
  const reading = await readPrepared(prepared, lane, signal);
  const read = (page: Prepared): Promise<PictureReading> => readPrepared(page, lane, signal);
  if (reading.words.length > 0) return throughSeals(await surelyUpright(reading, prepared, read), prepared, read);
  const clear = await preparePage(open, true);
  if (!holdsInk(clear.page)) return reading;
  const again = await readPrepared(clear, lane, signal);
  return again.words.length > 0 ? again : { ...again, unread: true };
}

/** A page of few lines may be taken to stand on its head: what can hardly be read is turned once, and the surer reading kept. */
async function surelyUpright(
  reading: PictureReading,
  prepared: Prepared,
  read: (page: Prepared) => Promise<PictureReading>,
): Promise<PictureReading> {
  if ((reading.confidence ?? 0) >= HARDLY_READ) return reading;
  const turned = await read(onItsHead(prepared)).catch(() => reading);
  return (turned.confidence ?? 0) > (reading.confidence ?? 0) ? turned : reading;
}

/** Where seals lie over the text, the page is read without their rings: what they cross is read as a drawing otherwise. */
async function throughSeals(
  reading: PictureReading,
  { unringed, ...prepared }: Prepared,
  read: (page: Prepared) => Promise<PictureReading>,
): Promise<PictureReading> {
  const isCovered =
    reading.rotation === prepared.rotation && prepared.seals.some((s) => liesOverText(s, reading.words));
  return unringed && isCovered ? read({ ...prepared, ...unringed }).catch(() => reading) : reading;
}

async function readPrepared(prepared: Prepared, lane: Lane, signal: AbortSignal): Promise<PictureReading> {
  const { page, rules, figures, rotation, skew, fan, damaged } = prepared;
  const first: (readonly Word[])[] = [];
  for (const { picture: part, left, top, column } of tableColumns(page, rules, page.dpi)) {
    const table = await lane.read({ ...part, dpi: page.dpi, column }, signal);
    const lines = linesOfTable(table);
    first.push(...lines.map((line) => line.map((word) => ({ ...word, box: moved(word.box, left, top) }))));
  }
  const { lines, names } = await withSecondReading(first, page, (sheet) =>
    lane.read({ ...sheet, column: true }, signal),
  );
  const words = [...withoutStrays(lines.flatMap(withTypeSize), figures), ...names.flatMap(withTypeSize)];
  return {
    ...(damaged && { damaged }),
    words,
    rotation,
    skew,
    ...(fan !== 0 && { fan }),
    confidence: pageConfidence(words),
    frame: { width: page.width, height: page.height, rules },
  };
}

/** Where the second reading fails or takes too long, the first one stands. */
async function withSecondReading(
  first: readonly (readonly Word[])[],
  page: PreparedPage,
  read: (sheet: PreparedPage) => Promise<string>,
): Promise<ReadAgain> {
  try {
    return await readAgain(first, page, read);
  } catch {
    return { lines: first, names: [] };
  }
}

const moved = ([left, top, right, bottom]: Box, x: number, y: number): Box => [
  left + x,
  top + y,
  right + x,
  bottom + y,
];

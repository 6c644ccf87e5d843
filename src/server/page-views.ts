import { fannedIn } from "../ocr/picture/posture.ts";
import { ReaderPool } from "../readers/isolate/pool.ts";
import type { Size } from "../readers/look/look.ts";
import { lookInto } from "../readers/look/look-into.ts";
import { textHash } from "../readers/look/text-hash.ts";
import type { Conversion, PlacedWord, Trace } from "../readers/look/trace.ts";
import type { Store } from "../store/store.ts";
import type { Format, RawPage } from "../text/raw-document.ts";
import { Kept } from "./kept.ts";
import { Problem } from "./problem.ts";
import { type StoredDocument, storedDocument } from "./stored-document.ts";

/** A page, and the address of its picture. */
export interface PageView {
  readonly number: number;
  readonly origin: "text" | "ocr";
  readonly confidence: number | null;
  readonly rotation: number;
  readonly start: number;
  readonly end: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly picture: string | null;
}

/** A place in the text whose letters are not those of the file. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly charset: string | null;
  readonly code: string | null;
}

export interface WordBox {
  readonly start: number;
  readonly end: number;
  /** Fractions of the page. */
  readonly box: [number, number, number, number];
}

const MB = 2 ** 20;
const PICTURES_BYTES = 48 * MB;
const TRACED_WORDS = 200_000;
const MOST_SIZES = 20_000;
/** Enough for a screen, and to enlarge it. */
const LONGEST_SIDE = 1800;
const SECONDS = 60;
const WITH_PAGES: ReadonlySet<string> = new Set(["pdf", "image"]);

/** Pages as they look, and what stood on them: made in a reading process, the last ones kept. */
export class PageViews {
  readonly #pool: ReaderPool;
  readonly #pictures = new Kept<Uint8Array>(PICTURES_BYTES, (picture) => picture.length);
  readonly #traces = new Kept<Trace>(TRACED_WORDS, weightOf);
  readonly #sizes = new Kept<readonly Size[]>(MOST_SIZES, (sizes) => sizes.length + 1);

  constructor(formats?: URL) {
    this.#pool = new ReaderPool({ size: 1, limits: { seconds: SECONDS }, formats });
  }

  close(): void {
    this.#pool.close();
  }

  /** Words of legacy charsets, and repairs by the warnings that tell of them, in the order of the text. */
  async repairs(store: Store, id: string): Promise<readonly Repair[]> {
    const document = await storedDocument(store, id);
    const { conversions } = await this.#trace(store, document);
    const told = document.record.warnings.flatMap(({ span, actual, code }) =>
      span && actual !== null ? [{ start: span.start, end: span.end, was: actual, charset: null, code }] : [],
    );
    const converted = conversions.map((one: Conversion) => ({ ...one, code: null }));
    return [...converted, ...told].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  async pages(store: Store, id: string): Promise<readonly PageView[]> {
    const document = await storedDocument(store, id);
    const shown = WITH_PAGES.has(document.format);
    return Promise.all(
      document.record.pages.map(async ({ number, origin, confidence, rotation, span }) => ({
        ...{ number, origin, confidence, rotation, start: span.start, end: span.end },
        ...((await this.#frame(store, document, number)) ?? { width: null, height: null }),
        picture: shown ? `/api/v1/documents/${id}/pages/${number}/picture` : null,
      })),
    );
  }

  async words(store: Store, id: string, number: number): Promise<readonly WordBox[]> {
    const document = await storedDocument(store, id);
    const { words } = await this.#trace(store, document);
    pageOf(document, number);
    const frame = await this.#frame(store, document, number);
    if (!frame) return [];
    const { fan = 0 } = (await this.#rawPage(store, document, number))?.picture ?? {};
    return (words.get(number) ?? []).map((word) => fractionOf(fan === 0 ? word : fannedBack(word, frame, fan), frame));
  }

  async picture(store: Store, id: string, number: number): Promise<Uint8Array> {
    const document = await storedDocument(store, id);
    const { rotation } = pageOf(document, number);
    if (!WITH_PAGES.has(document.format))
      throw new Problem("not-found", `Documents of the format ${document.format} have no pictures of pages.`);
    const skew = (await this.#rawPage(store, document, number))?.picture?.skew ?? 0;
    return this.#pictures.get(`${id} ${number} ${rotation} ${skew}`, async () => {
      const look = { kind: "picture", page: number, rotation, skew, longest: LONGEST_SIDE } as const;
      return lookInto({ bytes: await originalOf(store, id), format: document.format as Format }, look, this.#pool);
    });
  }

  /** The size of a page in the unit of its boxes; `null` where it is not known. */
  async #frame(store: Store, document: StoredDocument, number: number): Promise<Size | null> {
    const raw = await this.#rawPage(store, document, number);
    if (raw?.picture) return { width: raw.picture.width, height: raw.picture.height };
    if (document.format !== "pdf" || !raw) return null;
    const sizes = await this.#sizes.get(document.id, async () =>
      lookInto({ bytes: await originalOf(store, document.id), format: "pdf" }, { kind: "sizes" }, this.#pool),
    );
    const lying = sizes[number - 1];
    if (!lying) return null;
    return raw.rotation % 180 === 0 ? lying : { width: lying.height, height: lying.width };
  }

  async #rawPage(store: Store, document: StoredDocument, number: number): Promise<RawPage | undefined> {
    if (!WITH_PAGES.has(document.format)) return undefined;
    const { pages } = await this.#trace(store, document).catch(noTrace);
    return pages.find((page) => page.number === number);
  }

  /** @throws Problem where the text was made by other versions of the stages, so that places would be wrong. */
  async #trace(store: Store, { id, record }: StoredDocument): Promise<Trace> {
    const text = textHash(record.text);
    const trace = await this.#traces.get(`${id} ${text}`, async () => {
      const row = await store.db
        .selectFrom("readings")
        .innerJoin("documents", "id", "document_id")
        .select("content")
        .where("sha256", "=", id)
        .executeTakeFirst();
      if (!row) throw outdated();
      return lookInto({ bytes: row.content, format: "reading" }, { kind: "trace" }, this.#pool);
    });
    if (trace.text !== text) throw outdated();
    return trace;
  }
}

const outdated = (): Problem =>
  new Problem("outdated", "An older version read this document; run vanthu reprocess --outdated.");

/** A picture can be shown without a trace: as it lies in the file. */
function noTrace(error: unknown): Pick<Trace, "pages"> {
  if (error instanceof Problem) return { pages: [] };
  throw error;
}

function pageOf({ record }: StoredDocument, number: number) {
  const page = record.pages.find((one) => one.number === number);
  if (page) return page;
  throw new Problem("not-found", `The document has no page ${number}.`);
}

async function originalOf(store: Store, id: string): Promise<Uint8Array> {
  const bytes = await store.originals.get(id);
  if (bytes) return bytes;
  throw new Problem("not-found", "The store has lost its original; import the file again.");
}

const share = (value: number, of: number): number => Math.round(10_000 * Math.min(1, Math.max(0, value / of))) / 10_000;

/** Where a word stands on the picture that is shown, on which the lines of a photographed page still fan out. */
function fannedBack(word: PlacedWord, frame: Size, fan: number): PlacedWord {
  const [left, top, right, bottom] = word.box;
  const middle = (left + right) / 2;
  return { ...word, box: [left, fannedIn(frame, -fan, middle, top), right, fannedIn(frame, -fan, middle, bottom)] };
}

const fractionOf = ({ start, end, box: [left, top, right, bottom] }: PlacedWord, { width, height }: Size): WordBox => ({
  start,
  end,
  box: [share(left, width), share(top, height), share(right, width), share(bottom, height)],
});

/** A page and a conversion weigh as a word. */
const weightOf = ({ words, conversions, pages }: Trace): number =>
  [...words.values()].reduce((sum, { length }) => sum + length, conversions.length + pages.length + 1);

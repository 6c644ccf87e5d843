import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine, PageImage, PreparedPage } from "../../src/ocr/engines/engine.ts";
import { pageWarnings } from "../../src/ocr/page-warnings.ts";
import { recognisePages } from "../../src/ocr/recognise-pages.ts";
import { printed } from "./pictures.ts";

const row = (text: string, confidence = 95): string => `5\t1\t1\t1\t1\t1\t100\t100\t80\t30\t${confidence}\t${text}`;

/** Answers from a list, as a recording; `null` hangs until it is stopped, an error is thrown. Sheets of doubtful lines fail. */
function recorded(answers: readonly (string | Error | null)[]): Engine & { reads: number; opened: number } {
  const engine = {
    name: "recorded 1",
    reads: 0,
    opened: 0,
    async open() {
      engine.opened++;
      return { read: (page: PreparedPage, signal: AbortSignal) => answer(page, signal), close: async () => {} };
    },
  };
  const answer = async (page: PreparedPage, signal: AbortSignal): Promise<string> => {
    if (page.column) throw new Error("no second reading was recorded");
    const next = answers[engine.reads++];
    if (next instanceof Error) throw next;
    if (typeof next === "string") return next;
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  };
  return engine;
}

let png: Buffer;
let folder: string;
beforeAll(async () => {
  const { grey, width, height } = printed(620, 877);
  png = await sharp(grey, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
  folder = await mkdtemp(join(tmpdir(), "vanthu-ocr-"));
});
afterAll(() => rm(folder, { recursive: true }));

const pages = (...pictures: Uint8Array[]): PageImage[] =>
  pictures.map((data, i) => ({ number: i + 1, load: async () => ({ data }) }));

test("a page that cannot be read costs no other page", async () => {
  const engine = recorded([row("Kế"), new Error("broken"), null, row("hoạch")]);
  const broken = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
  const read = await recognisePages(pages(png, png, png, broken, png), { workers: 1, secondsPerPage: 0.2 }, engine);
  expect(read.pages.map((page) => page.lost ?? page.words[0]?.text)).toEqual([
    "Kế",
    "the recogniser failed on it",
    "it took longer than its time limit",
    "its picture is damaged or of an unknown kind",
    "hoạch",
  ]);
  expect(engine.opened).toBe(3);
  expect(pageWarnings(read.pages, []).map(({ code }) => code)).toEqual(["text-lost", "text-lost", "text-lost"]);
});

test("blank pages and pages of doubtful words are told", async () => {
  const create = { channels: 3, background: "black" } as const;
  const one = await sharp({ create: { ...create, width: 1, height: 1 } })
    .png()
    .toBuffer();
  const white = await sharp({ create: { ...create, width: 620, height: 877, background: "white" } })
    .png()
    .toBuffer();
  const read = await recognisePages(
    pages(png, white, one),
    { workers: 1 },
    recorded([row("xyz", 41), row("zyx", 30), ""]),
  );
  expect(read.pages.map((page) => page.confidence)).toEqual([0.31, null, null]);
  expect(pageWarnings(read.pages, []).map(({ code }) => code)).toEqual([
    "low-ocr-confidence",
    "blank-page",
    "blank-page",
  ]);
});

test("a page of print that gives no words is read again on clear paper", async () => {
  const engine = recorded(["", row("Kế")]);
  const read = await recognisePages(pages(png), {}, engine);
  expect(engine.reads).toBe(2);
  expect(read.pages[0]?.words.map(({ text }) => text)).toEqual(["Kế"]);
  expect(pageWarnings(read.pages, [])).toEqual([]);
});

test("a page of print that gives no words even then is no blank page: its text is lost", async () => {
  const read = await recognisePages(pages(png), {}, recorded(["", ""]));
  expect(pageWarnings(read.pages, [])).toMatchObject([
    {
      code: "text-lost",
      message: "Page 1 has ink on it, but no words were recognised there.",
    },
  ]);
});

test("a page of 400 megapixels is read smaller, beside one that is damaged", async () => {
  const create = { width: 20_000, height: 20_000, channels: 3, background: "white" } as const;
  const huge = await sharp({ create, limitInputPixels: false })
    .toColourspace("b-w")
    .png({ compressionLevel: 1 })
    .toBuffer();
  const tiff = (await sharp(png).tiff().toBuffer()).subarray(0, 90);
  const read = await recognisePages(pages(huge, tiff, png), { workers: 1 }, recorded([row("Kế"), row("hoạch")]));
  expect(read.pages[0]?.frame).toMatchObject({ width: 5000, height: 5000 });
  expect(read.pages.map(({ lost }) => lost ?? null)).toEqual([
    null,
    expect.stringMatching(/^its picture is damaged/u),
    null,
  ]);
});

test("what is left of a cut picture is read, and the loss is said", async () => {
  const whole = await sharp(png).jpeg().toBuffer();
  const cut = whole.subarray(0, Math.floor(whole.length * 0.7));
  const read = await recognisePages(pages(cut), {}, recorded([row("Kế")]));
  expect(read.pages[0]?.words).toHaveLength(1);
  expect(pageWarnings(read.pages, []).map(({ message }) => message)).toEqual([
    "Page 1 was read only in part: its picture is damaged.",
  ]);
});

test("a page is read once where a cache is given, and a damaged entry is read again", async () => {
  const engine = recorded([row("Kế"), row("hoạch")]);
  const options = { cache: folder, workers: 1 };
  const first = await recognisePages(pages(png, png), options, engine);
  expect(engine.reads).toBe(1);
  expect(first.pages[1]?.words).toEqual(first.pages[0]?.words);
  const { readdirSync } = await import("node:fs");
  for (const name of readdirSync(folder)) await writeFile(join(folder, name), "{ half");
  const again = await recognisePages(pages(png), options, engine);
  expect(engine.reads).toBe(2);
  expect(again.pages[0]?.words[0]?.text).toBe("hoạch");
});

test("pages come in their order, whichever is read first", async () => {
  const finished: number[] = [];
  const onPage = (page: { frame: { number: number } }): void => void finished.push(page.frame.number);
  const slow: PageImage = {
    number: 1,
    load: () => new Promise((resolve) => setTimeout(() => resolve({ data: png }), 300)),
  };
  const read = await recognisePages(
    [slow, { number: 2, load: async () => ({ data: png }) }],
    { workers: 2, onPage },
    recorded([row("b"), row("a")]),
  );
  expect(finished).toEqual([2, 1]);
  expect(read.pages.map((page) => page.frame.number)).toEqual([1, 2]);
});

test("a page that can hardly be read is turned once, and the surer reading is kept", async () => {
  const turned = await recognisePages(pages(png), {}, recorded([row("oạɥ", 45), row("Kế", 95)]));
  expect(turned.pages[0]).toMatchObject({ rotation: 180, words: [{ text: "Kế" }] });
  const failed = await recognisePages(pages(png), {}, recorded([row("Kế", 45), new Error("broken")]));
  expect(failed.pages[0]).toMatchObject({ rotation: 0, words: [{ text: "Kế" }] });
});

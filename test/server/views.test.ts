import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toLegacy } from "../../src/convert/to-legacy.ts";
import { openStore } from "../../src/store/open-store.ts";
import { printed } from "../ocr/pictures.ts";
import { pdfFile } from "../readers/pdf-file.ts";
import { STORE_PLACES } from "../store/stores.ts";
import { formOf, idOf, type Json, PLAN, type Serving, serving } from "./serving.ts";

const PDF = pdfFile([
  { texts: PLAN.split("\n").map((text, i) => ({ text, x: 70, y: 780 - 20 * i })) },
  { texts: [{ text: "Trang hai cua ke hoach", x: 100, y: 400 }] },
]);
const LEGACY = Buffer.from(toLegacy(PLAN, "tcvn3") as string, "latin1");

describe.each(STORE_PLACES)("the source beside the facts, over $name", (place) => {
  let server: Serving;
  let address: string;
  let scan: Buffer;

  beforeAll(async () => {
    await place.start();
    address = await place.address();
    server = await serving(address);
    const { grey, width, height } = printed(1240, 1754);
    scan = await sharp(Buffer.from(grey), { raw: { width, height, channels: 1 } })
      .rotate(90)
      .png()
      .toBuffer();
    const form = formOf({ "a.pdf": PDF, "b.txt": LEGACY, "c.png": scan, "d.txt": PLAN });
    const answer = (await (await server.send("POST", "/api/v1/imports?wait=60", form)).json()) as Json;
    expect(answer.files.map(({ state, message }: Json) => [state, message])).toHaveLength(4);
    expect(answer.counts.quarantined).toBe(0);
  });
  afterAll(async () => {
    await server?.stop();
    await place.stop();
  });

  const picture = async (id: string, n: number) => server.get(`/api/v1/documents/${id}/pages/${n}/picture`);

  test("pages of a PDF have sizes and pictures", async () => {
    const id = idOf(PDF);
    const pages = await server.json(`/api/v1/documents/${id}/pages`);
    expect(pages).toMatchObject([
      { number: 1, origin: "text", width: 595, height: 842, picture: `/api/v1/documents/${id}/pages/1/picture` },
      { number: 2, start: expect.any(Number) },
    ]);
    const answer = await picture(id, 1);
    expect(answer.headers.get("content-type")).toBe("image/jpeg");
    const { width = 0, height = 0 } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect(height).toBe(1800);
    expect(width / height).toBeCloseTo(595 / 842, 2);
    expect(
      (
        await server.get(`/api/v1/documents/${id}/pages/1/picture`, {
          "if-none-match": answer.headers.get("etag") ?? "",
        })
      ).status,
    ).toBe(304);
  });

  test("words of a PDF lie where they are printed", async () => {
    const id = idOf(PDF);
    const { record } = await server.json(`/api/v1/documents/${id}`);
    const words: Json[] = await server.json(`/api/v1/documents/${id}/pages/1/words`);
    const at = (word: string) => words.find(({ start, end }) => record.text.slice(start, end) === word);
    const [left, top, right, bottom] = at("15/6/2018.").box;
    const line = PLAN.split("\n").findIndex((text) => text.includes("15/6/2018"));
    const before = (PLAN.split("\n")[line] as string).indexOf("15/6/2018");
    expect(left).toBeCloseTo((70 + 6 * before) / 595, 1);
    expect(right).toBeGreaterThan(left);
    expect((1 - (top + bottom) / 2) * 842).toBeGreaterThan(780 - 20 * line - 6);
    expect((1 - (top + bottom) / 2) * 842).toBeLessThan(780 - 20 * line + 12);
    expect(words.every(({ box }) => box.every((share: number) => share >= 0 && share <= 1))).toBe(true);
  });

  test("a scan that lies on its side is shown upright, with its words on it", async () => {
    const id = idOf(scan);
    const [page] = await server.json(`/api/v1/documents/${id}/pages`);
    expect(page).toMatchObject({ number: 1, origin: "ocr", rotation: expect.any(Number) });
    const { width = 0, height = 0 } = await sharp(Buffer.from(await (await picture(id, 1)).arrayBuffer())).metadata();
    expect(width / height).toBeCloseTo(page.width / page.height, 1);
  });

  test("words of a legacy charset show what stood there", async () => {
    const id = idOf(LEGACY);
    const { record } = await server.json(`/api/v1/documents/${id}`);
    const repairs: Json[] = await server.json(`/api/v1/documents/${id}/repairs`);
    const shown = Object.fromEntries(repairs.map(({ start, end, was }) => [record.text.slice(start, end), was]));
    expect(shown.cây).toBe(toLegacy("cây", "tcvn3"));
    expect(repairs.every(({ charset }) => charset === "tcvn3")).toBe(true);
    expect(await server.json(`/api/v1/documents/${idOf(PLAN)}/repairs`)).toEqual([]);
  });

  test("a format without pages has none, and a page that is not there is a problem", async () => {
    expect(await server.json(`/api/v1/documents/${idOf(PLAN)}/pages`)).toEqual([]);
    expect((await picture(idOf(PLAN), 1)).status).toBe(404);
    expect((await picture(idOf(PDF), 3)).status).toBe(404);
    expect((await server.get(`/api/v1/documents/${idOf(PDF)}/pages/0/picture`)).status).toBe(400);
  });

  test("a document that an older version read is not shown with wrong places", async () => {
    const store = await openStore(address);
    const record = { ...(await server.json(`/api/v1/documents/${idOf(PDF)}`)).record, text: "khác" };
    await store.db
      .updateTable("documents")
      .set({ record: JSON.stringify(record) })
      .where("sha256", "=", idOf(PDF))
      .execute();
    await store.close();
    const answer = await server.get(`/api/v1/documents/${idOf(PDF)}/pages/1/words`);
    expect([answer.status, ((await answer.json()) as Json).code]).toEqual([409, "outdated"]);
    expect((await picture(idOf(PDF), 1)).status).toBe(200);
  });
});

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { candidatesAt, candidatesUnder } from "../../src/archive/candidates.ts";
import { importFiles } from "../../src/archive/import-files.ts";
import { NO_COUNTS, type Outcome } from "../../src/archive/outcome.ts";
import { openProblems } from "../../src/archive/problems.ts";
import { documentsToReprocess, reprocess } from "../../src/archive/reprocess.ts";
import { parseFilter } from "../../src/query/filters.ts";
import { ReaderPool } from "../../src/readers/isolate/pool.ts";
import type { Store } from "../../src/store/store.ts";
import { newStore, STORE_PLACES } from "../store/stores.ts";

const PLAN = "UBND XÃ HÒA AN\nSố: 12/KH-UBND\nKẾ HOẠCH\nTrồng cây\n1. Các thôn báo cáo trước ngày 15/6/2018.\n";
const NOW = "2026-11-22T01:00:00.000Z";

describe.each(STORE_PLACES)("import into $name", (place) => {
  const pool = new ReaderPool({ size: 2, limits: { seconds: 120 } });
  const faulty = new ReaderPool({
    size: 1,
    limits: { seconds: 8 },
    formats: new URL("../readers/isolate/fake-formats.ts", import.meta.url),
  });
  let store: Store;
  let folder: string;

  beforeAll(() => place.start());
  afterAll(async () => {
    pool.close();
    faulty.close();
    await place.stop();
  });
  beforeEach(async () => {
    store = await newStore(place);
    folder = mkdtempSync(join(tmpdir(), "vanthu-import-"));
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (name: string) => join(folder, name);
  const write = (name: string, content = `${PLAN}${name}`) => writeFileSync(at(name), content);
  const outcomes: Outcome[] = [];
  const run = (given: object = {}) => {
    outcomes.length = 0;
    return importFiles(candidatesUnder([folder]), {
      store,
      pool,
      jobs: 2,
      runId: "r1",
      now: () => NOW,
      interrupted: new AbortController().signal,
      onEnd: (outcome) => outcomes.push(outcome),
      ...given,
    });
  };
  const files = () => store.db.selectFrom("files").selectAll().orderBy("path").execute();
  const countDocuments = async () => (await store.db.selectFrom("documents").select("id").execute()).length;

  test("every file ends in exactly one state, and copies are recorded with every path", async () => {
    write("a.txt");
    copy("a.txt", "b.txt");
    copy("a.txt", "c.txt");
    write("trong.doc", "");
    expect(await run()).toEqual({ ...NO_COUNTS, done: 1, duplicate: 2, quarantined: 1 });
    const rows = await files();
    expect(rows.map(({ path, state, reason }) => [path.slice(folder.length + 1), state, reason])).toEqual(
      expect.arrayContaining([["trong.doc", "quarantined", "empty"]]),
    );
    expect(new Set(rows.filter((row) => row.sha256).map((row) => row.sha256)).size).toBe(1);
    expect(await countDocuments()).toBe(1);
  });

  const copy = (from: string, to: string) => copyFileSync(at(from), at(to));

  test("started again, it takes nothing twice and nothing but what is new", async () => {
    for (let i = 0; i < 8; i++) write(`${i}.txt`);
    await run();
    write("moi.txt");
    expect(await run()).toEqual({ ...NO_COUNTS, done: 1, unchanged: 8 });
    expect(await countDocuments()).toBe(9);
  });

  test("a file that changed is read again; one that was only touched is the same document", async () => {
    write("a.txt");
    write("b.txt");
    await run();
    write("a.txt", `${PLAN}sửa`);
    utimesSync(at("b.txt"), new Date(), new Date(Date.now() + 5000));
    expect(await run()).toEqual({ ...NO_COUNTS, done: 2 });
    expect(await countDocuments()).toBe(3);
  });

  test("an interrupted import goes on where it was and ends like an undisturbed one", async () => {
    for (let i = 0; i < 90; i++) write(`${i}.txt`);
    const controller = new AbortController();
    let seen = 0;
    const onBegin = () => ++seen === 40 && controller.abort();
    const first = await run({ interrupted: controller.signal, onBegin });
    expect(first.done).toBeLessThan(90);
    const second = await run();
    expect(first.done + second.done).toBe(90);
    expect(await countDocuments()).toBe(90);
  });

  test("faulty documents are set aside with their reason; the others are taken", async () => {
    for (const mode of ["hang", "exit", "bug", "fine", "print-to-stdout", "partial"]) write(`${mode}.doc`, mode);
    const counts = await run({ pool: faulty, jobs: 1 });
    expect(counts).toEqual({ ...NO_COUNTS, done: 2, partial: 1, quarantined: 3 });
    const reasons = Object.fromEntries((await files()).map((row) => [row.path.slice(folder.length + 1), row.reason]));
    expect(reasons).toMatchObject({ "hang.doc": "timeout", "exit.doc": "crashed", "bug.doc": "crashed" });
  });

  test("a partial file stays one when only its time changes, and says what is missing", async () => {
    write("partial.doc", "partial");
    for (const time of [1e9, 1.1e9]) {
      utimesSync(at("partial.doc"), time, time);
      expect(await run({ pool: faulty })).toEqual({ ...NO_COUNTS, partial: 1 });
      expect((await files())[0]?.message).toMatch(/[Rr]ead/);
    }
  });

  test("a partial file that reprocessing mends is no problem any more; one that it finds wanting is", async () => {
    write("a.doc", "fine");
    write("c.doc", "partial");
    await run({ pool: faulty, jobs: 1 });
    // Read together, either of two copies may come first.
    copy("a.doc", "b.doc");
    await run({ pool: faulty, jobs: 1 });
    const setState = (name: string, of: { state: "done" | "partial"; message: string | null }) =>
      store.db.updateTable("files").set(of).where("path", "=", at(name)).execute();
    await setState("a.doc", { state: "partial", message: "Trang 2 không đọc được." });
    await setState("c.doc", { state: "done", message: null });
    const interrupted = new AbortController().signal;
    const wanted = { outdated: false, partial: false, filter: parseFilter({}) };
    const documents = await documentsToReprocess(store, wanted, faulty);
    await reprocess(documents, { store, pool: faulty, jobs: 1, now: () => NOW, interrupted });
    const missing = expect.stringContaining("what follows the last page is missing");
    expect((await files()).map(({ state, message }) => [state, message])).toEqual([
      ["done", null],
      ["duplicate", null],
      ["partial", missing],
    ]);
    expect(await openProblems(store)).toMatchObject([{ file: at("c.doc"), state: "partial", message: missing }]);
  });

  test("what is broken is not tried again unless asked; what may pass is", async () => {
    write("trong.doc", "");
    await run();
    expect(await run()).toEqual({ ...NO_COUNTS, unchanged: 1 });
    expect(await run({ again: "all" })).toEqual({ ...NO_COUNTS, quarantined: 1 });
    expect((await files())[0]?.attempts).toBe(2);
  });

  test("a path that leads nowhere is set aside, and a loop of links ends", async () => {
    mkdirSync(at("trong"));
    symlinkSync(folder, at("trong/vong"));
    symlinkSync(at("khong-co"), at("gay"));
    write("a.txt");
    expect(await run()).toEqual({ ...NO_COUNTS, done: 1, quarantined: 1 });
    expect(outcomes.find((o) => o.state === "quarantined")).toMatchObject({
      reason: "unreadable",
      message: expect.stringMatching(/does not exist/),
    });
  });

  test("documents in a zip archive are taken by their place in it; a docx is no archive", async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const archive = zipSync({
      "nam-2018/a.txt": bytes(`${PLAN}a`),
      "nam-2018/b.txt": bytes(`${PLAN}b`),
      ".an": bytes("x"),
    });
    writeFileSync(at("kho.zip"), archive);
    writeFileSync(at("hong.zip"), archive.subarray(0, 20));
    expect(await run()).toEqual({ ...NO_COUNTS, done: 2, quarantined: 1 });
    expect((await files()).map((row) => row.path.slice(folder.length + 1))).toEqual([
      "hong.zip",
      "kho.zip!/nam-2018/a.txt",
      "kho.zip!/nam-2018/b.txt",
    ]);
    expect(await run()).toEqual({ ...NO_COUNTS, unchanged: 3 });
    const again = await pathsAt((await files()).map((row) => row.path));
    expect(again).toEqual(["hong.zip", "kho.zip!/nam-2018/a.txt", "kho.zip!/nam-2018/b.txt"]);
  });

  const pathsAt = async (paths: readonly string[]) => {
    const found: string[] = [];
    for await (const one of candidatesAt(paths)) if ("read" in one) found.push(one.path.slice(folder.length + 1));
    return found;
  };

  test("a name that looks like the mark of a byte is not taken for that byte", async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/k`), Buffer.from([0xe5])]), `${PLAN}1`);
    write("k\\xE5", `${PLAN}2`);
    expect(await run()).toEqual({ ...NO_COUNTS, done: 2 });
    const paths = (await files()).map((row) => row.path);
    expect(paths.map((path) => path.slice(folder.length + 1))).toEqual(["k\\x5CxE5", "k\\xE5"]);
    expect(await pathsAt(paths)).toEqual(["k\\x5CxE5", "k\\xE5"]);
  });

  test("a name that is no UTF-8 is shown with its bytes and read", async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/k`), Buffer.from([0xe5]), Buffer.from(".txt")]), PLAN);
    expect(await run()).toEqual({ ...NO_COUNTS, done: 1 });
    expect((await files())[0]?.path).toBe(join(folder, "k\\xE5.txt"));
  });

  test("a store that fails ends the run with the store's error, not with quarantined documents", async () => {
    write("a.txt");
    const broken = await newStore(place);
    await broken.close();
    await expect(run({ store: broken })).rejects.toMatchObject({ code: "store-unavailable" });
  });
});

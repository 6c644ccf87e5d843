import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { candidatesUnder, countFilesUnder, type Found } from "../../src/archive/candidates.ts";
import { importFiles } from "../../src/archive/import-files.ts";
import { NO_COUNTS } from "../../src/archive/outcome.ts";
import { ReaderPool } from "../../src/readers/isolate/pool.ts";
import { openStore } from "../../src/store/open-store.ts";
import { storeErrorOf } from "../../src/store/store-errors.ts";
import { type PostgresServer, startPostgres } from "../embedded-postgres.ts";
import { contentsOf, folderOfPlans, killHard, start } from "./kill.ts";

const VANTHU = join(import.meta.dirname, "../../bin/vanthu.js");
const PLAN = "UBND XÃ HÒA AN\nSố: 12/KH-UBND\nKẾ HOẠCH\nTrồng cây\n1. Các thôn báo cáo trước ngày 15/6/2018.\n";
const NOW = "2026-11-22T01:00:00.000Z";
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

let folder: string;
let store: string;
const at = (...names: string[]) => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vanthu-faults-"));
  chmodSync(folder, 0o755);
  mkdirSync(at("in"));
  store = at("kho", "vanthu.db");
  mkdirSync(at("kho"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const plans = (count: number) => {
  for (let i = 0; i < count; i++) writeFileSync(at("in", `${String(i).padStart(3, "0")}.txt`), `${PLAN}${i}`);
};

/** Runs as a user for whom permissions count: for root none do. */
function asAnybody(...args: string[]) {
  const who = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  return spawnSync(process.execPath, [VANTHU, ...args], {
    encoding: "utf8",
    env: { ...process.env, HOME: folder },
    ...who,
  });
}

/** The whole import in this process, on files as they are found. */
async function take(found: AsyncIterable<Found> | Iterable<Found>, address = store) {
  const opened = await openStore(address);
  const pool = new ReaderPool({ size: 1 });
  try {
    const interrupted = new AbortController().signal;
    return await importFiles(found, { store: opened, pool, jobs: 1, runId: "r", now: () => NOW, interrupted });
  } finally {
    pool.close();
    await opened.close();
  }
}

async function listed(...places: string[]): Promise<Found[]> {
  const found: Found[] = [];
  for await (const one of candidatesUnder(places)) found.push(one);
  return found;
}

describe("files", () => {
  test("one that vanishes before it is read is set aside with what happened; the others are taken", async () => {
    plans(3);
    const found = await listed(at("in"));
    rmSync(at("in", "001.txt"));
    expect(await take(found)).toEqual({ ...NO_COUNTS, done: 2, quarantined: 1 });
    const opened = await openStore(store);
    const rows = await opened.db.selectFrom("files").selectAll().where("state", "=", "quarantined").execute();
    expect(rows).toMatchObject([
      { reason: "unreadable", message: expect.stringMatching(/does not exist \(any more\)/) },
    ]);
    await opened.close();
  });

  test("one that changes while it is read is left for the next run, which takes it", async () => {
    plans(2);
    const found = await listed(at("in"));
    writeFileSync(at("in", "001.txt"), `${PLAN} còn đang ghi`);
    expect(await take(found)).toEqual({ ...NO_COUNTS, done: 1, quarantined: 1 });
    expect(await take(candidatesUnder([at("in")]))).toEqual({ ...NO_COUNTS, done: 1, unchanged: 1 });
  });

  test("one that cannot be opened is set aside with what to do, and exit code 1 tells of it", () => {
    plans(2);
    chmodSync(at("in", "001.txt"), 0);
    chmodSync(at("kho"), 0o777);
    const { status, stdout } = asAnybody("import", at("in"), "--store", store, "--quiet");
    expect(stdout).toMatch(/^2 files in .*: 1 done, 1 quarantined\n {2}unreadable: 1 \(.*001\.txt\)/);
    expect(status).toBe(1);
  });

  test("a hundred thousand in one folder are found, in order, each once", { timeout: 300_000 }, async () => {
    for (let i = 0; i < 100_000; i++) writeFileSync(at("in", `${i}.txt`), "");
    let count = 0;
    let last = "";
    let isSorted = true;
    for await (const { path } of candidatesUnder([at("in")])) {
      isSorted &&= last < path;
      last = path;
      count++;
    }
    expect([count, isSorted, await countFilesUnder([at("in")])]).toEqual([100_000, true, 100_000]);
  });
});

describe("a store in a file", () => {
  /** With room for so many pages, as on a disk that is nearly full. */
  const withRoom = async (pages: number) => {
    const opened = await openStore(store);
    const { sql } = await import("kysely");
    await sql.raw(`pragma max_page_count = ${pages}`).execute(opened.db);
    return opened;
  };

  test("that has no space left ends the run with that; after more space it goes on, and nothing stands twice", async () => {
    plans(60);
    const full = await withRoom(150);
    const pool = new ReaderPool({ size: 1 });
    const interrupted = new AbortController().signal;
    const work = importFiles(candidatesUnder([at("in")]), {
      ...{ store: full, pool, jobs: 1, runId: "r", now: () => NOW, interrupted },
    });
    await expect(work).rejects.toMatchObject({ code: "store-full", exitCode: 5, message: /no space left; free some/ });
    pool.close();
    await full.close();
    const { done, unchanged } = await take(candidatesUnder([at("in")]));
    expect(done).toBeGreaterThan(0);
    expect(done + unchanged).toBe(60);
    await take(candidatesUnder([at("in")]), at("kho", "other.db"));
    expect(await contentsOf(store)).toEqual(await contentsOf(at("kho", "other.db")));
  });

  test("on a disk that is really full: exit code 5 and a message", (context) => {
    const disk = at("disk");
    mkdirSync(disk);
    // A disk of 3 MB in a namespace of its own; systems that allow none to this user have only the test above.
    const script = `mount -t tmpfs -o size=3m tmpfs "$1" && "$2" "$3" import "$4" --store "$1/vanthu.db" --quiet; echo "code $?"; ls "$1"/vanthu.db.originals/*/*.part 2>/dev/null`;
    const args = ["-m", ...(isRoot ? [] : ["-r"]), "sh", "-c", script, "sh", disk, process.execPath, VANTHU, at("in")];
    if (spawnSync("unshare", ["-m", ...(isRoot ? [] : ["-r"]), "mount", "-t", "tmpfs", "tmpfs", disk]).status !== 0)
      context.skip("no disk can be mounted here");
    for (let i = 0; i < 300; i++) writeFileSync(at("in", `${i}.txt`), `${PLAN.repeat(60)}${i}`);
    const { stdout, stderr } = spawnSync("unshare", args, { encoding: "utf8" });
    expect(stderr).toMatch(/vanthu: The store.* has no space left; free some and go on\.\n/);
    expect(stdout).toBe("code 5\n");
  });

  test("that may not be written: exit code 5 and a message", async () => {
    plans(1);
    await (await openStore(store)).close();
    for (const name of readdirSync(at("kho"))) chmodSync(at("kho", name), 0o444);
    chmodSync(at("kho"), 0o555);
    if (isRoot) chownSync(store, 0, 0);
    const { status, stderr } = asAnybody("import", at("in"), "--store", store);
    chmodSync(at("kho"), 0o755);
    expect(stderr).toMatch(/^vanthu: The store .*vanthu\.db is read-only; check its permissions\.\n$/);
    expect(status).toBe(5);
  });

  test("of a later version: exit code 5, what to do, and the store as it was", async () => {
    const opened = await openStore(store);
    await opened.db
      .insertInto("migrations" as never)
      .values({ name: "999-later" } as never)
      .execute();
    await opened.close();
    const before = statSync(store).mtimeMs;
    const { code, stderr } = await start("import", at("in"), "--store", store).ended;
    expect([code, stderr]).toEqual([5, expect.stringMatching(/made by a later version of vanthu .* update vanthu/)]);
    expect(statSync(store).mtimeMs).toBe(before);
  });

  test("that is moved away in the middle ends the run: nothing is acknowledged that is lost", async () => {
    plans(3);
    const opened = await openStore(store);
    renameSync(store, at("kho", "weg.db"));
    const pool = new ReaderPool({ size: 1 });
    const interrupted = new AbortController().signal;
    const work = importFiles(candidatesUnder([at("in")]), {
      ...{ store: opened, pool, jobs: 1, runId: "r", now: () => NOW, interrupted },
    });
    await expect(work).rejects.toMatchObject({ code: "store-unavailable", message: /was moved or replaced/ });
    pool.close();
    await opened.close();
  });
});

describe("a store on a server", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  beforeEach(() => server.restart());
  afterAll(() => server.stop());

  test("that goes away in the middle: exit code 5 and a message; when it is back, the import goes on", async () => {
    const many = folderOfPlans(400);
    const address = await server.database();
    const run = start("import", many, "--store", address, "--quiet");
    const opened = await openStore(address);
    while ((await opened.db.selectFrom("documents").select("id").limit(1).execute()).length === 0) await setTimeout(50);
    await opened.close();
    server.kill();
    const { code, stderr } = await run.ended;
    expect([code, stderr]).toEqual([
      5,
      expect.stringMatching(/^vanthu: The store.* cannot be used .*check the address/),
    ]);
    await server.restart();
    const again = start("import", many, "--store", address, "--quiet");
    expect((await again.ended).code).toBe(1);
    const after = await openStore(address);
    expect(await after.db.selectFrom("documents").select("id").execute()).toHaveLength(400);
    await after.close();
    rmSync(join(many, ".."), { recursive: true });
  });

  test("that goes away while a question is asked is a fault of the store, no bug; asked again later it answers", async () => {
    const opened = await openStore(await server.database());
    const { sql } = await import("kysely");
    const asked = sql`select pg_sleep(60)`.execute(opened.db);
    setTimeout(300).then(() => server.kill());
    await expect(asked).rejects.toMatchObject({ code: "store-unavailable", exitCode: 5 });
    await server.restart();
    await expect(opened.db.selectFrom("documents").select("id").execute()).resolves.toEqual([]);
    await opened.close();
  });

  test("that takes no writing: exit code 5 and a message without the password", async () => {
    plans(1);
    const address = await server.database();
    const opened = await openStore(address);
    const { sql } = await import("kysely");
    await sql
      .raw(`alter database ${address.split("/").at(-1)} set default_transaction_read_only = on`)
      .execute(opened.db);
    await opened.close();
    const { code, stderr } = await start("import", at("in"), "--store", address, "--quiet").ended;
    expect([code, stderr]).toEqual([5, expect.stringMatching(/is read-only/)]);
    expect(stderr).not.toContain("vanthu:vanthu@");
  });

  test("that is away when the night begins is waited for", async () => {
    plans(1);
    const address = await server.database();
    server.kill();
    const run = start("nightly", at("in"), "--store", address, "--settle", "0", "--wait-for-store", "2");
    await setTimeout(3000);
    await server.restart();
    const { code, stderr } = await run.ended;
    expect([code, stderr]).toEqual([0, expect.stringMatching(/Trying again in 2 s/)]);
    killHard(run);
  });
});

test.each([
  [{ code: "ENOSPC", message: "write" }, "store-full", true],
  [{ code: "53100", message: "could not extend file" }, "store-full", true],
  [{ code: "25006", message: "cannot execute INSERT in a read-only transaction" }, "store-read-only", false],
  [{ code: "ECONNREFUSED", message: "" }, "store-unavailable", true],
  [{ code: "57P01", message: "terminating connection" }, "store-unavailable", true],
  [{ message: "file is not a database" }, "store-damaged", false],
])("what a database says, %j, is told as %s", (error, code, retry) => {
  expect(storeErrorOf(error, "postgres://u:secret@h/d")).toMatchObject({ code, retry });
  expect(storeErrorOf(error, "postgres://u:secret@h/d").message).not.toContain("secret");
});

import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PAGES } from "../scripts/pages.ts";
import { idOf } from "./server/serving.ts";
import { newVisitor, openBrowser, type Visitor } from "./web/browser.ts";

/**
 * The program as strangers have it: the files that are published, and beside them only the packages that package.json names for
 * running. VANTHU_PACKAGE is the folder of one that was really packed and installed (`npm run check:package`).
 */
const ROOT = join(import.meta.dirname, "..");
const FIXTURES = join(ROOT, "fixtures");
const fixture = (name: string): string => join(FIXTURES, name.replace(/\.\w+$/u, ""), name);
const DIRECTIVE = "chi-thi-khai-thac-cat-huyen-2006.txt";
const PLAN = "ke-hoach-xa-sap-nhap-2025.pdf";
const UPLOADED = "ke-hoach-thanh-tra-so-2011.doc";
const SCAN = "ke-hoach-truong-thcs-2014.png";

let home: string;
let program: string;
let environment: NodeJS.ProcessEnv;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "vanthu-stranger-"));
  program = process.env.VANTHU_PACKAGE ?? publishedFiles(join(home, "vanthu"));
  const guard = join(home, "guard.mjs");
  writeFileSync(guard, `const STRAYS = ${JSON.stringify(strays())};\n${GUARD}`);
  environment = { ...process.env, NODE_OPTIONS: `--import ${pathToFileURL(guard)}`, NO_COLOR: "1" };
  for (const name of [DIRECTIVE, PLAN]) cpSync(fixture(name), join(home, "ho-so", name));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function publishedFiles(folder: string): string {
  const { dependencies, files } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  for (const name of ["package.json", ...files.filter((one: string) => one !== "dist")])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  cpSync(PAGES, join(folder, "dist/web"), { recursive: true });
  execFileSync(process.execPath, [join(ROOT, "scripts/bundle.ts"), join(folder, "dist/program")]);
  for (const name of Object.keys(dependencies)) {
    const place = join(folder, "node_modules", name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), place, "junction");
  }
  return folder;
}

/** Where it is written which other machines the program, or a process that it started, has called. */
const strays = (): string => join(home, "strays.txt");
const GUARD = `
import { appendFileSync } from "node:fs";
import { Socket } from "node:net";
const { connect } = Socket.prototype;
Socket.prototype.connect = function (...given) {
  const [{ host, path } = {}] = [given].flat(2);
  if (!path && host && !/^(?:localhost|127\\.|::1)/u.test(host)) appendFileSync(STRAYS, host + "\\n");
  return connect.apply(this, given);
};
`;

const vanthu = async (...args: readonly string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(program, "bin/vanthu.js"), ...args], {
    cwd: home,
    env: environment,
    maxBuffer: 2 ** 26,
  });
  return stdout;
};
const inHome = (name: string): Buffer => readFileSync(join(home, name));

describe("the published package", () => {
  test("reads, converts and recognises", async () => {
    const record = JSON.parse(await vanthu("extract", fixture(UPLOADED), "-q"));
    expect([record.header.code.value, record.charset.dominant]).toEqual(["87/KH-STNMT", "tcvn3"]);
    const scan = await vanthu("extract", fixture(SCAN), "-q", "--format", "text", "--ocr-engine", "tesseract.js");
    expect(scan).toMatch(/KẾ HOẠCH/u);
    await vanthu("convert", join("ho-so", DIRECTIVE), "-o", "unicode");
    expect(inHome(`unicode/${DIRECTIVE}`).toString()).toContain("khai thác cát");
  });

  test("takes an inbox into a store, and answers from it in every form", async () => {
    await vanthu("import", "ho-so", "--store", "kho.db");
    cpSync(join(FIXTURES, "readers/ke-hoach.rtf"), join(home, "inbox/ke-hoach.rtf"));
    await vanthu("nightly", "inbox", "--store", "kho.db", "--settle", "0", "--report", "dem.json");
    expect(JSON.parse(inHome("dem.json").toString())).toMatchObject({ counts: { done: 1, quarantined: 0 } });
    expect(JSON.parse(await vanthu("deadlines", "--store", "kho.db", "--format", "json")).length).toBeGreaterThan(9);
    const forms = { xlsx: "PK", ics: "BEGIN:VCALENDAR", parquet: "PAR1", register: "PK", ead: "<?xml" };
    for (const [form, begins] of Object.entries(forms)) {
      await vanthu("export", "--store", "kho.db", "--format", form, "-o", `kho.${form}`);
      expect([form, inHome(`kho.${form}`).subarray(0, begins.length).toString()]).toEqual([form, begins]);
    }
  });

  test("is a library by its name", async () => {
    mkdirSync(join(home, "node_modules"));
    symlinkSync(program, join(home, "node_modules/vanthu"), "junction");
    const text = 'import { parseText } from "vanthu"; console.log(parseText("Số: 5/KH-UBND").header.number.value);';
    const args = ["--input-type=module", "-e", text];
    expect((await promisify(execFile)(process.execPath, args, { cwd: home })).stdout.trim()).toBe("5");
  });

  describe("as a server", serves);

  test("and no process of it has called another machine", () => {
    expect(existsSync(strays()) ? inHome("strays.txt").toString() : "").toBe("");
  });
});

function serves(): void {
  let server: ChildProcess;
  let browser: Browser;
  let visitor: Visitor;
  let url: string;

  beforeAll(async () => {
    const args = ["serve", "--store", "kho.db", "--port", "0", "--log-level", "error"];
    server = spawn(process.execPath, [join(program, "bin/vanthu.js"), ...args], {
      cwd: home,
      env: environment,
      stdio: ["ignore", "pipe", "inherit"],
    });
    url = await addressOf(server);
    browser = await openBrowser();
    visitor = await newVisitor(browser, url);
  });
  afterAll(async () => {
    await browser?.close();
    server.kill("SIGTERM");
    if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
  });

  test("serves its pages: a document opens beside its source, and one in TCVN3 is uploaded", async () => {
    const { page, go, complaints, strayRequests } = visitor;
    await go("/");
    await go("/deadlines?to=2006-12-31");
    await page.getByRole("link", { name: "lập danh sách gửi phòng Tài nguyên và Môi trường" }).click();
    await page.locator(".words .m-chosen").first().waitFor();
    await go(`/documents/${idOf(readFileSync(fixture(PLAN)))}`);
    await page.locator(".leaf img").first().waitFor();
    await expect.poll(() => page.evaluate("document.querySelector('.leaf img').naturalWidth")).toBeGreaterThan(500);
    await go("/import");
    await page.locator("input[type=file]").setInputFiles(fixture(UPLOADED));
    await page.getByRole("link", { name: UPLOADED }).click({ timeout: 60_000 });
    await page.locator("h1", { hasText: "87/KH-STNMT" }).waitFor();
    expect(await page.locator(".words").innerText()).toContain("Nhà máy Giấy Sông Cẩm");
    expect([complaints, strayRequests]).toEqual([[], []]);
  });

  test("serves its interface: description, calendar, health, files", async () => {
    const asked = async (path: string) => {
      const answer = await fetch(new URL(path, url));
      return [answer.status, (await answer.text()).slice(0, 12_000)] as const;
    };
    expect(await asked("/health")).toEqual([200, expect.stringContaining("ok")]);
    expect(await asked("/api/openapi.json")).toEqual([200, expect.stringContaining('"openapi":"3.1')]);
    expect(await asked("/api/docs")).toEqual([200, expect.stringContaining("<html")]);
    expect(await asked("/calendar.ics")).toEqual([200, expect.stringMatching(/^BEGIN:VCALENDAR/)]);
    expect(await asked("/deadlines.csv")).toEqual([200, expect.stringContaining("Môi trường")]);
  });
}

/** The address that a server says it listens at. */
async function addressOf(server: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: server.stdout as NodeJS.ReadableStream })) {
    const address = /http:\S+/u.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error("The server ended before it listened.");
}

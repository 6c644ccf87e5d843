import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PAGES } from "../../scripts/pages.ts";
import { run } from "../cli/run.ts";
import { formOf, idOf, type Json, type Serving, serving } from "../server/serving.ts";
import { STORE_PLACES } from "../store/stores.ts";
import { downloadOf, newVisitor, openBrowser, seriousFindings, type Visitor } from "./browser.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures");
const fixture = (name: string): Buffer => readFileSync(join(FIXTURES, name.replace(/\.\w+$/u, ""), name));

/** TCVN3 text, a PDF with pages, a workbook, a letter; what is uploaded later is a Word file in TCVN3. */
const IMPORTED = [
  "chi-thi-khai-thac-cat-huyen-2006.txt",
  "ke-hoach-xa-sap-nhap-2025.pdf",
  "ke-hoach-cong-tac-thang-xa-2024.xlsx",
  "cong-van-so-tu-phap-2025.docx",
];
const DIRECTIVE = idOf(fixture("chi-thi-khai-thac-cat-huyen-2006.txt"));
const PLAN = idOf(fixture("ke-hoach-xa-sap-nhap-2025.pdf"));
const UPLOADED = "ke-hoach-thanh-tra-so-2011.doc";

const PLAN_TEXT = "UBND XÃ HÒA AN\nSố: 12/KH-UBND\nHòa An, ngày 3 tháng 5 năm 2018\nKẾ HOẠCH\nTrồng cây năm 2018\n";

/** Whether the chosen words are on the screen now. */
const IS_CHOSEN_IN_SIGHT =
  "(box => box.top >= 0 && box.bottom <= innerHeight)(document.querySelector('.m-chosen').getBoundingClientRect())";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each(STORE_PLACES)("the pages over $name", (place) => {
  let server: Serving;
  let visitor: Visitor;

  beforeAll(async () => {
    await place.start();
    server = await serving(await place.address(), { pages: PAGES, jobs: 2 });
    const files = Object.fromEntries([...IMPORTED.map((name) => [name, fixture(name)]), ["trong.doc", ""]]);
    const answer = await server.send("POST", "/api/v1/imports?wait=60", formOf(files));
    expect(((await answer.json()) as Json).counts).toMatchObject({ done: 4, quarantined: 1 });
    visitor = await newVisitor(browser, server.url);
  });
  afterAll(async () => {
    await visitor?.page.context().close();
    await server?.stop();
    await place.stop();
  });

  test("words are found without marks, and shown where they stand", async () => {
    const { page, go } = visitor;
    await go("/");
    await page.getByRole("searchbox").fill("khai thac cat");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("mark").allInnerTexts()).toContain("khai thác cát");
    expect(page.url()).toMatch(/\/documents\?text=khai\+thac\+cat$/);
    await page.locator(".finds a").first().click();
    await page.locator("h1", { hasText: "05/2006/CT-UBND" }).waitFor();
  });

  test("deadlines are filtered by who must act; the address says it all", async () => {
    const { page, go } = visitor;
    await go("/deadlines");
    await page.locator("[name=actor]").fill("cong an");
    await page.locator("[name=actor]").press("Enter");
    await page.locator("tbody tr:not(.group)").first().waitFor();
    await expect.poll(() => page.locator("tbody tr:not(.group)").count()).toBe(1);
    expect(await page.locator("tbody").innerText()).toContain("mở đợt kiểm tra");
    expect(await page.evaluate("document.activeElement.name")).toBe("actor");
    await go(page.url().replace(server.url, "/"));
    await expect.poll(() => page.locator("tbody tr:not(.group)").count()).toBe(1);
  });

  test("recurring duties are unfolded in the month that is shown", async () => {
    const { page, go } = visitor;
    await go("/deadlines?view=calendar&from=2006-08-01&to=2006-08-31");
    await page.locator(".month .entry.recurring").first().waitFor();
    await page.getByRole("link", { name: "Tháng sau" }).click();
    await page.locator("h2", { hasText: "9/2006" }).waitFor();
    expect(page.url()).toContain("from=2006-09-01&to=2006-09-30");
    await go("/deadlines?view=timeline&from=2006-07-01&to=2006-12-31");
    expect(await page.locator("svg .track").count()).toBeGreaterThan(5);
  });

  test("of a full day the calendar shows the first, and leads to a list of all", async () => {
    const full = await serving(await place.address(), { pages: PAGES });
    const duties = ["Văn phòng", "Thôn Đông", "Thôn Đoài", "Thôn Nam", "Thôn Bắc", "Trạm y tế", "Hội Nông dân"];
    const plan = PLAN_TEXT + duties.map((who, i) => `${i + 1}. ${who} báo cáo trước ngày 15/6/2018.\n`).join("");
    await full.send("POST", "/api/v1/imports?wait=60", formOf({ "ke-hoach.txt": plan }));
    const { page, go, complaints } = await newVisitor(browser, full.url);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await go("/deadlines?view=calendar&from=2018-06-01&to=2018-06-30");
    expect(await page.locator(".month .entry").count()).toBe(4);
    expect(asked.filter((path) => path.startsWith("/api/v1/deadlines"))).toEqual(["/api/v1/deadlines/days"]);
    await page.getByRole("link", { name: "+ 3 việc nữa" }).click();
    await expect.poll(() => page.locator("tbody tr:not(.group)").count()).toBe(7);
    expect(complaints).toEqual([]);
    await page.context().close();
    await full.stop();
  });

  test("a deadline opens beside its words", async () => {
    const { page, go } = visitor;
    await go("/deadlines?to=2006-12-31");
    await page.getByRole("link", { name: "lập danh sách gửi phòng Tài nguyên và Môi trường" }).click();
    const words = page.locator(".words .m-chosen");
    await words.first().waitFor();
    expect((await words.allInnerTexts()).join("")).toBe("trước ngày 10/7/2006");
    await expect.poll(() => page.evaluate(IS_CHOSEN_IN_SIGHT)).toBe(true);
    await page.locator("[data-fact]", { hasText: "31/12/2006" }).click();
    await expect.poll(async () => (await words.allInnerTexts()).join("")).toMatch(/2006/);
    await expect.poll(() => page.evaluate(IS_CHOSEN_IN_SIGHT)).toBe(true);
  });

  test("who comes back to a list finds it where it was left", async () => {
    const { page, go } = visitor;
    await go("/deadlines");
    await page.locator("tbody tr:not(.group)").last().scrollIntoViewIfNeeded();
    const depth = await page.evaluate("scrollY");
    expect(depth).toBeGreaterThan(300);
    await page.locator("tbody tr:not(.group) a").last().click();
    await page.locator(".document").waitFor();
    await page.goBack();
    await expect.poll(() => page.evaluate("scrollY")).toBe(depth);
  });

  test("words that are chosen tell the facts in them", async () => {
    const { page, go } = visitor;
    await go(`/documents/${DIRECTIVE}`);
    await page.locator(".m-deadlines", { hasText: "10/7/2006" }).first().click();
    await page.getByRole("tab", { name: "Đoạn chọn" }).waitFor();
    expect(await page.getByRole("tabpanel").innerText()).toContain("lập danh sách");
    expect(page.url()).toMatch(/#\d+-\d+$/);
  });

  test("what stood there before a conversion is told by pointer and by focus", async () => {
    const { page, go } = visitor;
    await go(`/documents/${DIRECTIVE}`);
    const word = page.locator(".repair.legacy", { hasText: "CHỦ" }).first();
    await word.focus();
    await page.getByRole("tooltip").waitFor();
    expect(await page.getByRole("tooltip").innerText()).toMatch(/TCVN3[\s\S]*CHñ/i);
  });

  test("a page is shown as it looks, with boxes on the words", async () => {
    const { page, go } = visitor;
    await go(`/documents/${PLAN}?fact=d1`);
    await page.locator(".leaf img").first().waitFor();
    await expect.poll(() => page.evaluate("document.querySelector('.leaf img').naturalWidth")).toBeGreaterThan(500);
    await expect.poll(() => page.locator(".leaf rect.m-chosen").count()).toBeGreaterThan(1);
  });

  test("a field is corrected, and the correction taken back", async () => {
    const { page, go } = visitor;
    await go(`/documents/${DIRECTIVE}?fact=d1`);
    const row = page.locator(".fact.chosen");
    await row.getByRole("button", { name: "Sửa" }).click();
    await row.locator("[name=actor]").fill("UBND các xã ven sông");
    await row.getByRole("button", { name: "Lưu" }).click();
    await page.getByText("Đã sửa.").waitFor();
    await page.locator(".fact.chosen", { hasText: "UBND các xã ven sông" }).waitFor();
    const actor = async () => (await server.json(`/api/v1/documents/${DIRECTIVE}`)).record.deadlines[0].actor;
    expect(await actor()).toBe("UBND các xã ven sông");
    await page.locator(".toast").getByRole("button", { name: "Hoàn tác" }).click();
    await expect.poll(actor).toBe("Uỷ ban nhân dân các xã ven sông");
  });

  test("who comes second is told", async () => {
    const { page, go } = visitor;
    await go(`/documents/${DIRECTIVE}?fact=header.subject`);
    const row = page.locator(".fact.chosen");
    await row.getByRole("button", { name: "Sửa" }).click();
    const { revision } = await server.json(`/api/v1/documents/${DIRECTIVE}`);
    const faster = { fact: "header", field: "subject", verdict: "confirmed", basedOn: revision };
    expect((await server.send("POST", `/api/v1/documents/${DIRECTIVE}/corrections`, faster)).status).toBe(200);
    await row.locator("[name=subject]").fill("Về khai thác cát");
    await row.getByRole("button", { name: "Lưu" }).click();
    await page.locator(".toast", { hasText: "Người khác vừa thay đổi mục này" }).waitFor();
    expect(await page.locator(".toast [lang=en]").innerText()).toMatch(/^local has judged this meanwhile/);
    visitor.complaints.splice(0);
  });

  test("facts are reviewed by keys alone", async () => {
    const { page, go } = visitor;
    await go("/review?fact=deadlines");
    await page.locator(".desk .context mark").waitFor();
    await page.keyboard.press("c");
    await page.locator(".queue .tag", { hasText: "đã xác nhận" }).waitFor();
    await page.keyboard.press("x");
    await page.locator(".queue .tag", { hasText: "đã bỏ" }).waitFor();
    for (const left of [1, 0]) {
      await page.keyboard.press("u");
      await expect.poll(() => page.locator(".queue .tag.good").count()).toBe(left);
    }
    await page.keyboard.press("e");
    await page.locator(".desk form").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".desk form").count()).toBe(0);
  });

  test("documents are narrowed by where their text comes from and whether all of it could be read", async () => {
    const { page, go } = visitor;
    await go("/documents");
    await page.getByRole("link", { name: /^chữ trong tệp/ }).click();
    await page.getByRole("link", { name: /^× chữ trong tệp/ }).waitFor();
    expect(new URL(page.url()).search).toBe("?origin=text");
    expect(await page.getByRole("link", { name: /^đọc được hết/ }).innerText()).toMatch(/\d/);
  });

  test("who did what, when and from where is told to admins", async () => {
    const { page, go } = visitor;
    await server.send("POST", `/api/v1/documents/${DIRECTIVE}/corrections`, {
      ...{ fact: "header", field: "issuer", verdict: "confirmed" },
      basedOn: (await server.json(`/api/v1/documents/${DIRECTIVE}`)).revision,
    });
    await go("/");
    await page.getByRole("link", { name: "Nhật ký" }).click();
    const row = page.locator("tbody tr", { hasText: "Cơ quan ban hành" }).first();
    await expect
      .poll(() => row.innerText())
      .toMatch(/local[\s\S]*05\/2006\/CT-UBND[\s\S]*đã xác nhận[\s\S]*127\.0\.0\.1/);
    await page.locator("[name=action]").selectOption("import");
    await expect.poll(() => page.locator("tbody tr").first().innerText()).toContain("nhập tệp");
    expect(page.url()).toMatch(/\/audit\?action=import$/);
  });

  test("a Word file in TCVN3 is uploaded and read", async () => {
    const { page, go } = visitor;
    await go("/import");
    await page.getByText("Tệp rỗng").first().waitFor();
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: UPLOADED, mimeType: "application/msword", buffer: fixture(UPLOADED) });
    await page.getByRole("link", { name: UPLOADED }).click({ timeout: 60_000 });
    await page.locator("h1", { hasText: "87/KH-STNMT" }).waitFor();
    expect(await page.locator(".words").innerText()).toContain("Nhà máy Giấy Sông Cẩm");
  });

  test("what a name or a page of a document holds is never run", async () => {
    const { page, go } = visitor;
    const name = "<img src=x onerror=alert(1)>.html";
    const html =
      "<html><body><p>KẾ HOẠCH</p><p>Trồng cây &lt;img src=x onerror=alert(3)&gt;</p><p>&lt;script&gt;alert(2)&lt;/script&gt; báo cáo trước ngày 15/6/2018.</p></body></html>";
    let dialogs = 0;
    page.on("dialog", async (dialog) => {
      dialogs++;
      await dialog.dismiss();
    });
    await server.send("POST", "/api/v1/imports?wait=60", formOf({ [name]: html }));
    await go(`/documents/${idOf(html)}?fact=d1`);
    expect(await page.locator(".words").innerText()).toContain("<script>alert(2)</script>");
    for (const list of ["/documents?text=trong+cay", "/deadlines?to=2018-12-31", "/review", "/audit", "/import"]) {
      await go(list);
      expect([list, dialogs, await page.locator("main :is(img, script)").count()]).toEqual([list, 0, 0]);
    }
  });

  test("where the store is away the page says so, and asks again", async () => {
    const { page, go } = visitor;
    const detail = "The store cannot be reached; try again.";
    const away = { title: "The store is away", status: 503, code: "store-unavailable", detail };
    await page.route("**/api/v1/deadlines*", (route) =>
      route.fulfill({ status: 503, contentType: "application/problem+json", body: JSON.stringify(away) }),
    );
    await go("/deadlines");
    await page.getByRole("alert").getByText("Hiện không dùng được kho dữ liệu").waitFor();
    await page.getByRole("alert").getByText(detail).waitFor();
    await page.unroute("**/api/v1/deadlines*");
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.locator("tbody tr").first().waitFor();
    visitor.complaints.splice(0);
  });

  test("what the server refuses is told in the language of the page, by link and in a document, too", async () => {
    const { page, go } = visitor;
    const refused = (status: number, code: string, detail: string) => ({
      status,
      contentType: "application/problem+json",
      body: JSON.stringify({ status, code, detail }),
    });
    const many = refused(422, "too-many-rows", "There are more than 50000 rows, too many for a workbook.");
    await page.route("**/deadlines.xlsx*", (route) => route.fulfill(many));
    await go("/deadlines");
    await page.getByRole("link", { name: "XLSX" }).click();
    await page.locator(".toast", { hasText: "Quá nhiều dòng cho một tệp" }).waitFor();
    expect(await page.locator(".toast [lang=en]").innerText()).toContain("50000 rows");
    await page.unroute("**/deadlines.xlsx*");
    const old = refused(409, "outdated", "An older version read this document; run vanthu reprocess --outdated.");
    await page.route("**/api/v1/documents/*/pages", (route) => route.fulfill(old));
    await go(`/documents/${PLAN}`);
    await page.locator(".original .notice", { hasText: "phiên bản cũ" }).waitFor();
    expect(await page.locator(".words").innerText()).toMatch(/kế hoạch/iu);
    await page.unroute("**/api/v1/documents/*/pages");
    visitor.complaints.splice(0);
  });

  test("a table is saved as a workbook, its deadlines as a calendar", async () => {
    const { page, go } = visitor;
    await go("/deadlines?from=2006-01-01&to=2006-12-31");
    const workbook = await downloadOf(page, () => page.getByRole("link", { name: "XLSX" }).click());
    expect([workbook.name, workbook.bytes.subarray(0, 2).toString()]).toEqual([expect.stringMatching(/\.xlsx$/), "PK"]);
    const calendar = await downloadOf(page, () => page.getByRole("link", { name: "ICS" }).click());
    expect(calendar.bytes.toString()).toMatch(/^BEGIN:VCALENDAR[\s\S]*DTSTART;VALUE=DATE:20060710/);
  });

  test("a directive stands among those that it cites", async () => {
    const { page, go } = visitor;
    await go("/references?to=05/2006/CT-UBND");
    await page.locator(".graph .node.centre", { hasText: "05/2006/CT-UBND" }).waitFor();
    await page
      .getByRole("link", { name: /160\/2005\/NĐ-CP/ })
      .first()
      .click();
    await page.locator("h1", { hasText: "160/2005/NĐ-CP" }).waitFor();
    await page.locator("tbody td", { hasText: "05/2006/CT-UBND" }).first().waitFor();
  });

  test("the language is the browser's, until one chooses another", async () => {
    const one = await newVisitor(browser, server.url, { locale: "en-GB" });
    await one.go("/deadlines");
    expect(await one.page.locator("h1").innerText()).toBe("Deadlines");
    await one.page.getByRole("button", { name: "VI: Tiếng Việt" }).click();
    await one.page.locator("h1", { hasText: "Thời hạn" }).waitFor();
    await one.go("/documents");
    expect(await one.page.locator("h1").innerText()).toBe("Văn bản");
    await one.page.context().close();
  });

  if (place.name === "sqlite") looksAndEntrance(() => server);

  test("no request has left the host, and the browser had nothing to complain of", () => {
    expect([visitor.strayRequests, visitor.complaints]).toEqual([[], []]);
  });
});

/** What the pages look like, and who may come in, is the same over every store. */
function looksAndEntrance(serverOf: () => Serving): void {
  const EVERY_PAGE = [
    "/",
    "/deadlines",
    "/deadlines?view=calendar&from=2006-08-01&to=2006-08-31",
    "/deadlines?view=timeline&to=2006-12-31",
    "/documents?text=khai+thac",
    "/documents?view=register",
    `/documents/${DIRECTIVE}?fact=d1`,
    `/documents/${PLAN}?fact=header.code`,
    "/references",
    "/references?to=160/2005/NĐ-CP",
    "/import",
    "/review",
    "/audit",
    "/login",
    "/nowhere",
  ];
  const visitEach = async (options: BrowserContextOptions, look: (one: Visitor, path: string) => Promise<void>) => {
    const one = await newVisitor(browser, serverOf().url, options);
    for (const path of EVERY_PAGE) {
      await one.go(path);
      await look(one, path);
    }
    expect([one.complaints, one.strayRequests]).toEqual([[], []]);
    await one.page.context().close();
  };

  test.each([
    { colorScheme: "light", rules: undefined },
    { colorScheme: "dark", rules: ["color-contrast"] },
  ] as const)("axe finds nothing serious on any page in the $colorScheme colours", ({ colorScheme, rules }) =>
    visitEach({ colorScheme }, async ({ page }, path) => {
      expect([path, await seriousFindings(page, rules)]).toEqual([path, []]);
    }),
  );

  test("on a phone nothing is wider than the screen", () =>
    visitEach({ viewport: { width: 360, height: 740 } }, async ({ page }, path) => {
      expect([path, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([path, 360]);
    }));

  test("the keyboard reaches everything: first a way past the navigation", async () => {
    const { page, go } = await newVisitor(browser, serverOf().url);
    await go("/deadlines");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
    await go(`/documents/${DIRECTIVE}`);
    await page.getByRole("tab", { name: /Thời hạn/ }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate("document.activeElement.dataset.tab")).toBe("references");
    await page.getByRole("tabpanel", { name: "Viện dẫn" }).waitFor();
    await page.context().close();
  });

  test("a stranger logs in first and comes to the page that was asked for; a reader cannot correct", async () => {
    const users = join(serverOf().folder, "users.json");
    const password = "mật khẩu đủ dài";
    await run(["user", "add", "lan", "--role", "reader", "--users", users], { input: `${password}\n` });
    const guarded = await serving((await STORE_PLACES[0]?.address()) ?? "", { pages: PAGES, usersFile: users });
    const { page } = await newVisitor(browser, guarded.url);
    await page.goto("/deadlines?view=calendar");
    await page.getByLabel("Tên").fill("lan");
    await page.getByLabel("Mật khẩu").fill("sai");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await page.getByText("Sai tên hoặc mật khẩu.").waitFor();
    await page.getByLabel("Mật khẩu").fill(password);
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await page.locator(".month").waitFor();
    expect(page.url()).toBe(new URL("/deadlines?view=calendar", guarded.url).href);
    for (const name of ["Nhập tệp", "Nhật ký"]) expect(await page.getByRole("link", { name }).count()).toBe(0);
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await page.getByLabel("Mật khẩu").waitFor();
    await page.context().close();
    await guarded.stop();
  });
}

import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { libreOfficeVersion, throughLibreOffice } from "../../src/readers/libreoffice.ts";
import { readDocument } from "../../src/readers/read-document.ts";

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, "../../fixtures/readers", name));
const isInstalled = (await libreOfficeVersion()) !== null;
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe.skipIf(!isInstalled)("with LibreOffice", () => {
  test.each(["trinh-chieu.pptx", "trinh-chieu.odp"])("%s is read slide by slide", async (name) => {
    const raw = await readDocument(fixture(name), { name });
    expect(raw.text.split("\n").filter(Boolean)).toEqual([
      "KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2024",
      "Ủy ban nhân dân xã Hòa Sơn",
      "Hoàn thành trước ngày 30/6/2024.",
      "Phân công thực hiện",
      "Công chức văn hóa báo cáo kết quả trước ngày 15/12/2024.",
    ]);
    expect(raw.pages.map(({ number }) => number)).toEqual([1, 2]);
    expect(raw.format).toBe(name.split(".")[1]);
    expect(raw.diagnostics).toEqual([]);
  });

  test("a spreadsheet of OpenDocument has its cells", async () => {
    const raw = await readDocument(fixture("phu-luc.ods"), { name: "phu-luc.ods" });
    const cells = raw.locators.flatMap(({ span, cell }) => (cell ? [raw.text.slice(span.start, span.end)] : []));
    expect(cells).toEqual(expect.arrayContaining(["Công việc", "20/12/2005", "33.7", "Ngân sách xã"]));
    expect(raw).toMatchObject({ format: "ods", diagnostics: [{ code: "comments" }] });
  });

  test("a presentation that is damaged, and one that takes too long, end with a reason and leave nothing behind", async () => {
    const folder = mkdtempSync(join(tmpdir(), "vanthu-presentation-"));
    vi.stubEnv("TMPDIR", folder);
    const damaged = throughLibreOffice("odp").read(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 9]), {});
    await expect(damaged).rejects.toMatchObject({ code: "corrupt" });
    const slow = throughLibreOffice("odp").read(fixture("trinh-chieu.odp"), { limits: { seconds: 0.2 } });
    await expect(slow).rejects.toMatchObject({ code: "timeout" });
    expect(readdirSync(folder)).toEqual([]);
  });
});

test("without LibreOffice the message says what to install", async () => {
  vi.stubEnv("PATH", "/nowhere");
  vi.resetModules();
  const { throughLibreOffice: without } = await import("../../src/readers/libreoffice.ts");
  const reading = without("ppt").read(new Uint8Array([1]), { name: "bao-cao.ppt" });
  await expect(reading).rejects.toMatchObject({
    code: "unsupported",
    message: expect.stringMatching(/^bao-cao\.ppt .* install it/u),
  });
});

import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { run } from "./run.ts";
import { planWith } from "./small-plan.ts";

const PLAN = planWith(
  "Thực hiện Chỉ thị số 35-CT/TW ngày 30/5/2016 của Bộ Chính trị;",
  "1. Ủy ban nhân dân các xã gửi báo cáo về Phòng Nội vụ trước ngày 15/6/2018.",
  "2. Các phòng báo cáo kết quả trước ngày 20 hằng tháng.",
);

/** Numbers start again each year. */
const SAME = `UBND XÃ PHÚ THỌ
Số: 08/TB-UBND
Phú Thọ, ngày 02 tháng 3 năm YEAR

THÔNG BÁO
Lịch tiếp công dân năm YEAR
`;

let folder: string;
const at = (name: string) => join(folder, name);
/** Vanthu on the store of the tests, which nothing here changes. */
const vanthu = (...args: string[]) => run([...args, "--store", at("vanthu.db")]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vanthu-analyst-"));
  mkdirSync(at("in"));
  writeFileSync(at("in/ke-hoach.txt"), PLAN);
  for (const year of [2018, 2019]) writeFileSync(at(`in/trung-${year}.txt`), SAME.replaceAll("YEAR", `${year}`));
  await vanthu("import", at("in"), "--quiet");
});

test.each(["35-CT/TW", "Chỉ thị số 35-CT/TW", "chi thi 35-ct/tw"])("%s is found as people write it", async (cited) => {
  expect((await vanthu("references", "--to", cited)).stdout).toContain("15/KH-PNV");
  expect((await vanthu("references", "--to", cited, "--graph", "dot")).stdout).toContain("15/KH-PNV");
  expect((await vanthu("deadlines", "--cites", cited)).stdout).toContain("2018-06-15");
});

test.each([["deadlines"], ["search", "bão"], ["export", "--format", "csv"], ["status"], ["check-store"], ["retry"]])(
  "%s does not make a store where there is none",
  async (...command) => {
    const { code, stderr } = await run([...command, "--store", at("nham.db")]);
    expect([code, stderr]).toEqual([5, expect.stringMatching(/^vanthu: There is no store at .*nham\.db; .*import/)]);
    expect(existsSync(at("nham.db"))).toBe(false);
  },
);

test("copy-store makes its target, not its source", async () => {
  expect((await run(["copy-store", "--from", at("nham.db"), "--to", at("ban-sao.db")])).code).toBe(5);
  expect((await run(["copy-store", "--from", at("vanthu.db"), "--to", at("ban-sao.db")])).code).toBe(0);
});

test("duties without a day of their own are in files, and are told of beside a table", async () => {
  const csv = (await vanthu("deadlines", "--format", "csv")).stdout.trim().split("\r\n");
  expect(csv[0]).toBe("due,modality,actor,action,code,issuer,quote,rrule,confidence,warning");
  expect(csv[1]).toMatch(/^2018-06-15,before,.*,,0\.\d+,$/);
  expect(csv[2]).toMatch(/^,recurring,.*,FREQ=MONTHLY;BYMONTHDAY=\S*,0\.\d+,$/);
  expect((await vanthu("export", "--format", "csv")).stdout.trim().split("\r\n")).toEqual(csv);
  const table = await vanthu("deadlines");
  expect(table.stdout).not.toContain("RECURS");
  expect(table.stderr).toMatch(/^1 duty without a day of its own left out; give a span \(--from, --to\)/);
  expect((await vanthu("deadlines", "--from", "2018-06-01", "--to", "2018-06-30")).stderr).toBe("");
});

test("a code that several documents have is answered with their ids", async () => {
  const { code, stderr } = await vanthu("show", "08/TB-UBND");
  expect(code).toBe(2);
  const ids = [...stderr.matchAll(/([0-9a-f]{12}) \(08\/TB-UBND, 201[89]-03-02, trung-201[89]\.txt\)/g)];
  expect(ids).toHaveLength(2);
  expect((await vanthu("show", ids[0]?.[1] as string)).stdout).toContain("08/TB-UBND");
});

test.each([
  ["documents", "--code", "9/KH"],
  ["search", "bão lụt"],
  ["references", "--to", "9-CT/TW"],
])("%s %s %s: nothing found is said", async (...command) => {
  expect(await vanthu(...command)).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Nothing found\.\n$/) });
});

test("retry knows its reasons", async () => {
  const { code, stderr } = await vanthu("retry", "--reason", "foo");
  expect([code, stderr]).toEqual([2, expect.stringMatching(/foo.*empty, unsupported, .*missing-tool/s)]);
});

test("a finding aid has the title of such lists and its years, unless another is given", async () => {
  const titled = async (...args: string[]) =>
    /<unittitle>(.*?)<\/unittitle>/.exec((await vanthu("export", "--format", "ead", ...args)).stdout)?.[1];
  expect(await titled()).toBe("Mục lục văn bản, tài liệu (2018–2019)");
  expect(await titled("--from", "2019-01-01")).toBe("Mục lục văn bản, tài liệu (2019)");
  expect(await titled("--title", "Phông Phòng Nội vụ")).toBe("Phông Phòng Nội vụ");
});

test.each([["deadlines"], ["export", "--format", "csv"]])(
  "%s: a place that cannot be written is told",
  async (...command) => {
    const { code, stderr } = await vanthu(...command, "-o", at("khong-co/x.csv"));
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/-o .*khong-co\/x\.csv cannot be written: there is no such folder/),
    ]);
  },
);

test("a file of no format is told which formats there are", async () => {
  writeFileSync(at("nhi-phan.bin"), Buffer.from("\x7fELF".repeat(2) + "\x01\x02\x03\x04".repeat(9)));
  expect((await run(["extract", at("nhi-phan.bin")])).stderr).toMatch(/convert it to one: Word, Excel, .*PDF/);
});

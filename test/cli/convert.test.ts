import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { docxOf, partsOf, run as runOf } from "../convert/docx-of.ts";
import { run } from "./run.ts";

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vanthu-convert-"));
});

test("a Word document stays one, with Unicode text and font", async () => {
  writeFileSync(at("ke-hoach.docx"), docxOf(`<w:p>${runOf("KÕ ho¹ch c«ng t¸c n¨m 2004", ".VnTime")}</w:p>`));
  const { code, stdout } = await run(["convert", at("ke-hoach.docx"), "-o", at("out"), "--font", "Arial"]);
  expect([code, stdout]).toEqual([0, ""]);
  const xml = partsOf(readFileSync(at("out/ke-hoach.docx")))["word/document.xml"] ?? "";
  expect(xml).toContain("Kế hoạch công tác năm 2004");
  expect(xml).toContain('w:ascii="Arial"');
});

test("other formats become text, or a web page where asked", async () => {
  writeFileSync(at("bao-cao.txt"), Buffer.from("B¸o c¸o cña Së Néi vô\nKÕt qu¶ < 5%\n", "latin1"));
  expect((await run(["convert", at("bao-cao.txt"), "-o", at("out")])).code).toBe(0);
  expect(readFileSync(at("out/bao-cao.txt"), "utf8")).toBe("Báo cáo của Sở Nội vụ\nKết quả < 5%\n");
  expect((await run(["convert", at("bao-cao.txt"), "-o", at("out"), "--format", "html"])).code).toBe(0);
  expect(readFileSync(at("out/bao-cao.html"), "utf8")).toContain("<p>Kết quả &lt; 5%</p>");
});

test("--dry-run writes nothing and shows each charset with an example", async () => {
  writeFileSync(at("tron.txt"), "Kế hoạch\n- §Ó thèng nhÊt trong §¶ng bé\n- Ñaïi hoäi ñaïi bieåu\n");
  const { code, stdout } = await run(["convert", at("tron.txt"), "--dry-run"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/tcvn3 .*§Ó thèng nhÊt trong §¶ng bé → Để thống nhất trong Đảng bộ/u);
  expect(stdout).toMatch(/vni .*Ñaïi hoäi ñaïi bieåu → Đại hội đại biểu/u);
  expect(existsSync(at("out"))).toBe(false);
});

test("a Unicode document is said to be one", async () => {
  writeFileSync(at("unicode.txt"), "Kế hoạch công tác năm 2018\n");
  expect((await run(["convert", at("unicode.txt"), "--dry-run"])).stdout).toContain("is Unicode already");
});

test("wrong usage says what is right", async () => {
  writeFileSync(at("a.txt"), "Kế hoạch");
  expect(await run(["convert", at("a.txt")])).toMatchObject({ code: 2, stderr: expect.stringContaining("-o DIR") });
  expect(await run(["convert", at("a.txt"), "--dry-run", "--charset", "abcd"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("tcvn3"),
  });
});

test("one file that cannot be read does not stop the others", async () => {
  writeFileSync(at("tot.txt"), "Kế hoạch");
  const { code, stderr } = await run(["convert", at("khong-co.txt"), at("tot.txt"), "-o", at("out")]);
  expect(code).toBe(1);
  expect(stderr).toContain("khong-co.txt");
  expect(existsSync(at("out/tot.txt"))).toBe(true);
});

test("a document whose end is missing is converted, told, and never all went well", async () => {
  writeFileSync(at("cut.html"), "<html><body><p>Kế hoạch</p><p>Các xã gửi báo");
  writeFileSync(at("tot.txt"), "Kế hoạch");
  for (const args of [["-o", at("out"), "-q"], ["--dry-run"]]) {
    const { code, stderr } = await run(["convert", at("cut.html"), at("tot.txt"), ...args]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^.*cut\.html: The page ends before its closing tag/mu)]);
  }
  expect(readFileSync(at("out/cut.txt"), "utf8")).toContain("Các xã gửi báo");
});

test("each file is shown with where it went; quiet shows those that got another name", async () => {
  mkdirSync(at("in/xa"), { recursive: true });
  for (const name of ["in/ke-hoach.txt", "in/xa/ke-hoach.md"]) writeFileSync(at(name), "Kế hoạch");
  const loud = await run(["convert", at("in"), "-o", at("out")]);
  expect(loud.stderr).toMatch(
    /^.*in\/ke-hoach\.txt → ke-hoach\.txt: is Unicode already\n.*xa\/ke-hoach\.md → ke-hoach-2\.txt: /u,
  );
  const quiet = await run(["convert", at("in"), "-o", at("out"), "-q"]);
  expect(quiet.stderr).toMatch(/^\S*in\/xa\/ke-hoach\.md → ke-hoach-2\.txt\n$/u);
});

test("a folder that cannot be written to is told before the work", async () => {
  writeFileSync(at("tot.txt"), "Kế hoạch");
  const { code, stderr } = await run(["convert", at("tot.txt"), "-o", at("tot.txt")]);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^vanthu: -o .* cannot be written: .*\.\n$/)]);
});

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planWith } from "../test/cli/small-plan.ts";

/** Start-up: one small document from start to exit, 200 in one call, and the import of the library, beside a bare Node. */
const ROOT = join(import.meta.dirname, "..");
const RUNS = 7;

const PLAN = planWith(
  "Căn cứ Quyết định số 07/2017/QĐ-UBND ngày 12/4/2017 của Ủy ban nhân dân tỉnh;",
  "",
  "I. MỤC ĐÍCH",
  "1. Các xã tự kiểm tra, gửi báo cáo về Phòng Nội vụ trước ngày 15/6/2018.",
);

const folder = mkdtempSync(join(tmpdir(), "vanthu-bench-"));
for (let i = 0; i < 200; i++) writeFileSync(join(folder, `ke-hoach-${i}.txt`), PLAN.repeat(1 + (i % 4)));

/** The median over a few runs, in milliseconds. */
function median(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1] as number;
}

const node = (...args: string[]) =>
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "ignore"], maxBuffer: 2 ** 28 });
const vanthu = (...args: string[]) => node("bin/vanthu.js", "extract", ...args);
const importing = (module: string) =>
  Number(
    node(
      "--input-type=module",
      "-e",
      `const t = performance.now(); await import("${module}"); console.log(performance.now() - t)`,
    ),
  );

const bare = median(() => node("-e", "0"));
const one = median(() => vanthu(join(folder, "ke-hoach-0.txt")));
const many = median(() => vanthu(folder, "--quiet"));
const imports = Array.from({ length: RUNS }, () => importing("vanthu")).sort((a, b) => a - b)[RUNS >> 1] as number;
rmSync(folder, { recursive: true });

console.table({
  "bare node": { ms: bare.toFixed(0), "× bare node": "1.0" },
  "one document, start to exit": { ms: one.toFixed(0), "× bare node": (one / bare).toFixed(1) },
  "one more of 200 documents": {
    ms: ((many - one) / 199).toFixed(2),
    "× bare node": ((many - one) / 199 / bare).toFixed(2),
  },
  "import of the library": { ms: imports.toFixed(0), "× bare node": (imports / bare).toFixed(1) },
});

import { expect, test } from "vitest";
import { pageFurniture } from "../../normalizers/page-furniture.ts";
import { applied, pagesOf } from "./apply.ts";

const edited = (...texts: string[]): string => {
  const { text, pages } = pagesOf(...texts);
  return applied([pageFurniture], text, { format: "pdf", pages }).text;
};

test("page numbers at the edges of pages", () => {
  expect(edited("KẾ HOẠCH\nNội dung một\n", "2\nNội dung hai\n", "- 3 -\nNội dung ba\n")).toBe(
    "KẾ HOẠCH\nNội dung một\nNội dung hai\nNội dung ba\n",
  );
});

test("running heads from the second page on", () => {
  const page = (n: number) => `Sổ tay công tác đảng\nNội dung ${"abcd"[n]}\nĐoạn ${"abcd"[n]} tiếp\nTrang ${n}/4\n`;
  expect(edited(page(0), page(1), page(2), page(3))).toBe(
    "Sổ tay công tác đảng\nNội dung a\nĐoạn a tiếp\nNội dung b\nĐoạn b tiếp\nNội dung c\nĐoạn c tiếp\nNội dung d\nĐoạn d tiếp\n",
  );
});

test("annexes and points that begin pages of their own are no running heads", () => {
  const pages = [
    "KẾ HOẠCH\nNội dung\n",
    ...[1, 2, 3].map(
      (n) => `PHỤ LỤC ${n}\n(Kèm theo Kế hoạch số 12/KH-SNV)\nHồ sơ ${"abc"[n - 1]}\nHết ${"abc"[n - 1]}\n`,
    ),
  ];
  expect(edited(...pages)).toBe(pages.join(""));
  const parts = ["một", "hai", "ba"].map((part) => `a) Mục tiêu\n${part}\nNội dung ${part}\nHết ${part}\n`);
  expect(edited("KẾ HOẠCH\nNội dung\n", ...parts)).toBe(["KẾ HOẠCH\nNội dung\n", ...parts].join(""));
  const forms = ["một", "hai", "ba"].map((part) => `Mẫu số 02\n${part}\nNội dung ${part}\nHết ${part}\n`);
  expect(edited("KẾ HOẠCH\nNội dung\n", ...forms)).not.toContain("Mẫu số 02");
});

test("codes of Word's fields", () => {
  expect(applied([pageFurniture], "Điều 1.\nPAGE  7\n EMBED Excel.Sheet.8\nĐiều 2.").text).toBe("Điều 1.\nĐiều 2.");
});

test("numbers that count the pages of a text without pages", () => {
  const page = Array.from({ length: 20 }, (_, i) => `Dòng thứ ${i} của trang`).join("\n");
  expect(applied([pageFurniture], `${page}\n1\n${page}\n2\n${page}`).text).toBe(`${page}\n${page}\n${page}`);
  expect(applied([pageFurniture], `${page}\n5\n${page}\n9\n${page}`).text).toContain("\n5\n");
});

test("a 1 in the midst of a text, with no 2 behind it, is the one row of a table", () => {
  const page = Array.from({ length: 20 }, (_, i) => `Dòng thứ ${i} của trang`).join("\n");
  const row = `${page}\nTT\nNội dung\n1\nTập huấn văn thư\n${page}`;
  expect(applied([pageFurniture], row).text).toBe(row);
  expect(applied([pageFurniture], `${page}\n1\n`).text).toBe(`${page}\n`);
});

test.each(["1\nThương mại\n10\n2\nDịch vụ\n50", "Năm\n2020\nđạt kế hoạch", "Tổng số trang 12"])("%j stays", (text) => {
  expect(applied([pageFurniture], text).text).toBe(text);
});

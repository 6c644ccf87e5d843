import { expect, test } from "vitest";
import type { Word } from "../../src/layout/page.ts";
import { agreed } from "../../src/ocr/agree.ts";

/** Words 10 dots to a letter, a space between them; `@` gives how sure each is. */
function line(text: string, left = 0): readonly Word[] {
  let x = left;
  return text.split(" ").map((token) => {
    const [word = "", sure = "0.9"] = token.split("@");
    const box = [x, 0, x + 10 * word.length, 20] as const;
    x = box[2] + 10;
    return { text: word, box, confidence: Number(sure) };
  });
}
const read = (...readings: readonly (readonly Word[])[]): string =>
  agreed(readings)
    .map((word) => word.text)
    .join(" ");

test("most readings decide, the surer ones more", () => {
  expect(read(line("Bạn@0.6 Nữ công"), line("Ban Nữ công"), line("Ban@0.7 Nữ công"))).toBe("Ban Nữ công");
  expect(read(line("tinh@0.9"), line("tỉnh@0.5"), line("tính@0.3"))).toBe("tinh");
});

test("words that one reading joins are compared as a whole", () => {
  const joined: Word = { text: "của:Bộ", box: [0, 0, 60, 20], confidence: 0.45 };
  expect(read([joined], line("của Bộ"), line("của Bộ"))).toBe("của Bộ");
});

test("what a single reading saw is dropped where it was not sure", () => {
  expect(read(line("năm 2017 ~@0.4"), line("năm 2017"), line("năm 2017"))).toBe("năm 2017");
  expect(read(line("năm 2017 ./.@0.95"), line("năm 2017"), line("năm 2017"))).toBe("năm 2017 ./.");
});

test("words keep the place where the whole page had them, and are less sure where readings differ", () => {
  const [word] = agreed([line("chông@0.6"), line("chống@0.9", 2), line("chống@0.8", 2)]);
  expect(word?.box).toEqual([0, 0, 50, 20]);
  expect(word?.confidence).toBeCloseTo(0.9 * (0.5 + 1 / 3), 5);
});

test("readings of nothing say nothing", () => {
  expect(agreed([[], [], []])).toEqual([]);
});

test("what nobody could spell is trusted less: words read as one, marks in the wrong place", () => {
  const joined: Word = { text: "chợxã", box: [0, 0, 60, 20], confidence: 0.9 };
  expect(read([joined], line("chợ@0.7 xã@0.7"))).toBe("chợ xã");
  expect(read(line("hoạnh@0.8"), line("hoạch@0.7"))).toBe("hoạnh");
  expect(read(line("KH/ĐUK@0.8"), line("KH/ĐU@0.7"))).toBe("KH/ĐUK");
});

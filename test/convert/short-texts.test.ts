import { expect, test } from "vitest";
import { windows1252 } from "../../normalizers/charset/encodings/byte-view.ts";
import { TABLES } from "../../normalizers/charset/encodings/encodings.ts";
import { toLegacy } from "../../src/convert/to-legacy.ts";
import { toUnicode } from "../../src/convert/to-unicode.ts";
import { LEGAL, usageModel } from "../../src/vietnamese/usage.ts";

const SENTENCES = [
  "Ủy ban nhân dân huyện yêu cầu các xã, thị trấn báo cáo tiến độ xây dựng nông thôn mới trước ngày 25 hàng tháng",
  "Đồng chí Phạm Thị Hường được bầu giữ chức Phó Bí thư Đảng ủy nhiệm kỳ 2005 - 2010 với tỷ lệ phiếu cao",
  "Trường mầm non tổ chức khai giảng năm học mới, phụ huynh phấn khởi đưa con em đến lớp từ sáng sớm",
  "Giá vật liệu tăng khiến nhiều công trình thủy lợi chậm tiến độ, chủ đầu tư đề nghị điều chỉnh dự toán",
  "Cán bộ kỹ thuật hướng dẫn bà con phòng trừ sâu bệnh, bón phân cân đối và thu hoạch lúa đúng thời vụ",
];
const LENGTHS = [1, 2, 3, 5, 8, 13, 20];
const PLACES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `Căn cứ Luật Ngân sách nhà nước; ${text} theo quy định hiện hành.`,
  (text) => `Căn cứ Luật Ngân sách nhà nước;\n${text}\ntheo quy định hiện hành.`,
];
const DECODINGS: readonly ((bytes: string) => string)[] = [
  (bytes) => bytes,
  (bytes) => bytes.replace(/[\x80-\x9f]/g, (byte) => windows1252(byte.charCodeAt(0))),
];

/** Bytes that are usual words of Unicode too, which nobody can tell: `dán` in Vietware X is `dân`. */
const isGoodVietnamese = (text: string): boolean =>
  text.split(/[^\p{L}]+/u).every((word) => word === "" || usageModel().idOf(word) > LEGAL);

type Outcome = "right" | "told" | "kept" | "misread";

function outcomeOf(text: string, legacy: string): Outcome {
  const answer = toUnicode(legacy);
  if (answer.text === text) return "right";
  if (answer.diagnostics.some(({ code }) => code === "charset-uncertain" || code === "undecodable-bytes"))
    return "told";
  return answer.text === legacy.normalize("NFC") ? "kept" : "misread";
}

function outcomesFor(charset: string): readonly { readonly length: number; readonly outcome: Outcome }[] {
  return SENTENCES.flatMap((sentence, k) =>
    LENGTHS.flatMap((length) => {
      const words = sentence.split(" ");
      const from = (k * 7 + length * 3) % Math.max(1, words.length - length);
      const text = words.slice(from, from + length).join(" ");
      const legacy = toLegacy(text, charset);
      if (legacy === text || isGoodVietnamese(legacy)) return [];
      return DECODINGS.flatMap((decoded) =>
        PLACES.map((placed) => ({ length, outcome: outcomeOf(placed(text), placed(decoded(legacy))) })),
      );
    }),
  );
}

test.each(TABLES.map(({ name }) => name))(
  "short texts in %s are read right or told, hardly ever misread",
  (charset) => {
    const outcomes = outcomesFor(charset);
    const count = (...wanted: readonly Outcome[]) => outcomes.filter(({ outcome }) => wanted.includes(outcome)).length;
    expect(count("misread") / outcomes.length).toBeLessThan(0.03);
    expect(count("kept", "misread") / outcomes.length).toBeLessThan(0.1);
    for (const { length, outcome } of outcomes) if (length >= 13) expect(outcome).toBe("right");
  },
);

/**
 * Speed of charset recovery: `node bench/charset.ts [MB]`. A table of megabytes a second on text that is Unicode
 * already, on legacy text while detecting, and of the npm package vietnamese-conversion on the same text; and how
 * the time grows with the length.
 */
import { detectCharset, toUnicode as theirs } from "vietnamese-conversion";
import { toLegacy } from "../src/convert/to-legacy.ts";
import { toUnicode as ours } from "../src/convert/to-unicode.ts";

const PARAGRAPHS = [
  "Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003; xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 215/TTr-SNV, Ủy ban nhân dân tỉnh ban hành Kế hoạch cải cách hành chính năm 2005.",
  "1. Các sở, ban, ngành, Ủy ban nhân dân các huyện, thị xã xây dựng kế hoạch cụ thể của đơn vị mình, gửi về Sở Nội vụ trước ngày 15 tháng 3 năm 2005 để tổng hợp, báo cáo Chủ tịch Ủy ban nhân dân tỉnh.",
  "Những đơn vị chưa hoàn thành phải làm rõ nguyên nhân, trách nhiệm của người đứng đầu và đưa ra giải pháp khắc phục; không để kéo dài sang quý sau, không quá 6 tháng kể từ ngày ký.",
  "Sở Tài chính bố trí 1.250.000.000 đồng từ nguồn sự nghiệp, hướng dẫn việc sử dụng và quyết toán kinh phí theo đúng quy định; định kỳ hàng quý vào ngày 20 của tháng cuối quý báo cáo kết quả thực hiện.",
];

/** Text of that many characters; the numbers keep one piece from being the same as another. */
function textOf(length: number, seed: number): string {
  let text = "";
  for (let i = seed; text.length < length; i++) text += `${i}. ${PARAGRAPHS[i % PARAGRAPHS.length]}\n`;
  return text;
}

const MEGABYTES = Number(process.argv[2] ?? 2);
const LENGTH = (MEGABYTES * 1e6) / 1.3;
const ROUNDS = 3;

/** The best of some rounds, each on another text. */
function best(run: (text: string) => unknown, make: (seed: number) => string): number {
  const rates = Array.from({ length: ROUNDS }, (_, i) => {
    const text = make(i * 1_000_003);
    const bytes = Buffer.byteLength(text);
    const start = performance.now();
    run(text);
    return bytes / 1000 / (performance.now() - start);
  });
  return Math.max(...rates);
}

const row = (name: string, ...cells: string[]): void =>
  console.log(name.padEnd(34), ...cells.map((cell) => cell.padStart(14)));

const isRight = (text: string): boolean => ours(toLegacy(text, "tcvn3")).text === text;
console.log(`right on its own text: ${isRight(textOf(20_000, 1))}`);
row("MB/s, detecting", "vanthu", "theirs", "times");
for (const charset of ["unicode", "tcvn3", "vni"] as const) {
  const make = (seed: number): string => {
    const text = textOf(LENGTH, seed);
    return charset === "unicode" ? text : toLegacy(text, charset);
  };
  const mine = best((text) => ours(text), make);
  const other = best((text) => {
    detectCharset(text);
    return theirs(text, charset);
  }, make);
  row(charset, mine.toFixed(1), other.toFixed(1), (mine / other).toFixed(1));
}
row("seconds for TCVN3 of", "1 MB", "4 MB", "16 MB");
row(
  "",
  ...[1e6, 4e6, 16e6].map((length) => {
    const text = toLegacy(textOf(length, 7), "tcvn3");
    const start = performance.now();
    ours(text);
    return ((performance.now() - start) / 1000).toFixed(2);
  }),
);

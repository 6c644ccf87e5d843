/**
 * Charset recovery beside the npm packages vietnamese-conversion, which detects, too, and iconv-lite, which is told the
 * charset and maps bytes, on the same texts in one run:
 *   npm run bench:charset -- [megabytes]
 * Megabytes of input a second of processor time (all threads of the process, so that other work on the machine hardly
 * counts), while detecting; how the cost grows with the length; and the memory that a long text takes.
 */
import { spawnSync } from "node:child_process";
import iconv from "iconv-lite";
import { detectCharset, toUnicode as theirs } from "vietnamese-conversion";
import { TABLES } from "../normalizers/charset/encodings/encodings.ts";
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
  const lines: string[] = [];
  for (let [i, size] = [seed, 0]; size < length; i++) {
    const line = `${i}. ${PARAGRAPHS[i % PARAGRAPHS.length]}\n`;
    lines.push(line);
    size += line.length;
  }
  return lines.join("");
}

/** The same text as UTF-8 bytes shown as Latin-1. */
const misread = (text: string): string => Buffer.from(text).toString("latin1");

const VIQR: Readonly<Record<string, string>> = {
  "\u0302": "^",
  "\u0306": "(",
  "\u031b": "+",
  "\u0300": "`",
  "\u0301": "'",
  "\u0309": "?",
  "\u0303": "~",
  "\u0323": ".",
};
const viqr = (text: string): string =>
  text
    .replace(/đ/gu, "dd")
    .replace(/Đ/gu, "DD")
    .normalize("NFD")
    .replace(/\u0323([\u0302\u0306])/gu, "$1\u0323")
    .replace(/\p{Mn}/gu, (mark) => VIQR[mark] ?? mark);

/** The charsets that the other package knows. */
const KNOWN: Readonly<Record<string, "tcvn3" | "vni">> = { tcvn3: "tcvn3", vni: "vni" };

/** Those that iconv-lite knows, by its names. */
const ICONV: Readonly<Record<string, string>> = {
  cp1258: "windows1258",
  viscii: "viscii",
  "tcvn5712-1": "tcvn",
  "utf8-as-cp1252": "utf8",
};

type Writing = readonly [
  name: string,
  write: (text: string) => string,
  theirName?: "unicode" | "tcvn3" | "vni" | "viqr" | undefined,
];

const WRITINGS: readonly Writing[] = [
  ["unicode", (text) => text, "unicode"],
  ["unicode, NFD", (text) => text.normalize("NFD")],
  ...TABLES.map(({ name }): Writing => [name, (text) => toLegacy(text, name), KNOWN[name]]),
  ["viqr", viqr, "viqr"],
  ["utf8-as-cp1252", misread],
  ["a line in ten tcvn3", (text) => text.replace(/^(?=\d*0\. ).*$/gmu, (line) => toLegacy(line, "tcvn3"))],
];

const ROUNDS = 5;

/** Seconds of processor time. */
function seconds(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The best of some rounds, each on another text. */
function rate(run: (text: string) => unknown, write: (text: string) => string, rounds = ROUNDS): number {
  const rates = Array.from({ length: rounds }, (_, i) => {
    const text = write(textOf(LENGTH, i * 1_000_003));
    return Buffer.byteLength(text) / 1e6 / seconds(() => run(text));
  });
  return Math.max(...rates);
}

const row = (name: string, ...cells: string[]): void =>
  console.log(name.padEnd(26), ...cells.map((cell) => cell.padStart(10)));

/** Peak memory in bytes of a process of its own that makes a text of so many characters and, if asked to, converts it. */
function memoryOf(length: number, converts: "--convert" | "--only-make"): number {
  const args = [import.meta.filename, "--memory", String(length), converts];
  return Number(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout);
}

function compare(): void {
  const own = textOf(20_000, 1);
  row("MB a second", "right", "vanthu", "v.-conv.", "times", "iconv-lite");
  for (const [name, write, theirName] of WRITINGS) {
    const mine = rate((text) => ours(text), write);
    const other = theirName ? rate((text) => [detectCharset(text), theirs(text, theirName)], write, 2) : Number.NaN;
    const right = ours(write(own)).text === own ? "yes" : "NO";
    const told = ICONV[name];
    const mapped = told ? rate((text) => iconv.decode(Buffer.from(text, "latin1"), told), write, 2) : Number.NaN;
    const shown = [mine, other, mine / other, mapped].map((rate) => (Number.isNaN(rate) ? "–" : rate.toFixed(1)));
    row(name, right, ...shown);
  }
}

function grow(): void {
  row("characters of TCVN3", "seconds", "MB a second");
  for (const length of [1e6, 10e6, 50e6]) {
    const text = toLegacy(textOf(length, 7), "tcvn3");
    const time = seconds(() => ours(text));
    row(`${length / 1e6} million`, time.toFixed(2), (Buffer.byteLength(text) / 1e6 / time).toFixed(1));
  }
  const [made, converted] = [memoryOf(50e6, "--only-make"), memoryOf(50e6, "--convert")];
  const [before, peak] = [made, converted].map((bytes) => (bytes / 1e6).toFixed(0));
  console.log(
    `Peak memory with 50 million characters of TCVN3: ${peak} MB; ${before} MB as long as nothing is converted.`,
  );
}

const LENGTH = (Number(process.argv[2]) || 2) * 0.75e6;

if (process.argv[2] === "--memory") {
  const text = toLegacy(textOf(1e6, 7), "tcvn3").repeat(Number(process.argv[3]) / 1e6);
  if (process.argv[4] === "--convert") ours(text);
  console.log(process.resourceUsage().maxRSS * 1024);
} else {
  compare();
  grow();
}

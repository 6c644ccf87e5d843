import fc from "fast-check";
import { dayIn, iso, pad, until, writing } from "./days.ts";
import { capital, joined, type Words } from "./said.ts";

type Code = (number: number, year: number) => string;

/** Documents that offices cite: type, code, who issued it. */
const CITED: readonly (readonly [type: string, codeOf: Code, issuer: string])[] = [
  ["Nghị định", (n, year) => `${n}/${year}/NĐ-CP`, "Chính phủ"],
  ["Thông tư", (n, year) => `${pad(n)}/${year}/TT-BNV`, "Bộ Nội vụ"],
  ["Chỉ thị", (n) => `${pad(n)}-CT/TW`, "Ban Bí thư"],
  ["Quy định", (n) => `${n}-QĐ/TW`, "Bộ Chính trị"],
  ["Nghị quyết", (n) => `${pad(n)}-NQ/TU`, "Tỉnh ủy"],
  ["Quyết định", (n) => `${n}/QĐ-UBND`, "Ủy ban nhân dân tỉnh"],
  ["Kế hoạch", (n) => `${n}/KH-UBND`, "Ủy ban nhân dân tỉnh"],
  ["Công văn", (n) => `${n}/SNV-VTLT`, "Sở Nội vụ"],
];
const TITLES = ["về công tác văn thư", "về tăng cường kỷ luật, kỷ cương hành chính", "ban hành Quy chế làm việc", ""];
const PLACES = ["", "", "", "Điều 5 ", "khoản 2 Điều 7 ", "điểm a khoản 1 Điều 3 "];

/** `khoản 2 Điều 7 Nghị định số 30/2014/NĐ-CP ngày 05/3/2014 của Chính phủ về công tác văn thư`. */
export const citation: fc.Arbitrary<Words> = fc
  .record({
    of: fc.constantFrom(...CITED),
    number: fc.integer({ min: 11, max: 900 }),
    on: dayIn(2011, 2019),
    write: writing,
    title: fc.constantFrom(...TITLES),
    place: fc.constantFrom(...PLACES),
    short: fc.boolean(),
  })
  .map(({ of: [type, codeOf, issuer], number, on, write, title, place, short }) => {
    const code = codeOf(number, on.year);
    if (short) return { text: `${place}${type} số ${code}`, cited: [code] };
    const text = `${place}${type} số ${code} ngày ${write(on)} của ${issuer} ${title}`.trim();
    return { text, cited: [code], days: [iso(on)] };
  });

/** `các Quyết định số 12/QĐ-UBND và số 15/QĐ-UBND cùng ngày 05/3/2014 của Ủy ban nhân dân tỉnh`. */
const twoAtOnce: fc.Arbitrary<Words> = fc
  .record({
    number: fc.integer({ min: 11, max: 400 }),
    apart: fc.integer({ min: 1, max: 9 }),
    on: dayIn(2011, 2019),
    write: writing,
  })
  .map(({ number, apart, on, write }) => {
    const codes = [number, number + apart].map((n) => `${n}/QĐ-UBND`);
    return {
      text: `các Quyết định số ${codes.join(" và số ")} cùng ngày ${write(on)} của Ủy ban nhân dân tỉnh`,
      cited: codes,
      days: [iso(on)],
    };
  });

export const ACTORS = [
  "Sở Tài chính",
  "Phòng Nội vụ huyện",
  "Ủy ban nhân dân các xã, phường",
  "Văn phòng Huyện ủy",
  "Trường Chính trị tỉnh",
] as const;
const ACTIONS = [
  "hoàn thành việc rà soát danh mục hồ sơ",
  "báo cáo kết quả về Sở Nội vụ",
  "gửi dự toán kinh phí về Sở Tài chính",
  "tổ chức tập huấn cho cán bộ cơ sở",
];
const PROSE = [
  "Tiếp tục nâng cao nhận thức của cán bộ, công chức về công tác lưu trữ.",
  "Bảo đảm tiết kiệm, hiệu quả, tránh hình thức.",
  "Kinh phí do ngân sách huyện bảo đảm theo phân cấp hiện hành.",
  "Chỉ tiêu: 100% cơ quan, 12/15 xã đạt chuẩn; kinh phí 1.250.000.000 đồng.",
];

/** A sentence of a duty, its time before or behind what is to be done, with or without what it carries out. */
const duty: fc.Arbitrary<Words> = fc
  .record({
    actor: fc.constantFrom(...ACTORS),
    action: fc.constantFrom(...ACTIONS),
    time: until,
    first: fc.boolean(),
    by: fc.option(fc.oneof(citation, twoAtOnce)),
  })
  .map(({ actor, action, time, first, by }) => {
    const basis = by ? [" theo ", by] : [];
    return first
      ? joined(capital(time), ", ", actor, " ", action, ...basis, ".")
      : joined(actor, " ", action, ...basis, time.text.startsWith("từ") ? " " : ", xong ", time, ".");
  });

/** What the points of a document say. */
export const sentence: fc.Arbitrary<Words> = fc.oneof(
  { weight: 3, arbitrary: duty },
  { weight: 1, arbitrary: fc.constantFrom(...PROSE).map((text) => ({ text })) },
  { weight: 1, arbitrary: fc.oneof(citation, twoAtOnce).map((by) => joined("Tiếp tục thực hiện ", by, ".")) },
);

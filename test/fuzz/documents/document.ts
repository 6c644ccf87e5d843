import fc from "fast-check";
import { annexes, articles, body } from "./body.ts";
import { type Day, dayIn, iso, pad } from "./days.ts";
import { joined, type Said, saidBy, type Words } from "./said.ts";
import { citation } from "./sentences.ts";

/** A document in the marked-up form of the fixtures (docs/fixtures.md), with what it says. */
export interface Written {
  readonly source: string;
  readonly said: Said;
}

/** How an office writes: its letterhead, the end of its codes, and who signs. */
interface Office {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly codeOf: (number: number, type: string) => string;
  readonly opener: string;
  readonly signs: readonly string[];
}
const STATE = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
const OFFICES: readonly Office[] = [
  {
    left: ["ỦY BAN NHÂN DÂN", "HUYỆN CẨM GIANG"],
    right: STATE,
    codeOf: (number, type) => `${number}/${type}-UBND`,
    opener: "Ủy ban nhân dân huyện",
    signs: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
  },
  {
    left: ["UBND TỈNH VÂN LONG", "SỞ NỘI VỤ"],
    right: STATE,
    codeOf: (number, type) => `${number}/${type}-SNV`,
    opener: "Sở Nội vụ",
    signs: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
  },
  {
    left: ["ĐẢNG BỘ TỈNH VÂN LONG", "HUYỆN ỦY CẨM GIANG"],
    right: ["ĐẢNG CỘNG SẢN VIỆT NAM"],
    codeOf: (number, type) => `${number}-${type}/HU`,
    opener: "Ban Thường vụ Huyện ủy",
    signs: ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"],
  },
];
const TYPES = [
  ["Kế hoạch", "KH"],
  ["Chỉ thị", "CT"],
  ["Hướng dẫn", "HD"],
  ["Thông báo", "TB"],
  ["Báo cáo", "BC"],
] as const;
const SUBJECTS = [
  "Thực hiện công tác văn thư, lưu trữ",
  "Tăng cường phòng, chống cháy, nổ trên địa bàn huyện",
  "Chuyển đổi số trong cơ quan nhà nước",
];
const RECIPIENTS = [
  "Như trên",
  "Thường trực Huyện ủy",
  "Các phòng, ban thuộc huyện",
  "UBND các xã, thị trấn",
  "Lưu: VT",
];
const SIGNERS = ["Trần Văn Lực", "Đỗ Thị Minh Hòa", "Nông Quốc Khải"];

interface Frame {
  readonly office: Office;
  readonly number: number;
  readonly on: Day;
  readonly subject: string;
  readonly recipients: readonly string[];
  readonly signer: string;
  readonly behind: readonly Words[];
}
const frame: fc.Arbitrary<Frame> = fc.record({
  office: fc.constantFrom(...OFFICES),
  number: fc.integer({ min: 11, max: 400 }),
  on: dayIn(2020, 2020),
  subject: fc.constantFrom(...SUBJECTS),
  recipients: fc.subarray(RECIPIENTS, { minLength: 1 }),
  signer: fc.constantFrom(...SIGNERS),
  behind: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: annexes }),
});

const columns = (left: readonly string[], right: readonly string[]): readonly Words[] =>
  ["::: columns", ...left, "||", ...right, ":::"].map((text) => ({ text }));
const centred = (lines: readonly string[]): readonly string[] => lines.map((line) => (line ? `>> **${line}**` : ""));

/** Letterhead and title above what a document says, recipients and signature below. */
function framed(
  { office, number, on, subject, recipients, signer, behind }: Frame,
  [name, type]: readonly [string, string],
  lines: readonly Words[],
): Written {
  const code = office.codeOf(number, type);
  const dated = `>> __Cẩm Giang, ngày ${pad(on.day)} tháng ${pad(on.month)} năm ${on.year}__`;
  const words = numberedNotes([
    ...columns([...centred(office.left), `>> Số: ${code}`], [...centred(office.right), dated]),
    { text: "" },
    ...centred([name.toUpperCase(), subject]).map((text) => ({ text })),
    { text: "" },
    ...lines,
    { text: "" },
    ...columns(["**__Nơi nhận:__**", ...recipients.map((one) => `- ${one};`)], centred([...office.signs, "", signer])),
    ...behind,
  ]);
  const own = { text: "", header: [code, iso(on), name, subject], days: [iso(on)], recipients, signers: [signer] };
  return { source: words.map(({ text }) => text).join("\n"), said: saidBy([...words, own]) };
}

/** Notes get their numbers in the order of the text. */
function numberedNotes(words: readonly Words[]): readonly Words[] {
  let last = 0;
  return words.map((one) => {
    if (one.text.includes("^(N)")) return { ...one, text: one.text.replace("^(N)", `^(${++last})`) };
    if (!one.notes?.length) return one;
    return { ...one, text: one.text.replace("note N", `note ${last}`), notes: [String(last)] };
  });
}

const citations = fc.array(citation, { minLength: 1, maxLength: 3 });

const plan = fc
  .record({ of: frame, type: fc.constantFrom(...TYPES), opening: citations, lines: body })
  .map(({ of, type, opening, lines }) => {
    const basis = opening.flatMap((one, i) => (i === 0 ? [one] : ["; ", one]));
    return framed(of, type, [joined("Thực hiện ", ...basis, `, ${of.office.opener} yêu cầu:`), ...lines]);
  });

const decision = fc
  .record({ of: frame, opening: citations, lines: articles })
  .map(({ of, opening, lines }) =>
    framed(
      of,
      ["Quyết định", "QĐ"],
      [...opening.map((one) => joined("Căn cứ ", one, ";")), { text: ">> **QUYẾT ĐỊNH:**" }, ...lines],
    ),
  );

/** Whole documents of offices of the state and the Party: letterhead, grounds, numbered body, closing. */
export const anyDocument: fc.Arbitrary<Written> = fc.oneof(
  { weight: 3, arbitrary: plan },
  { weight: 1, arbitrary: decision },
);

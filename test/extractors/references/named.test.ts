import { describe, expect, test } from "vitest";
import { cited, marked } from "./citing.ts";

const names = (text: string): readonly (string | null)[] => cited(text).map(({ name }) => name);

describe("plenum resolutions", () => {
  test.each([
    ["Nghị quyết Trung ương 4 (khóa XII) về xây dựng Đảng", ["Nghị quyết Trung ương 4 khóa XII"]],
    ["Nghị quyết Trung ương 4 khoá XI, XII", ["Nghị quyết Trung ương 4 khóa XI", "Nghị quyết Trung ương 4 khóa XII"]],
    ["các Nghị quyết Trung ương 4, 6 khóa XI", ["Nghị quyết Trung ương 4 khóa XI", "Nghị quyết Trung ương 6 khóa XI"]],
    ["Nghị quyết Trung ương 4, khóa XII và Nghị quyết TW 4 khóa XII", ["Nghị quyết Trung ương 4, khóa XII"]],
    [
      "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII, Nghị quyết Trung ương 4 khóa XII",
      ["Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII"],
    ],
    ["Kết luận Hội nghị Trung ương 4 khóa XIII", ["Kết luận Hội nghị Trung ương 4 khóa XIII"]],
    ["Nghị quyết Trung ương 5 khóa X; Nghị quyết Trung ương 5 nêu rõ", ["Nghị quyết Trung ương 5 khóa X"]],
    ["THỰC HIỆN NGHỊ QUYẾT TRUNG ƯƠNG 4 KHÓA XII", ["Nghị quyết Trung ương 4 khóa XII"]],
    ["các nghị quyết của Trung ương; Nghị quyết Trung ương Đảng", []],
  ])("%s", (text, expected) => expect(names(text)).toEqual(expected));
});

describe("congress resolutions", () => {
  test.each([
    ["Nghị quyết Đại hội XIII của Đảng", ["Nghị quyết Đại hội XIII của Đảng"]],
    [
      "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX và Nghị quyết Đại hội XIII của Đảng",
      ["Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX", "Nghị quyết Đại hội XIII của Đảng"],
    ],
    [
      "Nghị quyết Đại hội đại biểu Đảng bộ Khối lần thứ VIII, nhiệm kỳ 2020 - 2025; Nghị quyết Đại hội Đảng bộ Khối các cơ quan lần thứ VIII",
      ["Nghị quyết Đại hội đại biểu Đảng bộ Khối lần thứ VIII"],
    ],
    [
      "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XI, XII của Đảng",
      [
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XI của Đảng",
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng",
      ],
    ],
    [
      "NGHỊ QUYẾT ĐẠI HỘI LẦN THỨ XIII CỦA ĐẢNG; Nghị quyết Đại hội XIII của Đảng",
      ["Nghị quyết Đại hội XIII của Đảng"],
    ],
    ["Nghị quyết Đại hội XX Đảng bộ tỉnh", ["Nghị quyết Đại hội XX Đảng bộ tỉnh"]],
    ["nghị quyết đại hội đảng bộ các cấp; Nghị quyết Đại hội nhiệm kỳ 2015 - 2020; nghị quyết đại hội chi bộ", []],
    ["nghị quyết đại hội các cấp và văn kiện Đại hội XIII của Đảng", []],
  ])("%s", (text, expected) => expect(names(text)).toEqual(expected));
});

describe("laws and charters by name", () => {
  test.each([
    "thi hành [ref: Luật Việc làm] trên địa bàn; [ref: Luật Việc làm] và các văn bản hướng dẫn",
    "theo [ref: Luật Ngân sách nhà nước] và [ref: Luật Việc làm], [ref: Luật Đầu tư công] và pháp luật có liên quan",
    "Căn cứ [ref: Luật Phòng, chống tham nhũng, ngày 29/11/2005];",
    "[ref: Bộ luật Lao động năm 2019], [ref: Hiến pháp năm 2013], [ref: Luật An toàn, vệ sinh lao động] quy định",
    "[ref: Luật Thuế giá trị gia tăng (số 02/1997/QH9 ngày 10 tháng 5 năm 1997]) hướng dẫn [ref: Luật thuế GTGT]",
    "[ref: Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15] và [ref: Luật căn cước số 26/2023/QH15]",
    "[ref: Pháp lệnh Dân quân tự vệ số 19/2004/PL-UBTVQH11 ngày 29/4/2004]",
    "TRIỂN KHAI THI HÀNH [ref: LUẬT TRẺ EM] TRÊN ĐỊA BÀN",
    "theo [ref: Điều lệ Đảng Cộng sản Việt Nam] và [ref: Quy chế bầu cử trong Đảng]",
    "thực hiện đúng [ref: Điều lệ], quy chế, quy định của Đảng",
    "[ref: Luật Xây lắp công trình ngầm] được áp dụng",
  ])("%s", (sentence) => {
    const { found, expected } = marked(sentence);
    expect(found).toBe(expected);
  });

  test.each([
    "dự thảo Luật Nhà giáo; dự án Luật Dược; pháp luật về đất đai; Luật sư; luật này; theo luật định",
    "PHỔ BIẾN PHÁP LUẬT LAO ĐỘNG; THI HÀNH KỶ LUẬT ĐẢNG; kỷ luật Đảng; quy luật Giá trị; LUẬT CHƠI",
    "Trường Đại học Luật Hà Nội; Hội Luật gia; Điều lệ, quy chế của đơn vị; điều lệ đại hội",
    "quy chế bầu cử của Công ty; Kế hoạch này; Quyết định này; Quy chế làm việc; quy định của Đảng",
  ])("%s", (text) => expect(names(text)).toEqual([]));

  test("a heading in capitals gets the title of the list", () =>
    expect(names("LUẬT PHÒNG, CHỐNG THAM NHŨNG")).toEqual(["Luật Phòng, chống tham nhũng"]));

  test("two years are two laws, a year belongs to the name", () =>
    expect(names("Luật Đất đai năm 2013 và Luật Đất đai năm 2024")).toEqual([
      "Luật Đất đai 2013",
      "Luật Đất đai 2024",
    ]));

  test("an amending law has the date and number behind it, the amended ones are cited in its title", () => {
    const text =
      "Luật Đầu tư công ngày 13/6/2019 và Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công số 58/2024/QH15 ngày 29/11/2024";
    expect(cited(text).map(({ code, issuedOn, mentions }) => [code, issuedOn, mentions.length])).toEqual([
      [null, "2019-06-13", 2],
      ["58/2024/QH15", "2024-11-29", 1],
    ]);
    expect(names("Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Nhà ở ngày 22/11/2019")).toEqual(
      [
        "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Nhà ở",
        "Luật Tổ chức Chính phủ",
        "Luật Nhà ở",
      ],
    );
  });

  test("a shortened name is the law that begins with it", () =>
    expect(
      names("Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; theo quy định của Luật Bầu cử và"),
    ).toEqual(["Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân"]));
});

describe("names with small words, abbreviations, or of many", () => {
  test.each([
    ["học tập Pháp lệnh về dân quân tự vệ", ["Pháp lệnh về dân quân tự vệ"]],
    ["ban hành pháp lệnh về việc này", []],
    ["tiêu chuẩn tại Điều lệ Hội LHPN Việt Nam", ["Điều lệ Hội LHPN Việt Nam"]],
    [
      "theo Điều lệ Hội Cựu chiến binh Việt Nam; Điều lệ Hội CCB và Điều lệ Công đoàn",
      ["Điều lệ Hội Cựu chiến binh Việt Nam", "Điều lệ Công đoàn"],
    ],
    ["theo Điều lệ Hội thi và điều lệ hội khoẻ", []],
    ["quán triệt các nghị quyết, kết luận Hội nghị Trung ương 5 khóa XI", []],
    ["quán triệt nghị quyết Hội nghị Trung ương 5 khóa XI", ["Nghị quyết Hội nghị Trung ương 5 khóa XI"]],
  ])("%s", (text, expected) => expect(names(text)).toEqual(expected));
});

test("rules of procedure, where a document rests on them", () => {
  const rules = "Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh khóa XV";
  expect(names(`Căn cứ ${rules};`)).toEqual([rules]);
  expect(names(`- Xây dựng ${rules}; thực hiện quy chế làm việc của cơ quan.`)).toEqual([]);
});

test("the comma of Phòng, chống; a year at the end of a sentence", () =>
  expect(names("Luật Phòng, chống tác hại rượu, bia; Luật Phòng, chống thiên tai; Bộ luật Lao động 2019.")).toEqual([
    "Luật Phòng, chống tác hại rượu, bia",
    "Luật Phòng, chống thiên tai",
    "Bộ luật Lao động 2019",
  ]));

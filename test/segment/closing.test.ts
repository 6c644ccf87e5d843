import { describe, expect, test } from "vitest";
import { outlineOf, rawOf, segment, segmentText, signaturesOf, textOf } from "./structure.ts";

const HEAD = textOf(
  "UBND TỈNH LÂM SƠN",
  "SỞ Y TẾ",
  "Số: 15/KH-SYT",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Lâm Sơn, ngày 5 tháng 6 năm 2020",
  "KẾ HOẠCH",
  "Tiêm chủng mở rộng năm 2020",
  "Căn cứ Quyết định số 10/QĐ-BYT, Sở Y tế xây dựng kế hoạch:",
  "I. MỤC ĐÍCH",
  "Bảo đảm tiêm chủng an toàn cho trẻ em trên địa bàn toàn tỉnh trong năm 2020.",
  "II. TỔ CHỨC THỰC HIỆN",
  "Các đơn vị báo cáo về Sở Y tế trước ngày 30/6/2020./.",
  "",
);

/** A closing, the recipients read from it and the people who sign. */
const FORMS: Record<string, { closing: string; recipients: string[]; signatories: string[] }> = {
  "recipients above the signature": {
    closing: textOf(
      "Nơi nhận:",
      "- Bộ Y tế (để báo cáo);",
      "- UBND tỉnh;",
      "- Lưu: VT, NVY.",
      "",
      "KT. GIÁM ĐỐC",
      "PHÓ GIÁM ĐỐC",
      "(Đã ký)",
      "Trần Văn Bình",
    ),
    recipients: ["Bộ Y tế (để báo cáo)", "UBND tỉnh", "Lưu: VT, NVY"],
    signatories: ["KT. GIÁM ĐỐC | PHÓ GIÁM ĐỐC | Trần Văn Bình"],
  },
  "signature above the recipients": {
    closing: textOf(
      "TM. ỦY BAN NHÂN DÂN",
      "KT. CHỦ TỊCH",
      "PHÓ CHỦ TỊCH",
      "Nguyễn Thị Hoa",
      "Nơi nhận:",
      "- Như trên;",
      "- Lưu VT.",
    ),
    recipients: ["Như trên", "Lưu VT"],
    signatories: ["TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | Nguyễn Thị Hoa"],
  },
  "Party, side by side": {
    closing: textOf(
      "Nơi nhận:                                        T/M BAN THƯỜNG VỤ",
      "- Các huyện uỷ, thành uỷ,                              PHÓ BÍ THƯ",
      "- Các ban đảng, ban cán sự đảng,",
      "  đảng đoàn,",
      "- Lưu Văn phòng Tỉnh uỷ.",
      "                                                    Hoàng Văn Tám",
    ),
    recipients: ["Các huyện uỷ, thành uỷ", "Các ban đảng, ban cán sự đảng, đảng đoàn", "Lưu Văn phòng Tỉnh uỷ"],
    signatories: ["T/M BAN THƯỜNG VỤ | PHÓ BÍ THƯ | Hoàng Văn Tám"],
  },
  "two people side by side": {
    closing: textOf(
      "        CHỦ TỊCH CÔNG ĐOÀN                         HIỆU TRƯỞNG",
      "             (đã ký)                               (đã ký)",
      "          Lê Thị Mai                           Phạm Quốc Khánh",
      "Nơi nhận:",
      "- Các tổ chuyên môn;",
      "- Lưu: VT.",
    ),
    recipients: ["Các tổ chuyên môn", "Lưu: VT"],
    signatories: ["- | CHỦ TỊCH CÔNG ĐOÀN | Lê Thị Mai", "- | HIỆU TRƯỞNG | Phạm Quốc Khánh"],
  },
  "three side by side, of whom the first signs for nobody": {
    closing: textOf(
      "TỈNH ĐOÀN              SỞ TƯ PHÁP                           CÔNG AN TỈNH",
      "BÍ THƯ                 KT. GIÁM ĐỐC                         KT. GIÁM ĐỐC",
      "                       PHÓ GIÁM ĐỐC                         PHÓ GIÁM ĐỐC",
      "",
      "Lê Thị Mai             Phạm Quốc Khánh                      Hoàng Văn Tám",
      "",
      "Nơi nhận:",
      "- UBND tỉnh;",
      "- Lưu: VT.",
    ),
    recipients: ["UBND tỉnh", "Lưu: VT"],
    signatories: [
      "- | BÍ THƯ | Lê Thị Mai",
      "KT. GIÁM ĐỐC | PHÓ GIÁM ĐỐC | Phạm Quốc Khánh",
      "KT. GIÁM ĐỐC | PHÓ GIÁM ĐỐC | Hoàng Văn Tám",
    ],
  },
  "two people one below the other": {
    closing: textOf(
      "CHỦ TỊCH CÔNG ĐOÀN",
      "Lê Thị Mai",
      "",
      "HIỆU TRƯỞNG",
      "Phạm Quốc Khánh",
      "Nơi nhận:",
      "- Lưu: VT.",
    ),
    recipients: ["Lưu: VT"],
    signatories: ["- | CHỦ TỊCH CÔNG ĐOÀN | Lê Thị Mai", "- | HIỆU TRƯỞNG | Phạm Quốc Khánh"],
  },
  "no title": {
    closing: textOf("Nơi nhận:", "- Như trên,", "- Lưu.", "", "T/M BAN BÍ THƯ", "", "Vũ Hồng Quân"),
    recipients: ["Như trên", "Lưu"],
    signatories: ["T/M BAN BÍ THƯ | - | Vũ Hồng Quân"],
  },
  "name in capitals": {
    closing: textOf("Nơi nhận:", "- Lưu VT.", "HIỆU TRƯỞNG", "NGUYỄN THỊ THU HÀ"),
    recipients: ["Lưu VT"],
    signatories: ["- | HIỆU TRƯỞNG | NGUYỄN THỊ THU HÀ"],
  },
  "K/T, T/L, TUQ., Q.": {
    closing: textOf(
      "Nơi nhận:",
      "- Lưu VT.",
      "K/T TRƯỞNG BAN",
      "PHÓ TRƯỞNG BAN THƯỜNG TRỰC",
      "Đỗ Minh",
      "T/L BAN THƯỜNG VỤ",
      "CHÁNH VĂN PHÒNG",
      "Bùi Thị Lan",
      "TUQ. BỘ TRƯỞNG",
      "VỤ TRƯỞNG VỤ PHÁP CHẾ",
      "Lý Văn Sáu",
      "Q. CHÁNH VĂN PHÒNG",
      "Mai Xuân Thu",
    ),
    recipients: ["Lưu VT"],
    signatories: [
      "K/T TRƯỞNG BAN | PHÓ TRƯỞNG BAN THƯỜNG TRỰC | Đỗ Minh",
      "T/L BAN THƯỜNG VỤ | CHÁNH VĂN PHÒNG | Bùi Thị Lan",
      "TUQ. BỘ TRƯỞNG | VỤ TRƯỞNG VỤ PHÁP CHẾ | Lý Văn Sáu",
      "Q. CHÁNH VĂN PHÒNG | - | Mai Xuân Thu",
    ],
  },
  "two offices of one person": {
    closing: textOf(
      "Nơi nhận:",
      "- Lưu VT.",
      "UỶ VIÊN BAN THƯỜNG VỤ",
      "kiêm",
      "PHÓ TRƯỞNG TIỂU BAN",
      "(đã ký)",
      "Tô Văn Kha",
    ),
    recipients: ["Lưu VT"],
    signatories: ["- | UỶ VIÊN BAN THƯỜNG VỤ kiêm PHÓ TRƯỞNG TIỂU BAN | Tô Văn Kha"],
  },
  "authority over two lines, rank before the name": {
    closing: textOf(
      "TM. ỦY BAN NHÂN DÂN",
      "XÃ TÂN LẬP",
      "CHỦ TỊCH",
      "",
      "Đại tá Nguyễn Văn Hùng",
      "",
      "Nơi nhận:",
      "- TT Đảng uỷ (b/c);",
      "- Lưu: VP.",
    ),
    recipients: ["TT Đảng uỷ (b/c)", "Lưu: VP"],
    signatories: ["TM. ỦY BAN NHÂN DÂN XÃ TÂN LẬP | CHỦ TỊCH | Đại tá Nguyễn Văn Hùng"],
  },
  "capitals lost with the font": {
    closing: textOf(
      "Nơi nhận :                                                kt. bộ trưởng bộ thương mại",
      "- VP Chính phủ                                                  thứ trưởng",
      "- Các Bộ, cơ quan ngang Bộ,",
      "   cơ quan thuộc Chính phủ                                       (đã ký)",
      "- Lưu: VT, PC",
      "                                                            Lê Danh Vĩnh",
    ),
    recipients: ["VP Chính phủ", "Các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ", "Lưu: VT, PC"],
    signatories: ["kt. bộ trưởng bộ thương mại | thứ trưởng | Lê Danh Vĩnh"],
  },
  "no bullets": {
    closing: textOf(
      "Nơi nhận:",
      "Ban Tổ chức Tỉnh uỷ",
      "Các đồng chí uỷ viên Ban Chấp hành",
      "Lưu Văn phòng",
      "",
      "T/M ĐẢNG UỶ",
      "BÍ THƯ",
      "Phan Đình Lâm",
    ),
    recipients: ["Ban Tổ chức Tỉnh uỷ", "Các đồng chí uỷ viên Ban Chấp hành", "Lưu Văn phòng"],
    signatories: ["T/M ĐẢNG UỶ | BÍ THƯ | Phan Đình Lâm"],
  },
  "on one line": {
    closing: textOf("Nơi nhận: - Như trên; - UBND tỉnh; - Lưu: VT.", "GIÁM ĐỐC", "Đinh Công Tráng"),
    recipients: ["Như trên", "UBND tỉnh", "Lưu: VT"],
    signatories: ["- | GIÁM ĐỐC | Đinh Công Tráng"],
  },
  "an entry over two lines": {
    closing: textOf(
      "Nơi nhận:",
      "- Đ/c Nguyễn Văn Tư, UVTV,",
      "Chủ tịch UBMTTQ tỉnh,",
      "- Lưu VP.",
      "T/M BAN THƯỜNG VỤ",
      "BÍ THƯ",
      "Trịnh Văn Quý",
    ),
    recipients: ["Đ/c Nguyễn Văn Tư, UVTV, Chủ tịch UBMTTQ tỉnh", "Lưu VP"],
    signatories: ["T/M BAN THƯỜNG VỤ | BÍ THƯ | Trịnh Văn Quý"],
  },
  "nobody named": {
    closing: textOf("Nơi nhận:", "- Lưu VT.", "TRƯỞNG BAN"),
    recipients: ["Lưu VT"],
    signatories: ["- | TRƯỞNG BAN | -"],
  },
  "no recipients": {
    closing: textOf("Lâm Sơn, ngày 5 tháng 6 năm 2020", "NGƯỜI LẬP KẾ HOẠCH", "(Ký, ghi rõ họ tên)", "Vi Thị Ngọc"),
    recipients: [],
    signatories: ["- | NGƯỜI LẬP KẾ HOẠCH | Vi Thị Ngọc"],
  },
};

describe("closing", () => {
  test.each(Object.entries(FORMS))("%s", (_, { closing, recipients, signatories }) => {
    const record = segmentText(HEAD + closing);
    expect(record.recipients.map(({ value }) => value)).toEqual(recipients);
    expect(signaturesOf(record)).toEqual(signatories);
    expect(record.sections.map(({ label }) => label)).toEqual(["I", "II"]);
  });

  test("the body ends above the closing", () => {
    const record = segmentText(`${HEAD}TM. BAN GIÁM ĐỐC\nGIÁM ĐỐC\nLê Văn Ba\nNơi nhận:\n- Lưu.`);
    const last = record.sections.at(-1);
    expect(record.text.slice(last?.span.start, last?.span.end)).toMatch(/30\/6\/2020\.\/\.$/u);
  });

  test("day and place above the signature, where the header has none", () => {
    const record = segmentText(
      "TRƯỜNG MẦM NON HOA SEN\nKẾ HOẠCH\nNuôi dưỡng trẻ năm học 2020 - 2021\nI. MỤC TIÊU\nTrẻ khoẻ mạnh.\nTân Lập, ngày 5 tháng 9 năm 2020\nHIỆU TRƯỞNG\nLê Thị Hồng",
    );
    expect([record.header.place?.value, record.header.issuedOn?.value]).toEqual(["Tân Lập", "2020-09-05"]);
  });

  test("a sentence about recipients is no closing", () => {
    const record = segmentText(
      `${HEAD}Nơi nhận văn bản ghi ở cuối trang theo quy định về thể thức.\nGIÁM ĐỐC\nLê Văn Ba`,
    );
    expect(record.recipients).toEqual([]);
    expect(signaturesOf(record)).toEqual(["- | GIÁM ĐỐC | Lê Văn Ba"]);
  });

  test.each([
    ["BSCKII. Trần Văn Bình"],
    ["PGS.TS. Trần Văn Bình"],
    ["Th.S Trần Văn Bình"],
    ["Thượng tá, ThS. Trần Văn Bình"],
    ["Thạc sĩ Trần Văn Bình"],
    ["TS.BS TRẦN VĂN BÌNH"],
    ["BÁC SĨ CKII TRẦN VĂN BÌNH"],
    ["Ksor Bình"],
  ])("the name %s keeps its rank", (name) => {
    expect(signaturesOf(segmentText(`${HEAD}\nGIÁM ĐỐC\n\n${name}`))).toEqual([`- | GIÁM ĐỐC | ${name}`]);
  });

  test.each([
    [textOf("TM. ỦY BAN NHÂN DÂN", "Trần Văn Bình", "Chủ tịch"), ["TM. ỦY BAN NHÂN DÂN | Chủ tịch | Trần Văn Bình"]],
    [
      textOf("TM. ỦY BAN NHÂN DÂN", "Trần Văn Bình", "", "CHỦ TỊCH"),
      ["TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | Trần Văn Bình"],
    ],
    [
      textOf("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "", "Trần Văn Bình", "GIÁM ĐỐC SỞ Y TẾ"),
      ["KT. TRƯỞNG BAN | PHÓ TRƯỞNG BAN GIÁM ĐỐC SỞ Y TẾ | Trần Văn Bình"],
    ],
    [
      textOf("GIÁM ĐỐC", "Trần Văn Bình", "KẾ TOÁN TRƯỞNG", "Lê Thị Hoa"),
      ["- | GIÁM ĐỐC | Trần Văn Bình", "- | KẾ TOÁN TRƯỞNG | Lê Thị Hoa"],
    ],
    [
      textOf("GIÁM ĐỐC", "Trần Văn Bình", "", "KẾ TOÁN TRƯỞNG"),
      ["- | GIÁM ĐỐC | Trần Văn Bình", "- | KẾ TOÁN TRƯỞNG | -"],
    ],
  ])("a title below the name belongs to it, unless another name follows: %j", (closing, signatories) => {
    expect(signaturesOf(segmentText(`${HEAD}\n${closing}`))).toEqual(signatories);
  });
});

test("a name behind an entry, where two columns were read as one line", () => {
  const record = segmentText(
    `${HEAD}${textOf("Nơi nhận: KT. GIÁM ĐỐC", "- Sở Nội vụ (b/c);", "PHÓ GIÁM ĐỐC", "- Ủy ban nhân dân các huyện, thị xã; Trần Văn Bình", "- Lưu: VT.")}`,
  );
  expect(record.recipients.map(({ value }) => value)).toEqual([
    "Sở Nội vụ (b/c)",
    "Ủy ban nhân dân các huyện, thị xã",
    "Lưu: VT",
  ]);
  expect(signaturesOf(record)).toEqual(["KT. GIÁM ĐỐC | PHÓ GIÁM ĐỐC | Trần Văn Bình"]);
});

test("a form with a head of its own stands outside a text that nobody signed", () => {
  const record = segmentText(
    textOf(
      "BỘ TÀI CHÍNH",
      "Số: 9/TT-BTC",
      "THÔNG TƯ",
      "Căn cứ Luật Thuế;",
      "I. KÊ KHAI",
      "1. Theo mẫu.",
      "Mẫu số 03 NT-TCT",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "TỜ KHAI NỘP THUẾ",
      "1. Họ tên: .....",
      "2. Địa chỉ: .....",
    ),
  );
  expect(record.annexes.map(({ label }) => label)).toEqual(["Mẫu số 03"]);
  expect(outlineOf(record)).toEqual(["I  KÊ KHAI", "I > 1  Theo mẫu"]);
});

test("who typed a paper, in the file copy, signs nothing; an admiral's rank stands before the name", () => {
  const record = segmentText(
    `${HEAD}${textOf("Nơi nhận:", "- Thủ trưởng BTL;", "- Lưu: VT, TM. T20.", "TƯ LỆNH", "Chuẩn Đô đốc Vũ Trọng Hải")}`,
  );
  expect(record.recipients.map(({ value }) => value)).toEqual(["Thủ trưởng BTL", "Lưu: VT, TM. T20"]);
  expect(signaturesOf(record)).toEqual(["- | TƯ LỆNH | Chuẩn Đô đốc Vũ Trọng Hải"]);
});

test("an office over two lines beside another, and what a site prints below", () => {
  const beside = [
    "KT. BỘ TRƯỞNG                      KT. BỘ TRƯỞNG",
    "BỘ LAO ĐỘNG - THƯƠNG BINH          BỘ TÀI CHÍNH",
    "VÀ XÃ HỘI                          THỨ TRƯỞNG",
    "THỨ TRƯỞNG",
    "",
    "Đàm Hữu Bích                       Trần Xuân Nghĩa",
  ];
  expect(signaturesOf(segmentText(`${HEAD}\n${beside.join("\n")}\n`))).toEqual([
    "KT. BỘ TRƯỞNG BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI | THỨ TRƯỞNG | Đàm Hữu Bích",
    "KT. BỘ TRƯỞNG BỘ TÀI CHÍNH | THỨ TRƯỞNG | Trần Xuân Nghĩa",
  ]);
  const printed = textOf("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Đoàn Văn Quyền", "Lượt xem: 1.204", "Bản in | Gửi Email");
  expect(signaturesOf(segmentText(`${HEAD}\n${printed}`))).toEqual(["KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | Đoàn Văn Quyền"]);
});

test("who made and who approved a plan sign beside each other; P. is a deputy", () => {
  const made = `${HEAD}\nNGƯỜI LẬP KẾ HOẠCH                      DUYỆT CỦA HIỆU TRƯỞNG\n\n\n Lý Thị Hoa                               Mai Văn Sơn\n`;
  expect(signaturesOf(segmentText(made))).toEqual([
    "- | NGƯỜI LẬP KẾ HOẠCH | Lý Thị Hoa",
    "- | DUYỆT CỦA HIỆU TRƯỞNG | Mai Văn Sơn",
  ]);
  expect(signaturesOf(segmentText(`${HEAD}\nTM. UBND XÃ TÂN LỘC\nK/T CHỦ TỊCH\nP. CHỦ TỊCH\n\nLò Văn Páo\n`))).toEqual([
    "TM. UBND XÃ TÂN LỘC K/T CHỦ TỊCH | P. CHỦ TỊCH | Lò Văn Páo",
  ]);
});

test("what a digital signature says of itself is no name; the name may stand behind the word for signed", () => {
  const digital = `${HEAD}\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nSignature Not Verified\nKý bởi: LÝ THỊ HOA\nThời gian ký: 09/01/2019 08:30:11\nLý Thị Hoa\n`;
  expect(signaturesOf(segmentText(digital))).toEqual(["KT. GIÁM ĐỐC | PHÓ GIÁM ĐỐC | Lý Thị Hoa"]);
  const signed = (line: string) => signaturesOf(segmentText(`${HEAD}\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n${line}\n`));
  expect(signed("Đã ký: Mai Văn Sơn")).toEqual(["TL. CHỦ TỊCH | CHÁNH VĂN PHÒNG | Mai Văn Sơn"]);
  expect(signed("(Đã ký và đóng dấu)")).toEqual(["TL. CHỦ TỊCH | CHÁNH VĂN PHÒNG | -"]);
});

test("two columns read as one line: the signature ends the lines of the recipients", () => {
  const flat = segmentText(
    `${HEAD}\nNơi nhận: TM. ỦY BAN NHÂN DÂN\n- Đảng ủy xã; CHỦ TỊCH\n- Các thôn;\n- Lưu: VT. (Đã ký)\nMai Văn Sơn\n`,
  );
  expect(flat.recipients.map(({ value }) => value)).toEqual(["Đảng ủy xã", "Các thôn", "Lưu: VT"]);
  expect(signaturesOf(flat)).toEqual(["TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | Mai Văn Sơn"]);
  const whole = segmentText(
    `${HEAD}\nNơi nhận:\n- TT. Huyện uỷ;\n- Lưu: VT. 25 bản.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nBS. Mai Văn Sơn\n`,
  );
  expect(whole.recipients.map(({ value }) => value)).toEqual(["TT. Huyện uỷ", "Lưu: VT. 25 bản"]);
  expect(signaturesOf(whole)).toEqual(["KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | BS. Mai Văn Sơn"]);
});

test("old documents call the recipients Nơi gửi; brackets for a bullet part two entries, a remark does not", () => {
  const recipients = (list: string) =>
    segmentText(`${HEAD}\n${list}\nCHỦ TỊCH\nMai Văn Sơn\n`).recipients.map(({ value }) => value);
  expect(recipients("Nơi gửi:\n- Đảng ủy xã;\n- Lưu: VT.")).toEqual(["Đảng ủy xã", "Lưu: VT"]);
  expect(recipients("Nơi nhận:\n- Đảng ủy xã; ( ( Các phòng;\n- Lưu: VT.")).toEqual([
    "Đảng ủy xã",
    "Các phòng",
    "Lưu: VT",
  ]);
  expect(recipients("Nơi nhận:\n- Đảng ủy xã; (b/c)\n- Lưu: VT.")).toEqual(["Đảng ủy xã; (b/c)", "Lưu: VT"]);
});

test("a remark set apart from who receives a document belongs to that entry", () => {
  const list = "Nơi nhận:\n- Thường trực Tỉnh uỷ       (b/c)\n- Các huyện, thành hội\n- Lưu VP";
  expect(segmentText(`${HEAD}\n${list}\nCHỦ TỊCH\nMai Văn Sơn\n`).recipients.map(({ value }) => value)).toEqual([
    "Thường trực Tỉnh uỷ (b/c)",
    "Các huyện, thành hội",
    "Lưu VP",
  ]);
  const beside = "Nơi nhận:\n- Thường trực Tỉnh uỷ       (Đã ký)\n- Lưu VP                 Mai Văn Sơn";
  expect(segmentText(`${HEAD}\n${beside}\n`).recipients.map(({ value }) => value)).toEqual([
    "Thường trực Tỉnh uỷ",
    "Lưu VP",
  ]);
});

test("a row of a drawn table whose cells hold several lines", () => {
  const rows =
    "| Nơi nhận: | KT. CHỦ TỊCH |\n|---|---|\n| - Như trên;<br>- Lưu: VT. | PHÓ CHỦ TỊCH<br><br>Mai Văn Sơn |";
  const record = segment(rawOf([HEAD, rows], "markdown"));
  expect(record.recipients.map(({ value }) => value)).toEqual(["Như trên", "Lưu: VT"]);
  expect(signaturesOf(record)).toEqual(["KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | Mai Văn Sơn"]);
});

test("capitals to the end of an entry sign, too; bodies in capitals do not", () => {
  const flat = segmentText(
    `${HEAD}\nNơi nhận: T/M UBND HUYỆN MỸ HOÀ\n- UBND tỉnh, Sở Y tế K/T CHỦ TỊCH\n- TT Huyện uỷ, HĐND PHÓ CHỦ TỊCH\n- TT HĐND, UBND\n- Lưu VP (đã ký) Mai Văn Sơn\n`,
  );
  expect(flat.recipients.map(({ value }) => value)).toEqual([
    "UBND tỉnh, Sở Y tế",
    "TT Huyện uỷ, HĐND",
    "TT HĐND, UBND",
    "Lưu VP",
  ]);
  expect(signaturesOf(flat)).toEqual(["T/M UBND HUYỆN MỸ HOÀ K/T CHỦ TỊCH | PHÓ CHỦ TỊCH | Mai Văn Sơn"]);
});

test("two columns read row by row: who signs in place of the head is the deputy", () => {
  const rows = (second: string) =>
    signaturesOf(
      segmentText(
        `${HEAD}\nTM. BAN THƯỜNG VỤ TỈNH ĐOÀN\nKT. GIÁM ĐỐC\n\nBÍ THƯ\n\nCao Tiến Sáng\n${second}\n\nMai Văn Sơn\n\nNơi nhận:\n- Lưu: VT.\n`,
      ),
    );
  expect(rows("PHÓ GIÁM ĐỐC")).toEqual([
    "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN | BÍ THƯ | Cao Tiến Sáng",
    "KT. GIÁM ĐỐC | PHÓ GIÁM ĐỐC | Mai Văn Sơn",
  ]);
  expect(rows("GIÁM ĐỐC")[0]).toBe("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN KT. GIÁM ĐỐC | BÍ THƯ | Cao Tiến Sáng");
});

test("recipients in running text; one line of a list may name several", () => {
  const signed = "TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\nLê Đình Thọ";
  const running = segmentText(
    `${HEAD}Nơi nhận: Như thành phần mời; Giám đốc, các Phó Giám đốc; Lưu: VT, CNTT.\n${signed}`,
  );
  expect(running.recipients.map(({ value }) => value)).toEqual([
    "Như thành phần mời",
    "Giám đốc, các Phó Giám đốc",
    "Lưu: VT, CNTT",
  ]);
  const listed = segmentText(`${HEAD}Nơi nhận:\n- Tỉnh uỷ; HĐND tỉnh;\n- Các sở;\n- Lưu VT.\n${signed}`);
  expect(listed.recipients.map(({ value }) => value)).toEqual(["Tỉnh uỷ; HĐND tỉnh", "Các sở", "Lưu VT"]);
});

test("columns read line by line: title and name between the entries", () => {
  const record = segmentText(
    `${HEAD}Nơi nhận:\nTRƯỞNG PHÒNG CÔNG CHỨC, VIÊN CHỨC\n- UBND huyện;\n- Đảng ủy, HĐND xã;\nĐặng Minh Tâm\n- Công an xã;\n- Lưu: VT.`,
  );
  expect(record.recipients.map(({ value }) => value)).toEqual([
    "UBND huyện",
    "Đảng ủy, HĐND xã",
    "Công an xã",
    "Lưu: VT",
  ]);
  expect(signaturesOf(record)).toEqual(["- | TRƯỞNG PHÒNG CÔNG CHỨC, VIÊN CHỨC | Đặng Minh Tâm"]);
  const wrapped = segmentText(`${HEAD}Nơi nhận:\n- Các phòng, ban,\nHội Nông Dân;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn An`);
  expect(wrapped.recipients.map(({ value }) => value)).toEqual(["Các phòng, ban, Hội Nông Dân", "Lưu: VT"]);
});

test("professions before a name, with a colon, with y", () =>
  expect(signaturesOf(segmentText(`${HEAD}TRƯỞNG TRẠM\n\nY sỹ: Lò Văn Pâng`))).toEqual([
    "- | TRƯỞNG TRẠM | Y sỹ: Lò Văn Pâng",
  ]));

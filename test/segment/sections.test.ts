import { describe, expect, test } from "vitest";
import { outlineOf, segmentText, signaturesOf, textOf, warningsOf } from "./structure.ts";

const HEAD = textOf(
  "HUYỆN UỶ PHÚ AN",
  "*",
  "Số 15-KH/HU",
  "ĐẢNG CỘNG SẢN VIỆT NAM",
  "Phú An, ngày 03 tháng 02 năm 2018",
  "KẾ HOẠCH",
  "kiểm tra, giám sát năm 2018",
  "-----",
  "Thực hiện Chương trình công tác năm 2018, Ban Thường vụ Huyện uỷ xây dựng kế hoạch như sau.",
  "",
);

/** A body, and its outline. */
const BODIES: Record<string, { body: string; outline: string[] }> = {
  "I-, 1-, a)": {
    body: textOf(
      "I- MỤC ĐÍCH",
      "1- Mục đích",
      "a) Bảo đảm đúng Điều lệ.",
      "b) Kịp thời.",
      "2- Yêu cầu",
      "II- NỘI DUNG",
      "1- Kiểm tra",
    ),
    outline: [
      "I  MỤC ĐÍCH",
      "I > 1  Mục đích",
      "I > 1 > a  Bảo đảm đúng Điều lệ",
      "I > 1 > b  Kịp thời",
      "I > 2  Yêu cầu",
      "II  NỘI DUNG",
      "II > 1  Kiểm tra",
    ],
  },
  "decimals under their number": {
    body: textOf(
      "I. MỤC TIÊU",
      "1. Chung",
      "2. Cụ thể",
      "2.1. Đến năm 2020",
      "2.1.1 Nông nghiệp",
      "2.2. Đến năm 2025",
      "3. Giải pháp",
    ),
    outline: [
      "I  MỤC TIÊU",
      "I > 1  Chung",
      "I > 2  Cụ thể",
      "I > 2 > 2.1  Đến năm 2020",
      "I > 2 > 2.1 > 2.1.1  Nông nghiệp",
      "I > 2 > 2.2  Đến năm 2025",
      "I > 3  Giải pháp",
    ],
  },
  "A, I, 1, a, (1)": {
    body: textOf(
      "A. TÌNH HÌNH",
      "I. Thuận lợi",
      "1. Về kinh tế",
      "a) Trồng trọt",
      "(1) Cây lúa",
      "(2) Cây ngô",
      "b) Chăn nuôi",
      "B. KẾ HOẠCH",
      "I. Mục tiêu",
    ),
    outline: [
      "A  TÌNH HÌNH",
      "A > I  Thuận lợi",
      "A > I > 1  Về kinh tế",
      "A > I > 1 > a  Trồng trọt",
      "A > I > 1 > a > 1  Cây lúa",
      "A > I > 1 > a > 2  Cây ngô",
      "A > I > 1 > b  Chăn nuôi",
      "B  KẾ HOẠCH",
      "B > I  Mục tiêu",
    ],
  },
  "I, A, 1: letters divide the number that came first": {
    body: textOf(
      "I- ĐẶC ĐIỂM",
      "1- Thuận lợi",
      "II- NỘI DUNG",
      "A- Học tập",
      "1- Ở huyện",
      "2- Ở cơ sở",
      "B- Quy hoạch",
      "III- BIỆN PHÁP",
      "A- Tuyên truyền",
      "IV- THỰC HIỆN",
      "1- Văn phòng đôn đốc",
    ),
    outline: [
      "I  ĐẶC ĐIỂM",
      "I > 1  Thuận lợi",
      "II  NỘI DUNG",
      "II > A  Học tập",
      "II > A > 1  Ở huyện",
      "II > A > 2  Ở cơ sở",
      "II > B  Quy hoạch",
      "III  BIỆN PHÁP",
      "III > A  Tuyên truyền",
      "IV  THỰC HIỆN",
      "IV > 1  Văn phòng đôn đốc",
    ],
  },
  "I, V, C, D are letters or numbers by what they follow": {
    body: textOf(..."ABCDĐEGHI".split("").map((letter) => `${letter}- Tổ dân phố`), "1- Vệ sinh", "K- Tổ dân phố"),
    outline: [..."ABCDĐEGHI".split("").map((letter) => `${letter}  Tổ dân phố`), "I > 1  Vệ sinh", "K  Tổ dân phố"],
  },
  "I after H is a number where the letters hold numbers": {
    body: textOf(..."ABCDĐEGH".split("").flatMap((letter) => [`${letter}- Cụm dân cư`, "I- Vệ sinh", "II- Trồng cây"])),
    outline: [
      ..."ABCDĐEGH"
        .split("")
        .flatMap((letter) => [`${letter}  Cụm dân cư`, `${letter} > I  Vệ sinh`, `${letter} > II  Trồng cây`]),
    ],
  },
  "V after IV closes the letters": {
    body: textOf("I- MỘT", "II- HAI", "III- BA", "IV- BỐN", "A- Xã", "B- Thôn", "C- Tổ", "D- Nhà", "V- NĂM", "1- Họp"),
    outline: [
      "I  MỘT",
      "II  HAI",
      "III  BA",
      "IV  BỐN",
      "IV > A  Xã",
      "IV > B  Thôn",
      "IV > C  Tổ",
      "IV > D  Nhà",
      "V  NĂM",
      "V > 1  Họp",
    ],
  },
  "brackets right under a heading": {
    body: textOf(
      "II- NHIỆM VỤ",
      "1. Nhiệm vụ trọng tâm",
      "(1) Xây dựng đội ngũ.",
      "(2) Đổi mới sinh hoạt.",
      "2. Giải pháp",
      "a) Tuyên truyền",
      "đ) Kiểm tra",
    ).replace("đ)", "b)"),
    outline: [
      "II  NHIỆM VỤ",
      "II > 1  Nhiệm vụ trọng tâm",
      "II > 1 > 1  Xây dựng đội ngũ",
      "II > 1 > 2  Đổi mới sinh hoạt",
      "II > 2  Giải pháp",
      "II > 2 > a  Tuyên truyền",
      "II > 2 > b  Kiểm tra",
    ],
  },
  "words of law": {
    body: textOf(
      "Phần thứ nhất",
      "NHỮNG VẤN ĐỀ CHUNG",
      "Chương I",
      "QUY ĐỊNH",
      "CHUNG",
      "Mục 1",
      "PHẠM VI",
      "Điều 1. Phạm vi điều chỉnh",
      "1. Quy chế này quy định việc kiểm tra.",
      "a) Của cấp uỷ;",
      "Điều 2: Đối tượng",
      "Điều 2a. Giải thích từ ngữ",
      "CHƯƠNG II",
      "TỔ CHỨC",
      "Điều 3 Trách nhiệm của chi bộ",
      "PHẦN THỨ HAI: ĐIỀU KHOẢN THI HÀNH",
      "Điều 4. Hiệu lực",
    ),
    outline: [
      "Phần thứ nhất  NHỮNG VẤN ĐỀ CHUNG",
      "Phần thứ nhất > Chương I  QUY ĐỊNH CHUNG",
      "Phần thứ nhất > Chương I > Mục 1  PHẠM VI",
      "Phần thứ nhất > Chương I > Mục 1 > Điều 1  Phạm vi điều chỉnh",
      "Phần thứ nhất > Chương I > Mục 1 > Điều 1 > 1  Quy chế này quy định việc kiểm tra",
      "Phần thứ nhất > Chương I > Mục 1 > Điều 1 > 1 > a  Của cấp uỷ",
      "Phần thứ nhất > Chương I > Mục 1 > Điều 2  Đối tượng",
      "Phần thứ nhất > Chương I > Mục 1 > Điều 2a  Giải thích từ ngữ",
      "Phần thứ nhất > Chương II  TỔ CHỨC",
      "Phần thứ nhất > Chương II > Điều 3  Trách nhiệm của chi bộ",
      "Phần thứ hai  ĐIỀU KHOẢN THI HÀNH",
      "Phần thứ hai > Điều 4  Hiệu lực",
    ],
  },
  "numbers that are no labels": {
    body: textOf(
      "I. KẾT QUẢ",
      "12/12 chi bộ đã tổ chức đại hội.",
      "2020 - 2025 là nhiệm kỳ bản lề.",
      "31/12 là hạn cuối.",
      "1.5 triệu đồng cho mỗi chi bộ.",
      "30.000 đồng một buổi.",
      "15.11.2018 gửi báo cáo.",
      "02 đồng chí được khen thưởng.",
      "Điều 12 được sửa đổi như sau.",
      "Điều 4 Luật Cán bộ, công chức quy định việc này.",
      "T.Ư giao nhiệm vụ.",
      "45. Đây là số thứ tự của một bảng khác.",
      "8 giờ 00, ngày 15/3.",
      "II. NHIỆM VỤ",
    ),
    outline: ["I  KẾT QUẢ", "II  NHIỆM VỤ"],
  },
  "bullets belong to their section": {
    body: textOf("1. Yêu cầu", "- Đúng quy định.", "+ Kịp thời.", "• Hiệu quả.", "2. Nội dung"),
    outline: ["1  Yêu cầu", "2  Nội dung"],
  },
  "a list that a colon introduces lies inside": {
    body: textOf("1. Chung", "2. Các bước tiến hành như sau:", "1) Chuẩn bị", "2) Tiến hành", "3. Kinh phí"),
    outline: ["1  Chung", "2  Các bước tiến hành như sau", "2 > 1  Chuẩn bị", "2 > 2  Tiến hành", "3  Kinh phí"],
  },
  "slashes and tight labels": {
    body: textOf(
      "I/ MỤC ĐÍCH",
      "1/ Ý nghĩa",
      "2/ Yêu cầu",
      "II/NỘI DUNG",
      "1.Thi đua",
      "2.Khen thưởng",
      "a)Tập thể",
      "b)Cá nhân",
    ).replace("II/NỘI", "II/ NỘI"),
    outline: [
      "I  MỤC ĐÍCH",
      "I > 1  Ý nghĩa",
      "I > 2  Yêu cầu",
      "II  NỘI DUNG",
      "II > 1  Thi đua",
      "II > 2  Khen thưởng",
      "II > 2 > a  Tập thể",
      "II > 2 > b  Cá nhân",
    ],
  },
  "heading broken over lines": {
    body: textOf("I. MỤC ĐÍCH", "II. NHIỆM VỤ VÀ", "GIẢI PHÁP CHỦ YẾU", "1. Tuyên truyền"),
    outline: ["I  MỤC ĐÍCH", "II  NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU", "II > 1  Tuyên truyền"],
  },
  "label on a line of its own": {
    body: textOf("I.", "MỤC ĐÍCH", "II.", "NỘI DUNG"),
    outline: ["I  MỤC ĐÍCH", "II  NỘI DUNG"],
  },
  "an empty point has not the words of the next": {
    body: textOf("I. NỘI DUNG", "1. Tuyên truyền", "a)", "b) Tập huấn", "2.", "a) Kiểm tra", "3.", "II. TỔ CHỨC"),
    outline: [
      "I  NỘI DUNG",
      "I > 1  Tuyên truyền",
      "I > 1 > a  ",
      "I > 1 > b  Tập huấn",
      "I > 2  Kiểm tra",
      "I > 2 > a  Kiểm tra",
      "I > 3  ",
      "II  TỔ CHỨC",
    ],
  },
  "numbers run on across headings": {
    body: textOf("I. CHUNG", "1. Một", "2. Hai", "II. RIÊNG", "3. Ba", "4. Bốn"),
    outline: ["I  CHUNG", "I > 1  Một", "I > 2  Hai", "II  RIÊNG", "II > 3  Ba", "II > 4  Bốn"],
  },
  "words of an amendment are no sections": {
    body: textOf(
      "Điều 1. Sửa đổi khoản 2 Điều 5 như sau:",
      "“2. Hồ sơ gồm:",
      "a) Đơn;",
      "b) Bản sao.”",
      "Điều 2. Hiệu lực",
    ),
    outline: ["Điều 1  Sửa đổi khoản 2 Điều 5 như sau", "Điều 2  Hiệu lực"],
  },
  "a1) inside a), and a measure": {
    body: textOf(
      "1. Tuyên truyền",
      "a) Trên các phương tiện:",
      "a1) Trên báo;",
      "a2) Trên đài;",
      "b) Diện tích pa nô từ 20",
      "m2. Cỡ chữ lớn.",
      "c) Trực quan",
    ),
    outline: [
      "1  Tuyên truyền",
      "1 > a  Trên các phương tiện",
      "1 > a > a1  Trên báo",
      "1 > a > a2  Trên đài",
      "1 > b  Diện tích pa nô từ 20",
      "1 > c  Trực quan",
    ],
  },
  "lower Roman numbers": {
    body: textOf("1. Hồ sơ", "a) Đơn:", "i) Mẫu một;", "ii) Mẫu hai;", "b) Bản sao", "2. Thời hạn"),
    outline: ["1  Hồ sơ", "1 > a  Đơn", "1 > a > i  Mẫu một", "1 > a > ii  Mẫu hai", "1 > b  Bản sao", "2  Thời hạn"],
  },
  "rows of a table are no sections": {
    body: textOf(
      "I. TIẾN ĐỘ",
      "1\tTuyên truyền\tBan Tuyên giáo\tQuý I",
      "2. Kiểm tra\tUBKT\tQuý II\tcả năm",
      "II. KINH PHÍ",
    ),
    outline: ["I  TIẾN ĐỘ", "II  KINH PHÍ"],
  },
};

describe("sections", () => {
  test.each(Object.entries(BODIES))("%s", (_, { body, outline }) => {
    const record = segmentText(HEAD + body);
    expect(outlineOf(record)).toEqual(outline);
  });

  test("each reaches to the next that is not inside it", () => {
    const record = segmentText(`${HEAD}I. A lô\n1. Bê\nchữ\n2. Xê\nII. Dê`);
    const [first, second] = record.sections;
    expect(record.text.slice(first?.span.start, first?.span.end)).toBe("I. A lô\n1. Bê\nchữ\n2. Xê");
    expect(record.text.slice(first?.children[0]?.span.start, first?.children[0]?.span.end)).toBe("1. Bê\nchữ");
    expect(record.text.slice(second?.span.start, second?.span.end)).toBe("II. Dê");
  });

  test.each([
    ["I. A lô\n1. Bê\n3. Xê\nII. Dê", ["3. "]],
    ["I. A lô\nII. Bê\nII. Xê", ["II. "]],
    ["1. A lô\n2. Bê\n1. Xê\n2. Dê", ["1. "]],
    ["a) Một\nb) Hai\nc) Ba\nd) Bốn\nđ) Năm\ne) Sáu\ng) Bảy", []],
    ["a) Một\nb) Hai\nc) Ba\nd) Bốn\ne) Năm", []],
    ["Chương I\nA\nĐiều 1. Một\nChương II\nBÊ\nĐiều 2. Hai", []],
  ])("numbering of %j", (body, quotes) => {
    expect(
      warningsOf(segmentText(HEAD + body), "unbalanced-section-numbering").map((quote) => `${quote.trim()} `),
    ).toEqual(quotes);
  });

  test("annexes after the signature hold their own numbering", () => {
    const record = segmentText(
      `${HEAD}I. MỤC ĐÍCH\nNơi nhận:\n- Lưu VP.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLê Văn Ba\n\nPHỤ LỤC 1\nPHÂN CÔNG NHIỆM VỤ\n(Kèm theo Kế hoạch số 15-KH/HU)\nI. Nhiệm vụ chung\n1. Tuyên truyền\nPhụ lục số 2: Kinh phí\n1. Nguồn chi`,
    );
    expect(outlineOf(record)).toEqual([
      "I  MỤC ĐÍCH",
      "Phụ lục 1  PHÂN CÔNG NHIỆM VỤ",
      "Phụ lục 1 > I  Nhiệm vụ chung",
      "Phụ lục 1 > I > 1  Tuyên truyền",
      "Phụ lục 2  Kinh phí",
      "Phụ lục 2 > 1  Nguồn chi",
    ]);
    expect(record.annexes.map(({ label, title }) => `${label}: ${title}`)).toEqual([
      "Phụ lục 1: PHÂN CÔNG NHIỆM VỤ",
      "Phụ lục 2: Kinh phí",
    ]);
  });

  const SIGNED = textOf(
    "I. MỤC ĐÍCH",
    "1. Giữ sạch nguồn nước.",
    "Nơi nhận:",
    "- Các xã;",
    "- Lưu VT.",
    "T/M BAN THƯỜNG VỤ",
    "BÍ THƯ",
    "Lê Văn Ba",
    "",
    "",
  );
  test.each([
    {
      title: textOf("KẾ HOẠCH HÀNH ĐỘNG", "Bảo vệ nguồn nước", "(Ban hành kèm theo Kế hoạch số 15-KH/HU)"),
      label: "Kế hoạch",
    },
    { title: textOf("Quy chế", "Phối hợp trực lũ", "(Kèm theo Quyết định số 15-QĐ/HU)"), label: "Quy chế" },
    {
      title: textOf("PHÂN CÔNG TRỰC LŨ", "Trong mùa mưa", "Kèm theo Kế hoạch số 15-KH/HU ngày 3/2/2018"),
      label: "Kèm theo",
    },
  ])("what is attached under $title counts from its own root", ({ title, label }) => {
    const record = segmentText(`${HEAD}${SIGNED}${title}\n\nI. NHIỆM VỤ\n1. Đắp kè\na) Ở xã;\nII. BÁO CÁO`);
    expect(outlineOf(record)).toEqual([
      "I  MỤC ĐÍCH",
      "I > 1  Giữ sạch nguồn nước",
      "I  NHIỆM VỤ",
      "I > 1  Đắp kè",
      "I > 1 > a  Ở xã",
      "II  BÁO CÁO",
    ]);
    expect(record.annexes.map((annex) => annex.label)).toEqual([label]);
    expect(signaturesOf(record)).toEqual(["T/M BAN THƯỜNG VỤ | BÍ THƯ | Lê Văn Ba"]);
  });

  test("a title in capitals right below the signature needs no word of what it came with", () => {
    const attached = textOf(
      "QUY CHẾ TRỰC LŨ",
      "Ở các xã ven sông",
      "",
      "Chương I",
      "",
      "QUY ĐỊNH CHUNG",
      "",
      "Điều 1. Một",
    );
    const record = segmentText(`${HEAD}${SIGNED}${attached}\n1. Hai\nChương II\nTHI HÀNH\nĐiều 2. Ba`);
    expect(record.annexes.map(({ label, title }) => `${label}: ${title}`)).toEqual([
      "Quy chế: QUY CHẾ TRỰC LŨ Ở các xã ven sông",
    ]);
    expect(outlineOf(record).slice(2)).toEqual([
      "Chương I  QUY ĐỊNH CHUNG",
      "Chương I > Điều 1  Một",
      "Chương I > Điều 1 > 1  Hai",
      "Chương II  THI HÀNH",
      "Chương II > Điều 2  Ba",
    ]);
  });

  test("a list attached beside a plan, under a rule and a title of many lines", () => {
    const came = "(Kèm theo Kế hoạch số 15-KH/HU ngày 03 tháng 02 năm 2018)";
    const plan = textOf("Kế hoạch hành động", "Phòng, chống lũ quét", "ở các xã vùng cao", "năm 2018", "-----", came);
    const list = textOf("DANH SÁCH ĐIỂM TRỰC", came, "1. Cầu Đá");
    const record = segmentText(`${HEAD}${SIGNED}${plan}\nI. NHIỆM VỤ\n1. Trực lũ\n\n${list}`);
    expect(outlineOf(record).slice(2)).toEqual(["I  NHIỆM VỤ", "I > 1  Trực lũ", "1  Cầu Đá"]);
    expect(record.annexes.map(({ title }) => title)).toEqual([
      "Kế hoạch hành động Phòng, chống lũ quét ở các xã vùng cao năm 2018",
      "DANH SÁCH ĐIỂM TRỰC",
    ]);
  });

  test.each([
    [
      "a sentence about what is attached",
      "Điều 1. Ban hành Quy chế.\n(Kèm theo Quyết định này là Quy chế trực lũ.)\nĐiều 2. Hiệu lực",
    ],
    [
      "recipients to whom it is sent along",
      `Điều 1. Một\n${SIGNED.replace("- Lưu VT.", "- Lưu VT\n(kèm theo Quy chế).")}`,
    ],
  ])("nothing is attached by %s", (_, body) => {
    expect(segmentText(HEAD + body).annexes).toEqual([]);
  });
});

test("strokes behind decimal numbers", () => {
  const record = segmentText(
    "KẾ HOẠCH\nnăm 2020\n-----\nI/ CHỈ TIÊU\n1/ Số lượng\n2/ Chất lượng\n2.1/ Hạnh kiểm\n2.2/ Học lực\n2.5/2 lần so với năm trước.",
  );
  expect(outlineOf(record)).toEqual([
    "I  CHỈ TIÊU",
    "I > 1  Số lượng",
    "I > 2  Chất lượng",
    "I > 2 > 2.1  Hạnh kiểm",
    "I > 2 > 2.2  Học lực",
  ]);
});

test("Roman numbers without a space before small letters; initials are none", () => {
  expect(
    outlineOf(
      segmentText(
        "KẾ HOẠCH\nnăm 2020\n-----\nI.Mục đích chung\n1.Số lượng\n2- 100% hồ sơ được số hoá\nII.Tổ chức thực hiện",
      ),
    ),
  ).toEqual(["I  Mục đích chung", "I > 1  Số lượng", "I > 2  100% hồ sơ được số hoá", "II  Tổ chức thực hiện"]);
  const near = "KẾ HOẠCH\nnăm 2020\n-----\nI. MỤC ĐÍCH\n1- Mỗi lớp:\n2- 3 em dự thi\nV.Lênin viết về báo chí.";
  expect(outlineOf(segmentText(near))).toEqual(["I  MỤC ĐÍCH", "I > 1  Mỗi lớp"]);
});

test("the word for an annex set wide", () => {
  const text = `${HEAD}I- NỘI DUNG\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLê Văn Hai\n\nPHỤ  LỤC\nDANH MỤC NHIỆM VỤ`;
  expect(segmentText(text).annexes.map(({ label, title }) => [label, title])).toEqual([
    ["Phụ lục", "DANH MỤC NHIỆM VỤ"],
  ]);
});

test("what the first article approves is divided inside it; what is attached below the last is not", () => {
  const head = "QUYẾT ĐỊNH\nVề việc phê duyệt Chương trình\n-----\nCăn cứ Luật Phòng bệnh;\n";
  expect(
    outlineOf(
      segmentText(
        `${head}Điều 1. Phê duyệt Chương trình với các nội dung sau đây:\nI. Mục tiêu\n1. Mục tiêu chung\nII. Giải pháp\nĐiều 2. Tổ chức\n1. Sở Y tế chủ trì.`,
      ),
    ).map((line) => line.split("  ")[0]),
  ).toEqual(["Điều 1", "Điều 1 > I", "Điều 1 > I > 1", "Điều 1 > II", "Điều 2", "Điều 2 > 1"]);
  expect(
    outlineOf(
      segmentText(
        `${head}Điều 1. Ban hành Chương trình.\nĐiều 2. Hiệu lực từ ngày ký.\nI. MỤC TIÊU\n1. Chung\nII. GIẢI PHÁP`,
      ),
    ).map((line) => line.split("  ")[0]),
  ).toEqual(["Điều 1", "Điều 2", "I", "I > 1", "II"]);
});

test("decimal numbers without a stop under a numbered part", () => {
  const outline = (body: string) => outlineOf(segmentText(`${HEAD}${body}`)).map((line) => line.split("  ")[0]);
  expect(
    outline("Phần 1. Đăng ký\n1.1 Người dân đăng ký.\n1.2 Đổi nơi đăng ký.\nPhần 2. Tổ chức\n2.1 Báo cáo."),
  ).toEqual(["Phần 1", "Phần 1 > 1.1", "Phần 1 > 1.2", "Phần 2", "Phần 2 > 2.1"]);
  expect(outline("Phần 1. Đăng ký\n2.1 triệu người đã đăng ký.")).toEqual(["Phần 1"]);
});

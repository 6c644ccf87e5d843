import { describe, expect, test } from "vitest";
import { cited } from "./citing.ts";

const relations = (text: string): readonly string[] =>
  cited(text).map(({ code, name, relation }) => `${code ?? name} ${relation}`);

describe("bases", () => {
  test("are the items of the opening, not what their titles mention", () =>
    expect(
      relations(
        "Thực hiện Quyết định số 1850/QĐ-TTg của Thủ tướng Chính phủ về thi hành Luật Việc làm; Kế hoạch số 12-KH/TU thực hiện Chỉ thị số 35-CT/TW;\nUBND xã ban hành Kế hoạch như sau:",
      ),
    ).toEqual(["1850/QĐ-TTg basis", "Luật Việc làm cites", "12-KH/TU basis", "35-CT/TW cites"]));

  test("line by line, with pinpoints and small words", () =>
    expect(
      relations(
        "Căn cứ Luật Tiếp công dân;\nCăn cứ khoản 2 Điều 5 Nghị định số 64/2014/NĐ-CP;\nTheo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 9/TTr-STP,\nQUYẾT ĐỊNH:\nĐiều 1. Thực hiện Thông tư số 4/2021/TT-TTCP.",
      ),
    ).toEqual(["Luật Tiếp công dân basis", "64/2014/NĐ-CP basis", "9/TTr-STP basis", "4/2021/TT-TTCP cites"]));

  test("a coordinated one behind a title", () =>
    expect(
      relations(
        "Thực hiện Chỉ thị số 46-CT/TW của Ban Bí thư về việc chuẩn bị đại hội các cấp và Kế hoạch số 33-KH/TU của Tỉnh uỷ; Đảng uỷ xây dựng kế hoạch như sau:",
      ),
    ).toEqual(["46-CT/TW basis", "33-KH/TU basis"]));

  test("what was considered before concluding, in a Party conclusion", () =>
    expect(
      relations(
        "Sau khi xem xét Báo cáo số 21-BC/BCSĐ, ngày 02/8/2024 của Ban cán sự đảng, Ban Thường vụ kết luận:\n1. Kết quả thực hiện Nghị quyết số 12-NQ/TU còn thấp.",
      ),
    ).toEqual(["21-BC/BCSĐ basis", "12-NQ/TU cites"]));

  test("a second paragraph that tells of one's own documents has none", () =>
    expect(
      relations(
        "Thực hiện Chỉ thị số 35-CT/TW; Đảng ủy đã chuẩn bị đại hội.\nĐể triển khai thực hiện, Đảng ủy đã ban hành Kế hoạch số 10-KH/ĐU; Kế hoạch số 11-KH/ĐU.",
      ),
    ).toEqual(["35-CT/TW basis", "10-KH/ĐU cites", "11-KH/ĐU cites"]));
});

describe("amended and replaced documents", () => {
  test.each([
    ["Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 318/QĐ-UBND", ["318/QĐ-UBND amends"]],
    [
      "Quyết định này thay thế Quyết định số 12/QĐ-UBND, Quyết định số 13/QĐ-UBND.",
      ["12/QĐ-UBND replaces", "13/QĐ-UBND replaces"],
    ],
    ["Lịch này thực hiện từ ngày 01/9/2014, thay thế Thông báo số 12/TB-UBND.", ["12/TB-UBND replaces"]],
    [
      "Sở tham mưu sửa đổi, bổ sung Quyết định số 15/QĐ-UBND và thay thế Quyết định số 16/QĐ-UBND.",
      ["15/QĐ-UBND cites", "16/QĐ-UBND cites"],
    ],
    ["2. Bãi bỏ Chỉ thị số 05/CT-UBND ngày 01/02/2013.", ["05/CT-UBND replaces"]],
    ["Kế hoạch số 12-KH/ĐU sửa đổi một số nội dung của Kế hoạch số 10-KH/ĐU", ["12-KH/ĐU cites", "10-KH/ĐU cites"]],
    [
      "Nghị định số 11/2021/NĐ-CP (đã được sửa đổi tại Nghị định số 65/2025/NĐ-CP)",
      ["11/2021/NĐ-CP cites", "65/2025/NĐ-CP cites"],
    ],
    ["Kết luận này thay cho các quy định trái với Chỉ thị 10-CT/TW", ["10-CT/TW cites"]],
  ])("%s", (text, expected) => expect(relations(text)).toEqual(expected));
});

describe("bases outside of a paragraph that begins with them", () => {
  test("stand in the last sentence before the colon, with or without what for", () => {
    expect(
      relations(
        "Thời gian qua cháy rừng tăng. Thực hiện Chỉ thị số 21/CT-TTg ngày 17/6/2009 của Thủ tướng Chính phủ và Công văn số 318/UBND-NN, Chủ tịch UBND huyện yêu cầu:",
      ),
    ).toEqual(["21/CT-TTg basis", "318/UBND-NN basis"]);
    expect(
      relations(
        "Để khắc phục tình trạng trên, tiếp tục thực hiện Nghị định số 181/2004/NĐ-CP ngày 29/10/2004 của Chính phủ về thi hành Luật Đất đai và Chỉ thị số 05/2006/CT-TTg ngày 22/02/2006 của Thủ tướng Chính phủ, UBND tỉnh chỉ thị:",
      ),
    ).toEqual(["181/2004/NĐ-CP basis", "Luật Đất đai cites", "05/2006/CT-TTg basis"]);
    expect(
      relations("Thực hiện Chỉ thị số 21/CT-TTg, huyện đã trồng 50 ha rừng. Chủ tịch UBND huyện yêu cầu:"),
    ).toEqual(["21/CT-TTg basis"]);
    expect(relations("Huyện đã thực hiện Chỉ thị số 21/CT-TTg. Chủ tịch UBND huyện yêu cầu:")).toEqual([
      "21/CT-TTg cites",
    ]);
  });

  test("who proposed or directed says so in another item", () =>
    expect(
      relations(
        "Thực hiện Kế hoạch số 45/KH-UBND; theo đề nghị của Hạt Kiểm lâm tại Tờ trình số 12/TTr-HKL; ý kiến chỉ đạo của UBND tỉnh tại Công văn số 90/UBND-NN; UBND huyện trồng rừng theo mẫu tại Thông tư số 3/2015/TT-BNN, UBND huyện ban hành Kế hoạch như sau:",
      ),
    ).toEqual(["45/KH-UBND basis", "12/TTr-HKL basis", "90/UBND-NN basis", "3/2015/TT-BNN cites"]));
});

describe("repealed documents", () => {
  test("in a list, each at the head of its point", () => {
    expect(
      relations(
        "Điều 1. Bãi bỏ các Quyết định sau đây:\n1. Quyết định số 11/2009/QĐ-UBND ban hành quy định;\n2. Quyết định số 13/2010/QĐ-UBND sửa đổi Quyết định số 9/2008/QĐ-UBND.\nĐiều 2. Thi hành Quyết định số 15/2011/QĐ-UBND.",
      ),
    ).toEqual([
      "11/2009/QĐ-UBND replaces",
      "13/2010/QĐ-UBND replaces",
      "9/2008/QĐ-UBND cites",
      "15/2011/QĐ-UBND cites",
    ]);
    expect(
      relations(
        "Thông tư này thay thế các Thông tư sau: Thông tư số 8/2004/TT-BTC hướng dẫn Luật Hải quan; Thông tư số 37/2005/TT-BTC, Thông tư số 61/2006/TT-BTC. Thông tư số 99/2007/TT-BTC vẫn áp dụng.",
      ),
    ).toEqual([
      "8/2004/TT-BTC replaces",
      "Luật Hải quan cites",
      "37/2005/TT-BTC replaces",
      "61/2006/TT-BTC replaces",
      "99/2007/TT-BTC cites",
    ]);
  });

  test("in force no more from the day of this one, not long since", () => {
    expect(
      relations(
        "Thông tư này có hiệu lực từ ngày 01/3/2016. Thông tư số 11/2009/TT-BTC và Thông tư số 12/2010/TT-BTC hết hiệu lực thi hành kể từ ngày Thông tư này có hiệu lực.",
      ),
    ).toEqual(["11/2009/TT-BTC replaces", "12/2010/TT-BTC replaces"]);
    expect(relations("Thông tư số 11/2009/TT-BTC đã hết hiệu lực từ năm 2014.")).toEqual(["11/2009/TT-BTC cites"]);
    expect(
      relations(
        "Các quy định tại Thông tư số 6/2003/TT-BNV hướng dẫn Quyết định số 193/2001/QĐ-TTg hết hiệu lực thi hành.",
      ),
    ).toEqual(["6/2003/TT-BNV replaces", "193/2001/QĐ-TTg cites"]);
    expect(relations("Các quy định tại Thông tư số 6/2003/TT-BNV còn hiệu lực thi hành.")).toEqual([
      "6/2003/TT-BNV cites",
    ]);
  });
});

test("bases in a sentence behind one that begins as bases do, too", () =>
  expect(
    relations(
      "Theo nhận định của cơ quan khí tượng, mưa bão sẽ đến sớm. Thực hiện Công điện số 802/CĐ-TTg của Thủ tướng Chính phủ, để chủ động phòng tránh, UBND tỉnh chỉ thị:",
    ),
  ).toEqual(["802/CĐ-TTg basis"]));

test("bases behind an opinion that `và` joins to another base", () => {
  const end = "tại Công văn số 412/UBND-NC ngày 22/8/2016, Sở Nội vụ đề nghị:";
  expect(
    relations(`Thực hiện Nghị định số 108/2014/NĐ-CP của Chính phủ và ý kiến chỉ đạo của Chủ tịch UBND tỉnh ${end}`),
  ).toEqual(["108/2014/NĐ-CP basis", "412/UBND-NC basis"]);
  expect(relations(`Thực hiện Nghị định số 108/2014/NĐ-CP của Chính phủ, như đã báo cáo ${end}`)).toEqual([
    "108/2014/NĐ-CP basis",
    "412/UBND-NC cites",
  ]);
});

test("bases far to the right of their line's beginning", () =>
  expect(
    relations(
      `Căn cứ Luật Lưu trữ;\n${" ".repeat(20)}Căn cứ Luật Kế toán;\n${" ".repeat(20)}Sở Nội vụ ban hành Kế hoạch:`,
    ),
  ).toEqual(["Luật Lưu trữ basis", "Luật Kế toán basis"]));

test("points with strokes, words set wide, lists attached to several decisions", () => {
  expect(relations("I/ NỘI DUNG\n2/ Sửa đổi khoản 3 Điều 4 Quyết định số 31/QĐ-UBND: mức phí tính theo khối.")).toEqual(
    ["31/QĐ-UBND amends"],
  );
  expect(relations("1. Quy định này thay  thế Quyết định số 31/QĐ-UBND.")).toEqual(["31/QĐ-UBND replaces"]);
  expect(
    relations(
      "Điều 1: Sửa đổi mức thu tại Biểu phí ban hành kèm theo Quyết định số 31/QĐ-UBND ngày 02/3/2001 và Danh mục phí ban hành kèm theo Quyết định số 40/QĐ-UBND ngày 18/12/2001.",
    ),
  ).toEqual(["31/QĐ-UBND amends", "40/QĐ-UBND amends"]);
  expect(
    relations(
      "Điều 1: Sửa đổi mức thu tại Quyết định số 31/QĐ-UBND ngày 02/3/2001. Danh mục phí ban hành kèm theo Quyết định số 40/QĐ-UBND.",
    ),
  ).toEqual(["31/QĐ-UBND amends", "40/QĐ-UBND cites"]);
});

test("bases as points below `Căn cứ:`; how something is asked to be done is none", () => {
  const list = "- Luật Kế toán;\n- Nghị định số 68/2006/NĐ-CP ngày 18/7/2006 của Chính phủ.";
  expect(relations(`Căn cứ:\n${list}\nTrung tâm xây dựng kế hoạch như sau:`)).toEqual([
    "Luật Kế toán basis",
    "68/2006/NĐ-CP basis",
  ]);
  expect(relations(`Căn cứ các văn bản sau đây:\n${list}\nTrung tâm xây dựng kế hoạch:`)).toEqual([
    "Luật Kế toán basis",
    "68/2006/NĐ-CP basis",
  ]);
  expect(relations(`Gửi kèm các văn bản sau đây:\n${list}`)).toEqual(["Luật Kế toán cites", "68/2006/NĐ-CP cites"]);
  expect(
    relations("Thực hiện Chương trình năm 2019, Ban Dân vận đề nghị các xã báo cáo theo Hướng dẫn số 01-HD/BCĐ."),
  ).toEqual(["01-HD/BCĐ cites"]);
  expect(relations("Thực hiện chế độ báo cáo theo Hướng dẫn số 01-HD/BCĐ, Ban Dân vận báo cáo như sau:")).toEqual([
    "01-HD/BCĐ basis",
  ]);
});

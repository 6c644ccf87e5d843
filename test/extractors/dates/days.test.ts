import { expect, test } from "vitest";
import { parseText } from "../../../src/index.ts";
import { expectDates, ISSUED, type Row } from "./read-dates.ts";

test.each<Row>([
  ["Hà Nội, [date: ngày 15 tháng 3 năm 1975]", "1975-03-15"],
  ["Công văn số 15-CV/HU [date: ngày 05/6/2017] của Huyện ủy", "2017-06-05"],
  ["Kế hoạch số 12-KH/HU, [date: ngày 08-11-2019] của Huyện ủy", "2019-11-08"],
  ["Quyết định số 44 /2005/QĐ-UBND [date: ngày 06 / 7 /2005] của tỉnh", "2005-07-06"],
  ["(Kế hoạch số 103-KH/HU, [date: ngày15/01/2024])", "2024-01-15"],
  ["gửi về Sở Nội vụ trước [date: ngày 5.3.2021]", "2021-03-05"],
  ["Tờ trình [date: ngày 05-03-21] của Phòng Tài chính", "2021-03-05"],
  ["nộp hồ sơ [date: ngày 02 tháng Chín năm 2020]", "2020-09-02"],
  ["được thông qua [date: ngày 10 tháng 7/2017]", "2017-07-10"],
  ["khai mạc vào 14 giờ 00 [date: ngày 29/7/2020] tại hội trường", "2020-07-29"],
  ["nộp trước [date: 31/3/2020]", "2020-03-31"],
])("a day: %s", (...row) => expectDates(row));

test.each<Row>([
  ["báo cáo kết quả chậm nhất [date: ngày 16/12]", "2021-12-16"],
  ["gửi trước [date: 05/6] để tổng hợp", "2021-06-05"],
  ["họp vào [date: 20/6].", "2021-06-20"],
  ["xong trước [date: ngày 15 tháng 4]", "2021-04-15"],
])("a day without its year, in a document of March 2021: %s", (...row) => {
  expectDates(row);
  const [date] = parseText(String(row[0]).replace(/\[date: ([^\]]*)\]/u, "$1"), { issuedOn: ISSUED }).dates;
  expect(date?.implied).toEqual(["year"]);
});

test.each<Row>([
  // the entries of a schedule, and near misses: a share of something counted, the smaller over the larger
  ["- [date: 25/4 - 10/5]: ban hành kế hoạch", "2021-04-25/2021-05-10"],
  ["- [date: 05/4]: tổng kết cấp huyện; [date: 10/4]: tổng kết cấp tỉnh", "2021-04-05", "2021-04-10"],
  ["- 3/4: đạt chuẩn"],
  ["- 10/12 - 11/12 xã: đạt chuẩn"],
  [
    "vệ sinh bể lọc (đợt 1: [date: 10 - 14/4]; đợt 2: [date: 24 - 28/4])",
    "2021-04-10/2021-04-14",
    "2021-04-24/2021-04-28",
  ],
  ["cấp nước (lúc 8:10 - 14/4)"],
  ["khởi công [date: 17/4], thông xe trong quý", "2021-04-17"],
  ["công bố kết quả [date: 16/6]; nhận đơn", "2021-06-16"],
  ["[date: Ngày 20] và [date: 21-3]: kiểm tra", "2021-03-20", "2021-03-21"],
  ["Điều 20 và 21-3: kiểm tra"],
  ["sơ kết 6 tháng trước [date: 05/7], tổng kết năm trước [date: 15/12/2021]", "2021-07-05", "2021-12-15"],
  ["tập trung học sinh [date: ngày 13/8], khai giảng [date: 05/9].", "2021-08-13", "2021-09-05"],
  ["hoàn thành 17/4 công trình"],
  // with a dash, behind what says that a day is meant
  ["kiện toàn xong trước [date: 15-7]; đối thoại chậm nhất là [date: 30-9].", "2021-07-15", "2021-09-30"],
  ["cử 10-15 người, xong trước 2-3 ngày; chậm nhất là 5-6 tháng"],
  // behind a label, and nights side by side
  ["3. Duyệt kịch bản: [date: 07 - 10/5].", "2021-05-07/2021-05-10"],
  ["3. Tỷ lệ đạt: 07 - 10/5 xã"],
  ["Thi diễn: tối [date: 24], [date: 25], [date: 26/5]. Bế mạc", "2021-05-24", "2021-05-25", "2021-05-26"],
  ["Thi diễn: nhóm 24, 25, 26 tiết mục."],
  // alone in the cell of a table
  ["2\tTập huấn\tTrung tâm Y tế\t[date: 20/4 - 10/5]", "2021-04-20/2021-05-10"],
  ["2\tTập huấn\tTrung tâm Y tế\t[date: 11 - 12/4]", "2021-04-11/2021-04-12"],
  ["2\tTập huấn\tTrung tâm Y tế\t11 - 12/4 xã"],
  ["TT | Nhiệm vụ | Thời gian\n1 | Lập đề án | [date: 12/12]", "2021-12-12"],
  ["TT | Nhiệm vụ | Kết quả\n1 | Lập đề án | 12/12"],
  // the larger over the smaller is no share; works and streets are named after days
  ["bản thu hoạch nộp Ban Tuyên giáo [date: 31/3];", "2021-03-31"],
  ["họp tại đường 30/4;"],
  ["trực cấp cứu bảo đảm 24/7."],
  ["chi bộ đạt 3/5;"],
  [
    "tập huấn: [date: ngày 23/4] (các xã ven biển), [date: 24/4] (các xã miền núi) và [date: 25/4] (thị trấn)",
    "2021-04-23",
    "2021-04-24",
    "2021-04-25",
  ],
  ["đạt chuẩn: 3/5 (các xã ven biển), 4/5 (các xã miền núi)"],
])("a day without its year and without a word of time: %s", (...row) => expectDates(row));

test("a day without its year that would be long gone lies in the next year", () => {
  expectDates(["hoàn thành trước [date: ngày 15/01] để tổng hợp", "2021-01-15"], "2020-12-10");
});

test("a day without its year keeps its month and day where no year is known", () => {
  const [date] = parseText("gửi báo cáo chậm nhất ngày 16/12").dates;
  expect(date).toMatchObject({ start: null, end: null, edtf: "XXXX-12-16", implied: ["year"] });
});

test.each([
  "ngày 31 tháng 4 năm 2021",
  "trước ngày 31/4",
  "ngày 29/02/2021",
  "ngày 32/01/2020",
  "Quyết định ngày 15/13/2020",
])("a day that the calendar has not is a warning and no date: %s", (text) => {
  const { dates, warnings } = parseText(`Nộp ${text}`, { issuedOn: ISSUED });
  expect(dates.filter(({ start }) => start !== null)).toEqual([]);
  expect(warnings.map(({ code }) => code)).toContain("impossible-date");
});

test.each(["từ ngày 15/9/2021 đến ngày 10/8/2021", "từ ngày 01/3/2021 đến ngày 01/3/20", "ngày 20-10/9/2021"])(
  "a stretch that ends before it begins is a warning and no date: %s",
  (text) => {
    const { dates, deadlines, warnings } = parseText(`Các xã báo cáo ${text}.`, { issuedOn: ISSUED });
    expect([dates, deadlines]).toEqual([[], []]);
    expect(warnings.map(({ code }) => code)).toContain("impossible-date");
  },
);

test("the 29th of February is a day of a leap year", () => {
  expectDates(["đến hết [date: ngày 29/02/2020]", "2020-02-29"]);
});

test.each([
  ["blank day and month", "ngày … tháng … năm"],
  ["blank form", "Số:     /QĐ-UB ngày    /7/200"],
  ["code with a slash", "Nghị định số 15/2020/NĐ-CP"],
  ["code that looks like a day", "Quyết định số 12/3/2003/QĐ-UB"],
  ["code behind 'số'", "Số: 10/12/2020"],
  ["count of branches", "12/12 chi bộ trực thuộc đã tổ chức đại hội"],
  ["share", "được trên 2/3 số phiếu, tăng 3/5 chỉ tiêu; từ 2/3 đại biểu trở lên"],
  ["score", "đạt 8,5/10 điểm, học sinh lớp 11/12"],
  ["telephone", "ĐT: 0912.345.678, fax 024.3825.1234"],
  ["pinpoint", "điểm 1.2.2020, mục 3.4"],
  ["amount", "mức 5.000 đồng/ngày"],
  ["lunar day", "lễ hội ngày 10/3 âm lịch, mùng 4 tháng Giêng, rằm tháng 7"],
  ["holiday", "nghỉ lễ Quốc khánh 2/9, ngày Quốc tế phụ nữ 8/3"],
  ["ordinal of a plan", "Khoản 3, Điều 4, Quy định 4842"],
  ["duration", "thời gian không quá 01 ngày, trong vòng 10 ngày"],
  ["returning day", "báo cáo trước ngày 20/11 hàng năm, ngày 15 hằng tháng, ngày 20 của tháng cuối quý"],
  ["returning day behind its period", "định kỳ cuối năm (vào ngày 15/11), hàng năm trước ngày 15/12"],
])("no date: %s", (_, text) => {
  expect(parseText(text, { issuedOn: ISSUED }).dates).toEqual([]);
});

test("a column of numbers is no list of days, and takes no longer than its length", () => {
  expect(parseText("ngày 1, ".repeat(10_000), { issuedOn: ISSUED }).dates).toEqual([]);
}, 5000);

test("of a date with blanks only what is printed counts", () => {
  expectDates(["Phú Thọ, ngày    [date: tháng 12 năm 2011]".replace("ngày    ", "ngày … "), "2011-12-01/2011-12-31"]);
});

test.each<Row>([
  ["gửi trước [date: 30 tháng 9], không chậm trễ", "2021-09-30"],
  ["Phòng Kinh tế số\n[date: 31/3/2021]", "2021-03-31"],
  ["tập huấn chuyển đổi số [date: 14/5/2021]", "2021-05-14"],
  ["theo tờ trình số 14/5/2021"],
  ["vào các [date: ngày 12] và [date: 13 tháng 4]", "2021-04-12", "2021-04-13"],
  ["trong hai [date: ngày 12] và [date: 13 tháng 4]", "2021-04-12", "2021-04-13"],
  ["giao ban trước 6 tháng một lần"],
  ["diễn tập mỗi năm một lần vào tháng 8"],
])("a day, or none: %s", (...row) => expectDates(row));

test.each<Row>([
  ["Kế hoạch số 112-KH/HND [date: ngày l7/02/2014] của Hội", "2014-02-17"],
  ["hoàn thành trong [date: tháng l0 năm 2014]", "2014-10-01/2014-10-31"],
])("figures as scans read them, behind a time word: %s", (...row) => expectDates(row));

test.each<Row>([
  ["Đăng lúc: 08:15 - 29/12/2020"],
  ["Ngày đăng: Thứ hai, 15/3/2021"],
  ["Cập nhật lúc: 09:00, ngày 15/3/2021"],
  ["Thứ tư, [date: 17/03/2021] - 08:45", "2021-03-17"],
  ["Thứ tư, [date: 17/3/2021] - ngày hội trồng cây", "2021-03-17"],
  ["Tin đăng trên Báo Quảng Yên [date: ngày 15/3/2021]", "2021-03-15"],
  ["Cập nhật [date: ngày 15/3/2021] trên phần mềm", "2021-03-15"],
])("when a page was put up is no date of what stands on it: %s", (...row) => expectDates(row));

test("what is told of an earlier year is of that year", () => {
  const starts = (heading: string): readonly (string | null)[] =>
    parseText(
      [
        "NGHỊ QUYẾT",
        "về nhiệm vụ năm 2009",
        "",
        heading,
        "Đường thôn xong trước 02/9.",
        "II. NHIỆM VỤ",
        "Cấy xong trước 25/02.",
      ].join("\n"),
      { issuedOn: "2009-01-02" },
    )
      .dates.map(({ start }) => start)
      .slice(-2);
  expect(starts("I. KẾT QUẢ NĂM 2008")).toEqual(["2008-09-02", "2009-02-25"]);
  expect(starts("I. KẾT QUẢ CẦN ĐẠT")).toEqual(["2009-09-02", "2009-02-25"]);
});

test("news take the year of the page that they stand on", () => {
  const news = (stamp: string): readonly (string | null)[] =>
    parseText(
      [
        "Huyện An Bình triển khai cấp căn cước công dân cho học sinh",
        stamp,
        "Ngày 16/3, UBND huyện An Bình tổ chức hội nghị triển khai kế hoạch cấp căn cước công dân gắn chip cho học sinh trên địa bàn.",
        "Phát biểu tại hội nghị, đồng chí Phó Chủ tịch UBND huyện đề nghị các trường phối hợp với Công an huyện để hoàn thành việc cấp căn cước cho học sinh cuối cấp.",
      ].join("\n\n"),
    ).dates.map(({ start }) => start);
  expect(news("Thứ tư, 17/03/2021 - 08:45")).toEqual(["2021-03-16"]);
  expect(news("Thứ tư, 8 giờ 45")).toEqual([null]);
});

test("news of a quarter or month in their title are of its year", () => {
  const starts = (title: string) =>
    parseText(
      [
        title,
        "",
        "(Cổng thông tin) - Sáng 02/7, Hội Cựu chiến binh tỉnh tổ chức hội nghị bàn nhiệm vụ của các cấp Hội trong thời gian tới. Dự hội nghị có các đồng chí Ủy viên Ban Chấp hành và lãnh đạo các ban.",
      ].join("\n"),
    )
      .dates.map(({ start }) => start)
      .slice(-1);
  expect(starts("Hội Cựu chiến binh tỉnh triển khai nhiệm vụ quý III/2019")).toEqual(["2019-07-02"]);
  expect(starts("Hội Cựu chiến binh tỉnh triển khai nhiệm vụ quý III")).toEqual([null]);
});

test("a day behind one of the next year is of that year where it would be long gone", () => {
  const starts = (text: string): readonly (string | null)[] =>
    parseText(text, { issuedOn: "2019-11-26" }).dates.map(({ start }) => start);
  expect(starts("Vận động giao nộp (hết ngày 10/01), tổng kết ngày 13/01.")).toEqual(["2020-01-10", "2020-01-13"]);
  expect(starts("Vận động giao nộp (hết ngày 10/01), báo cáo ngày 30/12.")).toEqual(["2020-01-10", "2019-12-30"]);
  expect(starts("Tổng kết ngày 13/01.")).toEqual(["2019-01-13"]);
});

test("the first of two rounds lies before the turn of the year", () => {
  const starts = (text: string): readonly (string | null)[] =>
    parseText(["KẾ HOẠCH", "tuyển quân năm 2024", "", text].join("\n"), { issuedOn: "2023-08-24" })
      .dates.map(({ start }) => start)
      .slice(1);
  expect(starts("Kiểm tra đợt 1: tháng 10, đợt 2: tháng 01/2024.")).toEqual(["2023-10-01", "2024-01-01"]);
  expect(starts("Kiểm tra đợt 1: tháng 10, đợt 2: tháng 11/2024.")).toEqual(["2024-10-01", "2024-11-01"]);
});

test("a plan for the next year begins in this one", () => {
  const starts = (lines: readonly string[]): readonly (string | null)[] =>
    parseText(["KẾ HOẠCH", "tuyển quân năm 2016", "", ...lines].join("\n"), { issuedOn: "2015-10-05" }).dates.map(
      ({ start }) => start,
    );
  const first = "1. Rà soát nguồn từ ngày 10/10 đến ngày 25/10/2015; xã báo cáo ngày 26/10.";
  expect(starts([first])).toEqual(["2016-01-01", "2015-10-10", "2015-10-26"]);
  expect(starts([first, "2. Giao quân ngày 20/02/2016; tổng kết ngày 15/11."])).toEqual([
    "2016-01-01",
    "2015-10-10",
    "2015-10-26",
    "2016-02-20",
    "2016-11-15",
  ]);
  expect(starts(["1. Sơ kết ngày 15/11."])).toEqual(["2016-01-01", "2016-11-15"]);
});

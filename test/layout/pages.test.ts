import { expect, test } from "vitest";
import type { Word } from "../../src/layout/page.ts";
import { A4, centred, compose, line, lines, read, readPages } from "./print.ts";

const FULL = "Các sở, ban, ngành và Ủy ban nhân dân các huyện phối hợp thực hiện";
const page = (number: number, words: readonly Word[]) => ({ words, frame: { ...A4, number } });

test("page numbers are left out, numbers of the text are not", () => {
  const words = [...line(70, 400, "2005"), ...centred(810, "- 2 -")];
  expect(read(words)).toBe("2005");
  expect(read([...centred(810, "Trang 2/5"), ...line(70, 100, FULL)])).toBe(FULL);
});

test("heads that stand on several pages are left out", () => {
  const head = (number: number) => line(70, 40, `CÔNG BÁO Số 12 ngày 01-0${number}-2005`);
  const pages = [1, 2].map((n) =>
    page(n, [...head(n), ...line(70, 100, `Điều ${n}. ${n === 1 ? "Phạm vi." : "Đối tượng."}`)]),
  );
  expect(readPages(pages)).toBe("Điều 1. Phạm vi.\nĐiều 2. Đối tượng.");
});

test("a paragraph goes on over the page's end, a new one does not", () => {
  const first = page(1, [...lines(70, 740, [FULL, FULL]), ...centred(810, "1")]);
  expect(readPages([first, page(2, line(70, 100, "kế hoạch này."))])).toBe(`${FULL} ${FULL} kế hoạch này.`);
  expect(readPages([first, page(2, line(70, 100, "II. NỘI DUNG"))])).toBe(`${FULL} ${FULL}\nII. NỘI DUNG`);
});

test("a footnote follows the paragraph that holds its mark", () => {
  const marked: readonly Word[] = [
    ...line(70, 100, "Theo Nghị định của Chính phủ"),
    { text: "1", box: [239, 86, 243, 94], size: 8, glued: true },
    ...line(70, 130, "Điều 2. Tổ chức thực hiện."),
    { text: "1", box: [70, 762, 73, 768], size: 6 },
    ...line(76, 770, "Nghị định số 43/2014/NĐ-CP ngày", 9),
    ...line(70, 782, "15 tháng 5 năm 2014.", 9),
  ];
  const { text, locators } = compose([{ words: marked, frame: A4 }]);
  expect(text.replace(/\n+/gu, "\n")).toBe(
    [
      "Theo Nghị định của Chính phủ(1)",
      "(1) Nghị định số 43/2014/NĐ-CP ngày",
      "15 tháng 5 năm 2014.",
      "Điều 2. Tổ chức thực hiện.",
    ].join("\n"),
  );
  const note = locators.find((locator) => locator.footnote === "1");
  expect(text.slice(note?.span.start, note?.span.end)).toMatch(/^\(1\) Nghị định[\s\S]*2014\.$/u);
  const mark = locators.find((locator) => locator.footnoteMark === "1");
  expect(text.slice(mark?.span.start, mark?.span.end)).toBe("(1)");
});

test("a sentence that a footnote and the page's end interrupt is read whole, marked or not", () => {
  const mark: readonly Word[] = [{ text: "1", box: [420, 741, 424, 749], size: 8, glued: true }];
  const note: readonly Word[] = [
    ...line(70, 770, "____________"),
    { text: "1", box: [70, 782, 73, 788], size: 6 },
    ...line(76, 790, "Kế hoạch năm 2019.", 9),
  ];
  for (const marked of [mark, []]) {
    const first = page(1, [...lines(70, 740, [FULL, FULL]), ...marked, ...note]);
    const raw = readPages([first, page(2, line(70, 100, "kế hoạch này trước ngày 5/6."))]);
    expect(raw.replace("hiện(1)", "hiện")).toContain(`${FULL} kế hoạch này trước ngày 5/6.`);
  }
});

test("the power of a unit is no footnote", () => {
  const words: readonly Word[] = [
    ...line(70, 100, "Tổng diện tích 300 m"),
    { text: "2", box: [190, 86, 194, 94], size: 8, glued: true },
  ];
  expect(read(words)).toBe("Tổng diện tích 300 m2");
});

test("the cells between drawn lines come row by row, merged ones once", () => {
  const [x, y] = [[70, 120, 330, 500] as const, [100, 140, 180, 220] as const];
  const across = y.map((top, i) => [i === 2 ? 70 : x[0], top, x[3], top + 1] as const);
  const down = x.map((left, i) => [left, y[0], left + 1, i === 1 ? y[2] : y[3]] as const);
  const words = [
    ...line(80, 125, "TT"),
    ...line(130, 125, "Nội dung"),
    ...line(340, 125, "Thời gian"),
    ...line(80, 160, "1"),
    ...line(130, 155, "Tập huấn cán bộ"),
    ...line(130, 171, "phụ trách"),
    ...line(340, 160, "Quý I"),
    ...line(80, 205, "Tổng hợp, báo cáo"),
    ...line(340, 205, "31/12/2005"),
  ];
  const { text, locators } = compose([{ words, frame: { ...A4, rules: [...across, ...down] } }]);
  const cells = locators
    .filter((locator) => locator.cell)
    .map(({ span, cell }) => `${cell?.row}.${cell?.column} ${text.slice(span.start, span.end)}`);
  expect(cells).toEqual([
    "0.0 TT",
    "0.1 Nội dung",
    "0.2 Thời gian",
    "1.0 1",
    "1.1 Tập huấn cán bộ",
    "1.1 phụ trách",
    "1.2 Quý I",
    "2.0 Tổng hợp, báo cáo",
    "2.2 31/12/2005",
  ]);
});

test("a table without drawn lines is told by its white columns", () => {
  const row = (y: number, cells: readonly string[]) =>
    cells.flatMap((cell, i) => line([70, 110, 330, 460][i] ?? 0, y, cell));
  const words = [
    ...line(70, 100, "Danh mục các dự án đầu tư năm 2005 của huyện, kèm theo Kế hoạch số 12/KH-UBND:"),
    ...row(130, ["STT", "Tên dự án", "Địa điểm", "Vốn"]),
    ...row(150, ["1", "Xây dựng trạm y tế", "Xã An Phú", "1.200"]),
    ...line(110, 172, "Nâng cấp đường liên thôn 3"),
    ...row(179, ["2"]),
    ...line(330, 179, "Xã An Hòa"),
    ...line(460, 179, "3.450"),
    ...line(110, 186, "đi thôn 5"),
    ...row(208, ["3", "Kiên cố hóa kênh mương", "Xã An Lạc", "820"]),
    ...line(70, 240, "Ủy ban nhân dân huyện giao Phòng Tài chính theo dõi, đôn đốc thực hiện kế hoạch."),
  ];
  const { text, locators } = compose([{ words, frame: A4 }]);
  const cells = locators.flatMap(({ span, cell }) =>
    cell ? [`${cell.row}.${cell.column} ${text.slice(span.start, span.end)}`] : [],
  );
  expect(cells.slice(4)).toEqual([
    "1.0 1",
    "1.1 Xây dựng trạm y tế",
    "1.2 Xã An Phú",
    "1.3 1.200",
    "2.0 2",
    "2.1 Nâng cấp đường liên thôn 3",
    "2.1 đi thôn 5",
    "2.2 Xã An Hòa",
    "2.3 3.450",
    "3.0 3",
    "3.1 Kiên cố hóa kênh mương",
    "3.2 Xã An Lạc",
    "3.3 820",
  ]);
  expect(text.split("\n").at(-1)).toMatch(/^Ủy ban/u);
});

test("the stamp of a digital signature is left out, contacts that look like it are not", () => {
  const stamp = [
    "Ký bởi: Cổng Thông tin điện tử",
    "Email: cong@tinh.gov.vn",
    "Cơ quan: Văn phòng",
    "UBND tỉnh",
    "Thời gian ký: 25.03.2014 10:12:34 +07:00",
  ];
  const header = [...line(70, 112, "UBND TỈNH AN BÌNH"), ...centred(140, "KẾ HOẠCH")];
  expect(read([...lines(330, 60, stamp, 13), ...header])).toBe("UBND TỈNH AN BÌNH\nKẾ HOẠCH");
  const contact = ["Cơ quan: Văn phòng UBND tỉnh", "Ngày ký: 25/3/2014"];
  expect(read(lines(70, 400, contact))).toBe(contact.join("\n"));
});

test("a table that goes on over the page's end is one, its repeated head left out", () => {
  const ruled = (number: number, rows: readonly (readonly [string, string])[]) => {
    const ys = [...rows.keys(), rows.length].map((i) => 100 + 20 * i);
    const across = ys.map((y) => [70, y, 470, y + 1] as const);
    const down = [70, 270, 470].map((x) => [x, 100, x + 1, ys.at(-1) ?? 0] as const);
    const words = rows.flatMap(([a, b], i) => [...line(80, 116 + 20 * i, a), ...line(280, 116 + 20 * i, b)]);
    return { words, frame: { ...A4, number, rules: [...across, ...down] } };
  };
  const head = ["Nội dung", "Thời gian"] as const;
  const { text, locators } = compose([
    ruled(1, [head, ["Tập huấn", "Quý I"]]),
    ruled(2, [head, ["Kiểm tra", "Quý II"]]),
    page(3, line(70, 100, FULL)),
  ]);
  expect(
    locators.flatMap(({ span, cell }) =>
      cell ? [`${cell.table} ${cell.row}.${cell.column} ${text.slice(span.start, span.end)}`] : [],
    ),
  ).toEqual(["0 0.0 Nội dung", "0 0.1 Thời gian", "0 1.0 Tập huấn", "0 1.1 Quý I", "0 2.0 Kiểm tra", "0 2.1 Quý II"]);
});

import { expect, test } from "vitest";
import { readNumber } from "../../src/segment/header/number.ts";
import { readPlaceDate } from "../../src/segment/header/place-date.ts";

const whole = (text: string) => ({ start: 0, end: text.length });

test.each([
  ["Số  43 - KH/ĐUK", "43", "KH/ĐUK", "43-KH/ĐUK"],
  ["Số 97 -KH/ĐU", "97", "KH/ĐU", "97-KH/ĐU"],
  ["Số 12/KH/ĐUK", "12", "KH/ĐUK", "12/KH/ĐUK"],
  ["Số: 09/2009/CT-UBND", "09", "CT-UBND", "09/2009/CT-UBND"],
  ["Số: 308/KH-UBND", "308", "KH-UBND", "308/KH-UBND"],
  ["Số: 05 /KH - UBND", "05", "KH-UBND", "05/KH-UBND"],
  ["Số : 26/2001/NĐ-CP", "26", "NĐ-CP", "26/2001/NĐ-CP"],
  ["SỐ:  144 /2002/QĐ/BTC", "144", "QĐ/BTC", "144/2002/QĐ/BTC"],
  ["Số: 2004/KH-SYT-CĐN", "2004", "KH-SYT-CĐN", "2004/KH-SYT-CĐN"],
  ["Số 268-CV/VPTU", "268", "CV/VPTU", "268-CV/VPTU"],
  ["Số 05-QC/BTCTU-BDVTU", "05", "QC/BTCTU-BDVTU", "05-QC/BTCTU-BDVTU"],
  ["Số:01/KH-TH&THCS", "01", "KH-TH&THCS", "01/KH-TH&THCS"],
  ["Số: 1735/LĐTBXH-BĐG", "1735", "LĐTBXH-BĐG", "1735/LĐTBXH-BĐG"],
  ["Luật số: 83/2025/QH15", "83", "QH15", "83/2025/QH15"],
  ["Nghị quyết số: 101/2025/UBTVQH15", "101", "UBTVQH15", "101/2025/UBTVQH15"],
  ["Số: 12b/QĐ-HT", "12b", "QĐ-HT", "12b/QĐ-HT"],
  ["Số 84 QĐ/TWĐTN", "84", "QĐ/TWĐTN", "84-QĐ/TWĐTN"],
  ["Số: 15/KH", "15", "KH", "15/KH"],
  ["Số:      /KH-STTTT", null, "KH-STTTT", null],
  ["Số: …../KH-MTTQ-BTT", null, "KH-MTTQ-BTT", null],
  ["Số:        -KH/ĐU", null, "KH/ĐU", null],
  ["Số ......-QĐ/TU", null, "QĐ/TU", null],
  ["Số:     /2025/QĐ-UBND", null, "QĐ-UBND", null],
])("%s", (text, number, symbol, code) => {
  const read = readNumber(text, whole(text));
  expect([read?.number?.value ?? null, read?.symbol?.value ?? null, read?.code?.value ?? null]).toEqual([
    number,
    symbol,
    code,
  ]);
});

test("place and date may follow on the line", () => {
  const text = "Số: 01/2006/TT-NHNN Hà Nội, ngày 20 tháng 02 năm 2006";
  const read = readNumber(text, whole(text));
  expect(read?.code?.value).toBe("01/2006/TT-NHNN");
  expect(text.slice(read?.length)).toBe(" Hà Nội, ngày 20 tháng 02 năm 2006");
});

test.each(["Số 9A, Nguyễn Cảnh Chân, Ba Đình", "Số lượng: 15 bản", "Sở Y tế", "Số 5 đường Trần Phú", "Số: 15"])(
  "no number: %s",
  (text) => {
    expect(readNumber(text, whole(text))).toBeNull();
  },
);

test.each([
  ["Hà Nội, ngày 18 tháng 11 năm 2025", "Hà Nội", "2025-11-18"],
  ["TP. Hồ Chí Minh, ngày 02 tháng 01 năm 2004", "TP. Hồ Chí Minh", "2004-01-02"],
  ["Hà nội, ngày  18  tháng 1  năm 2001", "Hà nội", "2001-01-18"],
  ["Vũng Tàu , ngày      tháng     năm 2007", "Vũng Tàu", null],
  ["Phú Thọ, ngày    tháng 12 năm 2011", "Phú Thọ", null],
  ["Tân Lập, ngày … tháng … năm 2022", "Tân Lập", null],
  ["Hòa Khê, ngày ...tháng 01 năm 2026", "Hòa Khê", null],
  ["Huế, ngày 5/6/2004", "Huế", "2004-06-05"],
  ["Bà Rịa - Vũng Tàu, ngày 05 tháng 6 năm 2004", "Bà Rịa - Vũng Tàu", "2004-06-05"],
  ["Quận 1, ngày 05 tháng 6 năm 2004", "Quận 1", "2004-06-05"],
  ["Ngày 05 tháng 6 năm 2004", null, "2004-06-05"],
  ["Thanh Hóa ngày 05 tháng 6 năm 2004", "Thanh Hóa", "2004-06-05"],
  ["Đà Nẵng, 15/6/2004", "Đà Nẵng", "2004-06-15"],
  ["Hà Nội, ngày 31 tháng 4 năm 2004", "Hà Nội", null],
])("%s", (text, place, day) => {
  const read = readPlaceDate(text, whole(text));
  expect([read?.place?.value ?? null, read?.issuedOn?.value ?? null]).toEqual([place, day]);
});

test.each(["Căn cứ Quyết định ngày 5 tháng 6 năm 2004 của Bộ", "từ ngày 05 tháng 6 đến ngày 7 tháng 6", "Hà Nội"])(
  "no date line: %s",
  (text) => {
    expect(readPlaceDate(text, whole(text))).toBeNull();
  },
);

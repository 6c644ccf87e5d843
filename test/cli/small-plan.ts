/** A small plan with one deadline: its header, and what follows, one line each. */
export const planWith = (...lines: string[]): string => `UBND HUYỆN SÔNG LAM
PHÒNG NỘI VỤ
Số: 15/KH-PNV
Sông Lam, ngày 02 tháng 3 năm 2018

KẾ HOẠCH
Kiểm tra công vụ năm 2018

${lines.map((line) => `${line}\n`).join("")}`;

export const PLAN = planWith("1. Ủy ban nhân dân các xã gửi báo cáo về Phòng Nội vụ trước ngày 15/6/2018.");

import { HOLIDAYS } from "../../../src/vietnamese/holidays.ts";

/** Anniversaries, births and names of days. */
const COMMEMORATION =
  /(?<![A-Za-zÀ-ỹ])(?:kỷ\s+niệm|ngày\s+thành\s+lập|ngày\s+truyền\s+thống|ra\s+đời|(?<!(?:học|tuyển|thí|vệ|phát|nghỉ|dưỡng)\s)sinh\s+(?:ngày|năm)|ngày\s+sinh|thành\s+lập\s+(?:ngày|năm)|giải\s+phóng)[^.;”"]{0,60}$/iu;

/** `Lễ kỷ niệm: 8 giờ | ngày 20/11`: when it is held. */
const CEREMONY =
  /(?<![A-Za-zÀ-ỹ])(?:lễ|mít\s*tinh|họp\s+mặt|gặp\s+mặt|tọa\s+đàm|giao\s+lưu|hội\s+(?:thi|thảo|nghị|diễn)|hoạt\s+động)\s[^:]{0,80}:[^:]{0,60}$/iu;

/** `hoạt động Quốc khánh | 02/9`: the day is part of a holiday's name. */
const HOLIDAY_LAST = new RegExp(`(?<![A-Za-zÀ-ỹ])${HOLIDAYS}\\s*$`, "iu");

/** Whether the words before a day make it one that is remembered; `bare` where no cue stands between. */
export const isRemembered = (before: string, bare: boolean): boolean =>
  (COMMEMORATION.test(before) && !CEREMONY.test(before)) || (bare && HOLIDAY_LAST.test(before));

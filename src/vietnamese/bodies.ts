import bodies from "./bodies.json" with { type: "json" };
import { foldPhrase } from "./fold.ts";

/** Words of place: they go on with the body above and never begin one by themselves. */
const PLACES =
  /^(?:tỉnh|thành phố|tp|huyện|quận|thị xã|tx|xã|phường|thị trấn|tt|đặc khu|thôn|khu phố|bản|xóm|ấp|tổ dân phố|khu vực|miền|việt nam|trung ương)(?![A-Za-zÀ-ỹ])/u;

const folded = (words: readonly string[]): readonly string[] => words.map(foldPhrase);
const HEADS = new RegExp(
  `^(?:${[...folded(bodies.heads)].sort((a, b) => b.length - a.length).join("|")})(?![A-Za-zÀ-ỹ])`,
  "u",
);
const OPEN = new Set(folded(bodies.open));

/** Whether a line begins the name of a body: `SỞ Y TẾ`. */
export const beginsBody = (line: string): boolean => HEADS.test(foldPhrase(line));

/** Whether a line is only the beginning of a name: `ỦY BAN NHÂN DÂN`, `SỞ VĂN HÓA, THỂ THAO VÀ`, `BỘ TÀI NGUYÊN VÀ MÔI`. */
export const isOpenBody = (line: string): boolean =>
  OPEN.has(foldPhrase(line)) || /(?:[-–,&]|\s(?:và|môi|xã))$/iu.test(line);

/** Whether a line can only go on with the name above: `TỈNH HÀ GIANG`, `VÀ DU LỊCH`, `- SỞ NỘI VỤ`. */
export const continuesBody = (line: string): boolean => /^(?:[-–&]|và\s)/iu.test(line) || PLACES.test(foldPhrase(line));

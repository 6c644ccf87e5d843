import { remembered } from "../text/remembered.ts";
import { foldMarks, foldPhrase } from "./fold.ts";

/** Beginnings of the titles with which people sign (Hướng dẫn 36-HD/VPTW, 1.7; Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const TITLES: readonly string[] = [
  "tổng bí thư|bí thư|phó bí thư|chủ tịch|phó chủ tịch|chủ nhiệm|phó chủ nhiệm|trưởng ban|phó trưởng ban|phó ban|ủy viên|thường trực",
  "thủ tướng|phó thủ tướng|bộ trưởng|thứ trưởng|tổng thư ký|phó tổng thư ký|thống đốc|phó thống đốc|tổng kiểm toán|phó tổng kiểm toán",
  "tổng giám đốc|phó tổng giám đốc|giám đốc|phó giám đốc|hiệu trưởng|phó hiệu trưởng|viện trưởng|phó viện trưởng|chánh án|phó chánh án",
  "chánh văn phòng|phó chánh văn phòng|phó văn phòng|chánh thanh tra|phó chánh thanh tra|tổng thanh tra|phó tổng thanh tra|tổng biên tập|phó tổng biên tập",
  "tổng cục trưởng|phó tổng cục trưởng|cục trưởng|phó cục trưởng|chi cục trưởng|phó chi cục trưởng|vụ trưởng|phó vụ trưởng|trưởng phòng|phó trưởng phòng",
  "trưởng tiểu ban|phó trưởng tiểu ban|trưởng đoàn|phó trưởng đoàn|trưởng khoa|phó trưởng khoa|trưởng trạm|đội trưởng|tổ trưởng|tổ phó|trưởng thôn",
  "trưởng|phó trưởng|phó|tư lệnh|chính ủy|chỉ huy trưởng|chính trị viên|đồn trưởng|hạt trưởng|kế toán trưởng|thủ trưởng|người lập|người ghi|chủ trì|chủ tọa|thư ký|tm|xã đội trưởng|đại diện|người báo cáo|người đề nghị|cán bộ|chuyên viên|duyệt của|phê duyệt của|người duyệt|xác nhận của|ý kiến của",
];
/** The same one by one, in small letters. */
export const OFFICES: readonly string[] = TITLES.flatMap((titles) => titles.split("|"));
const exact = (titles: readonly string[]): RegExp => new RegExp(`^(?:${titles.join("|")})(?![A-Za-zÀ-ỹ])`, "u");
const TITLE = exact(OFFICES.map(foldPhrase));
/** In base letters, since scans lose marks; only titles of several words, for `Trương` is a surname. */
const SPOILT_TITLE = exact(OFFICES.filter((title) => title.includes(" ")).map(foldMarks));

/** `P. CHỦ TỊCH`, `P.Giám đốc`. */
const DEPUTY = /^p\s?\.\s?(?=chủ|giám|bí|hiệu|trưởng|chánh|cục|viện|vụ)/u;

/** Whether a line begins with the title of an office: `PHÓ CHỦ TỊCH`, `Chánh Văn phòng`. */
export const beginsTitle = (line: string): boolean => isTitleBeginning(line.slice(0, 80));

const isTitleBeginning = remembered((words) => {
  const folded = foldPhrase(words).replace(DEPUTY, "phó ");
  return TITLE.test(folded) || SPOILT_TITLE.test(foldMarks(folded));
});

/** `T/M`, `TM.`, `KT.`, `K/T`, `KT/`, `TL.`, `T/L`, `TUQ.`, `T/UQ`, `Q.`: by whose right somebody signs; `TM. T20` in a file copy is who typed it. */
const AUTHORITY =
  /^(?:t\s?\/\s?m|tm\s?[./]|tm(?=\s\p{Lu})|kt\s?[./]|kt(?=\s\p{Lu})|k\s?\/\s?t|tl\s?[./]|tl(?=\s\p{Lu})|t\s?\/\s?l|tuq\s?[./]|tuq(?=\s)|t\s?\/\s?uq|q\s?\.|q(?=\s\p{Lu})|thay mặt|thừa lệnh|thừa uỷ quyền|thừa ủy quyền|ký thay)\s*(?!\p{L}{1,3}\d)(?=[A-Za-zÀ-ỹ])/iu;

/** What every one of these holds. */
export const AUTHORITY_SIGN = /t\s?[/m]|k\s?[/t]|t(?:l|uq)|q\s?\.|q\s|thay mặt|thừa|ký thay/giu;

/** Whether a line says by whose right somebody signs. */
export const statesAuthority = (line: string): boolean => AUTHORITY.test(line);

/** Degrees, professions and honours, short (`TS.`, `Th.S`, `BSCKII.`) and in full. */
const DEGREES =
  "PGS|GS|TSKH|TS|Th\\.?S|Ths|BS|DS|KTS|KS|CN|CK|LS|NGƯT|NGND|TTƯT|TTND|NSƯT|NSND|Phó Giáo sư|Giáo sư|Tiến s[ĩỹ]|Thạc s[ĩỹ]|Bác s[ĩỹ]|Dược s[ĩỹ]|Y s[ĩỹ]|Kỹ sư|Kiến trúc sư|Luật sư|Cử nhân";
const OFFICERS = "(?:Chuẩn |Phó )?Đô đốc|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|Ông|Bà|Đồng chí|Đ/c";
/** As written and in capitals, each once: what two alternatives can take is tried in every way. */
const SPELLINGS = [
  ...new Set(`${DEGREES}|${DEGREES.replace(/\\.\?/gu, "").toUpperCase()}`.split("|")),
  OFFICERS,
  OFFICERS.toUpperCase(),
];
/** What may stand before a name, once or several times: `TS.`, `Bác sĩ CKII`, `Thượng tá, ThS.`. */
const RANK = new RegExp(`^(?:(?:${SPELLINGS.join("|")})(?:\\s?I{1,3}|\\d)?[.,:\\s]*)+(?<=[.,:\\s])`, "u");
const SIGNED =
  /(?<![\s[(/])[\s[(/]*(?:(?:đã\s+ký(?:\s+(?:(?:và|,)\s*)?đóng\s+dấu)?|đã\s+kí|chữ\s+ký|kt)[\s\])]*|(?:ký(?:\s*,)?\s*(?:ghi\s+rõ\s+)?họ|ký)\s+tên.*)$/isu;
/** Two to six words that each begin with a capital, or all in capitals. */
const NAME = /^(?:\p{Lu}[A-Za-zÀ-ỹ'’-]*\s+){1,6}\p{Lu}[A-Za-zÀ-ỹ'’-]*$/u;

/** A name without the ranks before it. */
export const withoutRank = (name: string): string => name.replace(RANK, "").trim();

/** The name that a line is, ranks kept, marks of signature taken off; `null` where it is none. */
export function readName(line: string): string | null {
  const text = line
    .replace(SIGNED, "")
    .replace(/^[\s[(]*đã\s+ký[\s\])]*[:.]?\s*/iu, "")
    .trim();
  const bare = withoutRank(text);
  return NAME.test(bare) && bare.split(/\s+/u).length <= 6 && bare.length <= 40 ? text : null;
}

/** `(Đã ký)`, `(Ký tên, đóng dấu)`, `L.S`: what stands for a signature or a seal; `Đã ký: Lê An` is the name. */
export const isSeal = (line: string): boolean => SEAL.test(line) && readName(line) === null;

const SEAL =
  /^[\s[(/]*(?:(?:đã\s+k[ýí]|k[ýí](?:\s*,|\s+tên|\s+và|\s+ghi)|chữ\s+ký|đóng\s+dấu).*|(?:dấu|con\s+dấu|l\.?\s?s\.?)[\s\])./]*)$/isu;

import type { Document } from "../../src/text/document.ts";
import type { Edit } from "../../src/text/edit.ts";
import { matchesOf } from "../../src/text/matches.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { recipientWords } from "./recipient-words.ts";
import { recognisedLines } from "./recognised-lines.ts";
import { repairReports } from "./reports.ts";

const KIND = { code: "ocr-list-repaired", reason: "in the list of recipients" } as const;

const HEADING = /^\P{L}{0,3}Nơi nhận ?[:;.]/iu;
const BULLET = /^[-–—+•*]/u;
/** No list of recipients is longer. */
const MOST_LINES = 40;

interface Rule {
  readonly misread: RegExp;
  readonly meant: string;
}

/** What can only be printed otherwise in an entry of the list. */
const RULES: readonly Rule[] = [
  // "- - Giám đốc": one entry has one bullet
  { misread: /^[-–—] ?[-–—](?= ?\p{Lu})/gu, meant: "-" },
  // "Các phòng. ban. đơn vị": after a full stop stands a capital
  { misread: /(?<=\p{Ll}{2})\.(?= \p{Ll}{2})/gu, meant: "," },
  // "(b/C)", "(b/€)", "(để b c)": báo cáo is always shortened in the same way
  { misread: /(?<=\((?:để )?)b[/ ]?[cC€](?=\))/gu, meant: "b/c" },
  // "TT Đẳng ủy": đẳng (cao đẳng, bình đẳng) has no committee
  { misread: /(?<!\p{L})Đẳng(?= (?:ủy|uỷ)(?!\p{L}))/gu, meant: "Đảng" },
  // "các đảng uỷ, chỉ bộ trực thuộc": only has nothing to be only of
  { misread: /(?<!\p{L})chỉ(?= (?:bộ(?! (?:phận|máy|môn))|ủy|uỷ|cục)(?!\p{L}))/gu, meant: "chi" },
  // "- Cúc phòng", "- Cấu đơn vị": many are named in small letters, one in capitals (Cục Thuế)
  {
    misread:
      /(?<=^[-–—+•*] ?)C[aàáâấầeéuúù][ceu](?= (?:phòng|ban|đ[oơóớờ]n v[iịí]|sở|ngành|cơ quan|tổ chức|khoa|thành viên)(?!\p{L}))/gu,
    meant: "Các",
  },
  // "FT HĐND", "FTYT", "LĐ-FB và XH": no Vietnamese word has an F
  { misread: /(?<!\p{L})F(?=(?:T|TYT|AND|U|W|P|X)(?!\p{L})|B và XH)/gu, meant: "T" },
  // "- lưu VT", "-Lwu: VT": the file copy has the last entry
  { misread: /(?<=^[-–—+•*] ?)[lL1I](?:[uưũứừ]u|w[uư])(?=[ :])/gu, meant: "Lưu" },
  { misread: /^[lL1I](?:[uưũứừ]u|w[uư])(?=[ :])/gu, meant: "- Lưu" },
];

/** Entries of the list of recipients, which is set small and leaning and therefore misread more than anything else. */
export const ocrRecipientsList: Normalizer = {
  name: "ocr-recipients-list",
  version: 4,
  edits(document) {
    const edits = misreadEntries(document);
    return { edits, diagnostics: repairReports(KIND, edits, document.text) };
  },
};

function misreadEntries(document: Document): readonly Edit[] {
  const lines = recognisedLines(document);
  const at = lines.findLastIndex(({ text }) => HEADING.test(text));
  if (at < 0) return [];
  const below = lines.slice(at + 1, at + 1 + MOST_LINES);
  const last = below.findLastIndex(({ text }) => BULLET.test(text));
  const list = below.slice(0, last + 2);
  return list.flatMap(({ text, start }) => repairsIn(text).map((edit) => moved(edit, start)));
}

const moved = ({ start, end, insert }: Edit, by: number): Edit => ({ start: start + by, end: end + by, insert });

function repairsIn(line: string): readonly Edit[] {
  const byRule = RULES.flatMap(({ misread, meant }) =>
    matchesOf(line, misread).map(({ 0: read, index }) => ({ start: index, end: index + read.length, insert: meant })),
  );
  return [...byRule, ...recipientWords(line)]
    .filter(({ start, end, insert }) => line.slice(start, end) !== insert)
    .sort((a, b) => a.start - b.start);
}

import { expect, test } from "vitest";
import { controls } from "../../../normalizers/charset/controls.ts";
import { entities } from "../../../normalizers/charset/entities.ts";
import { hyphens } from "../../../normalizers/charset/hyphens.ts";
import { mojibake } from "../../../normalizers/charset/mojibake.ts";
import { splitWords } from "../../../normalizers/charset/split-words.ts";
import { symbols } from "../../../normalizers/charset/symbols.ts";
import { toneMarks } from "../../../normalizers/charset/tone-marks.ts";
import { viqr } from "../../../normalizers/charset/viqr.ts";
import { normalize } from "../../../src/text/document.ts";
import type { Normalizer } from "../../../src/text/normalizer.ts";

const after = (normalizer: Normalizer, text: string) =>
  normalize({ format: "text", text, locators: [], pages: [], diagnostics: [] }, [normalizer]);

test.each([
  [entities, "&#272;&#7843;ng b&#x1ED9;; R&amp;D", "Đảng bộ; R&D"],
  [entities, "Số:&nbsp;12 của Sở", "Số:\u00a012 của Sở"],
  [entities, "&#147;x&#148; &agrave;", "“x” à"],
  [mojibake, "PhÆ°á»ng An PhÃº, Há»“ ChÃ Minh", "Phường An Phú, Hồ Chí Minh"],
  [mojibake, "lÃ  áº  Æ ", "là Ạ Ơ"],
  [viqr, "Dda?ng bo^. xa~, ngu+o+`i", "Đảng bộ xã, người"],
  [viqr, "Ddai ho^.i Dda?ng bo^.", "Đại hội Đảng bộ"],
  [viqr, "ho^.i nghi. vie^.t Nam.", "hội nghị việt Nam."],
  [hyphens, "®-îc nh-ng", "®\u00adîc nh\u00adng"],
  [symbols, "\uf0b7 một\n\uf0fc hai", "• một\n✓ hai"],
  [controls, "\x93x\x94 \x96 \x81", "“x” – \\x81"],
  [toneMarks, "quyê ́t định, nhâ´t, Đảng̉", "quyết định, nhất, Đảng"],
  [toneMarks, "thốńg", "thống"],
  [splitWords, "ĐIỀ U KHO ẢN", "ĐIỀU KHOẢN"],
  [splitWords, "Đi ều 1. Ph ạm vi đi ều ch ỉnh", "Điều 1. Phạm vi điều chỉnh"],
  [splitWords, "Quyế t định của Bộ tr ưởng", "Quyết định của Bộ trưởng"],
  [splitWords, "QUY Ế T ĐỊ NH", "QUYẾT ĐỊNH"],
  [splitWords, "KẾ HO ẠCH của đơn v ị", "KẾ HOẠCH của đơn vị"],
  [splitWords, "Ủ Y BAN", "ỦY BAN"],
  [splitWords, "Điều 1\nPh ối hợp kiểm tra", "Điều 1\nPhối hợp kiểm tra"],
  [splitWords, "1. Mục đích\r\n\r\nKh ảo sát các nhiệm vụ", "1. Mục đích\r\n\r\nKhảo sát các nhiệm vụ"],
  [hyphens, "l-u tr÷ hå s¬, nh-ng ch-a ®ñ", "l\u00adu tr÷ hå s¬, nh\u00adng ch\u00ada ®ñ"],
] as const)("%o: %s", (normalizer, text, right) => expect(after(normalizer, text).text).toBe(right));

test.each([
  [entities, "R&amp;D, a &lt; b, &nbsp; in code"],
  [mojibake, "SÃO PAULO, Â, Ã, CAFÉ® RÉSUMÉ, ÂM NHẠC"],
  [mojibake, "HÀ NỘI, BÃ, CÃI, GIÃ"],
  [viqr, "a^2 + b^2 = c^2; f(x) = o(n); C++; ho?i gi` the^'"],
  [viqr, "thêm a+b và u+v"],
  [hyphens, "KH-ĐU, Hà Nội-Huế, e-mail, 5-í"],
  [toneMarks, "`hoà` và ´Lam´; Nguyễn, Ea H´leo"],
  [splitWords, "điểm a khoản b Điều 5 phần C của bảng; a b c d đ e g"],
  [splitWords, "Ông Đỗ Ân, bà Lê Ái, tổ 5 ấp Tân An"],
] as const)("%o leaves alone: %s", (normalizer, text) => expect(after(normalizer, text).text).toBe(text));

test("places are kept through a repair: what was there is told, and where it is now", () => {
  const { diagnostics, text } = after(splitWords, "Căn cứ Đi ều 7 và ĐIỀ U KHOẢN");
  expect(diagnostics.map(({ actual, span }) => [actual, span && text.slice(span.start, span.end)])).toEqual([
    ["Đi ều", "Điều"],
    ["ĐIỀ U", "ĐIỀU"],
  ]);
});

test("a word torn into three is told once, with all that stood there", () => {
  const { diagnostics, text } = after(splitWords, "QUY Ế T ĐỊ NH");
  expect(diagnostics.map(({ actual, span }) => [actual, span && text.slice(span.start, span.end)])).toEqual([
    ["QUY Ế T", "QUYẾT"],
    ["ĐỊ NH", "ĐỊNH"],
  ]);
});

test("a control character among letters that nobody can read is told", () => {
  const { diagnostics } = after(controls, "k\x8dq, \x93xin\x94");
  expect(diagnostics.map(({ code }) => code)).toContain("charset-uncertain");
  expect(after(controls, "\x93xin\x94 chào").diagnostics).toEqual([]);
});

test("bytes that are nothing are counted, and told place by place up to twenty", () => {
  const { diagnostics } = after(controls, "a\x81 ".repeat(50));
  expect(diagnostics).toHaveLength(21);
  expect(diagnostics[0]?.message).toContain("50 bytes");
});

import { expect, test } from "vitest";
import { detectCharsets } from "../../src/convert/detect-charsets.ts";
import { toUnicode } from "../../src/convert/to-unicode.ts";
import { UsageError } from "../../src/errors.ts";
import { applyEdits } from "../../src/text/edit.ts";

const textOf = (input: string): string => toUnicode(input).text;

test.each([
  ["tcvn3", "Sè: 45/KH-UBND, Ngµy 15 th¸ng 3 n¨m 2004", "Số: 45/KH-UBND, Ngày 15 tháng 3 năm 2004"],
  ["tcvn3", "H§ND, UBND huyÖn; Q§-UB; N§-CP", "HĐND, UBND huyện; QĐ-UB; NĐ-CP"],
  ["tcvn3", "gi¸ 100.000®/kg, 5 ÷ 10%, §iÒu 7", "giá 100.000đ/kg, 5 ÷ 10%, Điều 7"],
  ["tcvn3", "Chñ tÞch c¸c x· §¾k R'lÊp, Pl©y Ku", "Chủ tịch các xã Đắk R'lấp, Plây Ku"],
  ["tcvn3", "gäi lµ «v¨n b¶n», « nhiÔm m«i tr­êng", "gọi là «văn bản», ô nhiễm môi trường"],
  ["tcvn3", "UñY BAN NH©N D©N TØNH", "ỦY BAN NHÂN DÂN TỈNH"],
  ["tcvn3", "§¶NG Bé TØNH\nSè: 5/UBND", "ĐẢNG BỘ TỈNH\nSố: 5/UBND"],
  ["tcvn3", "kinh phÝ n¨m nay", "kinh phí năm nay"],
  ["vni", "UÛy ban nhaân daân tænh Beán Tre, ngaøy 5 thaùng 6", "Ủy ban nhân dân tỉnh Bến Tre, ngày 5 tháng 6"],
  ["vni", "QUYEÁT ÑÒNH SOÁ 12/QÑ-UB", "QUYẾT ĐỊNH SỐ 12/QĐ-UB"],
  ["vni", "haøng toàn kho", "hàng tồn kho"],
  ["cp1258", "Kêì hoaòch công taìc cuÒa Ðaòi hôòi", "Kế hoạch công tác của Đại hội"],
  ["viscii", "Kª hoÕch phát tri¬n kinh tª xã hµi", "Kế hoạch phát triển kinh tế xã hội"],
  ["utf8-as-cp1252", "Sá»Ÿ Ná»™i vá»¥ tá»‰nh HÆ°ng YÃªn", "Sở Nội vụ tỉnh Hưng Yên"],
  ["utf8-as-cp437", "─É├┤ng gß╗¡i c├íc ph╞░ß╗¥ng", "Đông gửi các phường"],
  ["viqr", "Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam.", "Cộng hòa xã hội chủ nghĩa Việt Nam."],
])("%s: %s", (charset, legacy, unicode) => {
  const { text, stretches } = toUnicode(legacy);
  expect(text).toBe(unicode);
  expect(stretches.map((stretch) => stretch.charset)).toContain(charset);
});

test("one line may hold three charsets; each stretch says which", () => {
  const { text, stretches } = toUnicode("Học viện Ñaïi hoïc Quoác gia vµ tr­êng §¹i häc ở Hà Nội");
  expect(text).toBe("Học viện Đại học Quốc gia và trường Đại học ở Hà Nội");
  expect(stretches.map(({ charset, span }) => [charset, text.slice(span.start, span.end)])).toEqual([
    ["vni", "Đại học Quốc"],
    ["tcvn3", "và trường Đại học"],
  ]);
});

test.each([
  ["nhng ®îc, ngêi ta cha lµm", "nhưng được, người ta chưa làm"],
  ["n−íc ta, x∙ héi, lμ mét", "nước ta, xã hội, là một"],
  ["®Çu t x©y dùng níc ngoµi", "đầu tư xây dựng nước ngoài"],
  ["n-íc ta ®· ®-îc h-ëng", "nước ta đã được hưởng"],
  ["xó hội chủ nghĩa", "xã hội chủ nghĩa"],
  ["sự lónh đạo của Đảng, phỏp luật", "sự lãnh đạo của Đảng, pháp luật"],
  ["CƠNG HỊA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CÔNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  ["Tờ tŕnh về việc góp ư kiến", "Tờ trình về việc góp ý kiến"],
  ["quy đònh của Bộ, đơn vò", "quy định của Bộ, đơn vị"],
  ["thô´ng nhâ´t, quyê ́t định, Đảng̉ bộ", "thống nhất, quyết định, Đảng bộ"],
  ["ĐIỀ U KHO ẢN THI HÀ NH", "ĐIỀU KHOẢN THI HÀNH"],
  ["Ðiều 5, Сhính phủ, Đιều 6", "Điều 5, Chính phủ, Điều 6"],
  ["PhÆ°á»ng An PhÃº, Há»“ ChÃ Minh", "Phường An Phú, Hồ Chí Minh"],
  ["Ddai ho^.i Dda?ng bo^.", "Đại hội Đảng bộ"],
  ["\uf0b7 Kế hoạch\n\uf0d8 Mục tiêu", "• Kế hoạch\n➢ Mục tiêu"],
])("damage is repaired and told: %s", (damaged, right) => {
  const { text, diagnostics } = toUnicode(damaged);
  expect(text).toBe(right);
  expect(diagnostics.filter(({ code }) => code === "charset-repair").map(({ actual }) => actual)).not.toEqual([]);
});

test.each([
  "Theo § 5 và §§ 12-14; 15 µg/m³; 5 × 10 ÷ 2; 20 °C ± 1; ½ ngày",
  "café, naïve, Genève, El Niño, São Paulo, Gemäß § 3, Größe, über",
  "Die Gemeinde hat gemäß § 5 die übrigen Maßnahmen für größere Städte geändert.",
  "L’école française à Genève où déjà l’été",
  "Ê-đê, Ba-na, Đắk Lắk, Krông Pắc, Plây Ku, Bắc Kạn",
  "« Kế hoạch », “Điều lệ”, ‘quy chế’ – xong…",
  "xem http://example.vn/v%C4%83n?id=§5 và van.thu@example.gov.vn",
  "hoà bình, toàn dân, khoá học, ngoài ra, uỷ ban, thuỷ lợi, hòa, ủy",
  "Đường dài 5 mét, em bé 2 tuổi, lò gạch, nhà máy xi măng lò quay",
  "tòan tỉnh, qúa trình, gía trị, lọai",
  "Điều 5. Các điểm a, b, c và đ khoản 1; phần C của bảng",
  "Ông Nguyễn Văn Xó, bà Trần Thị Lành, cháu Đồn",
  "`hoà` là từ, `Lam` cũng vậy",
  "R&D; A&amp;B",
  "SELECT * FROM can_bo WHERE ho_ten LIKE '%ñ%'",
  "Học tại Köln, Zürich, Málaga và Besançon; naïve, résumé, créée",
  "| 1 | 12,5 | – | × |\n| 2 | 8,0 | ½ | ÷ |",
])("good text stays, byte for byte: %s", (good) => {
  const { text, edits, diagnostics } = toUnicode(good);
  expect(text).toBe(good);
  expect(edits).toEqual([]);
  expect(diagnostics).toEqual([]);
});

test("NFD is judged as what it is and becomes NFC", () => {
  const text = "Đảng bộ nhiệm kỳ toàn quốc, mét sè";
  expect(textOf(text.normalize("NFD"))).toBe(text);
});

test("fonts speak first, but Unicode in a legacy font stays Unicode", () => {
  const all = (text: string, font: string) => ({ fonts: [{ start: 0, end: text.length, font }] });
  expect(toUnicode("mét bé", all("mét bé", ".VnTime")).text).toBe("một bộ");
  expect(toUnicode("toàn", all("toàn", "VNI-Times")).text).toBe("tồn");
  expect(toUnicode("kÕ ho¹ch ban", all("kÕ ho¹ch ban", ".VnTimeH")).text).toBe("KẾ HOẠCH BAN");
  expect(toUnicode("Kế hoạch này", all("Kế hoạch này", ".VnTime")).text).toBe("Kế hoạch này");
  expect(toUnicode("mét bé", all("mét bé", ".VnTime")).stretches).toMatchObject([{ evidence: "font" }]);
});

test("a capital font on a part of a word makes that part capital", () => {
  const runs = (...parts: readonly (readonly [text: string, font: string])[]) => {
    const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, [text]) => sum + text.length, 0));
    const fonts = parts.map(([text, font], i) => {
      const start = starts[i] as number;
      return { start, end: start + text.length, font };
    });
    return toUnicode(parts.map(([text]) => text).join(""), { fonts }).text;
  };
  expect(runs(["ñ", ".VnTimeH"], ["y ban nh©n d©n", ".VnTime"])).toBe("Ủy ban nhân dân");
  expect(runs(["®", ".VnArialH"], ["iÒu 1. Ph¹m vi", ".VnArial"])).toBe("Điều 1. Phạm vi");
  expect(runs(["Ch", ".VnTime"], ["\u00ad¬ng i", ".VnTimeH"])).toBe("ChƯƠNG I");
  expect(runs(["ñy ban ", ".VnTimeH"], ["x·", ".VnTime"])).toBe("ỦY BAN xã");
});

test("a charset that the caller names is believed for what can be in it", () => {
  expect(toUnicode("mét bé", { charset: "TCVN3" }).text).toBe("một bộ");
  expect(toUnicode("Kế hoạch", { charset: "abc" }).text).toBe("Kế hoạch");
  expect(toUnicode("mét bé", { charset: "tcvn3" }).stretches).toMatchObject([{ evidence: "declared" }]);
});

test("a declared charset is not believed where the text is Unicode already", () => {
  const text = "Kế hoạch rõ ràng, có ý kiến, mã số, là toàn tỉnh";
  for (const charset of ["windows-1258", "tcvn3", "vni", "viscii"])
    expect(toUnicode(text, { charset }).text).toBe(text);
});

test("an unknown charset is a usage error that lists the known ones", () => {
  expect(() => toUnicode("x", { charset: "ascii-art" })).toThrow(UsageError);
  expect(() => toUnicode("x", { charset: "ascii-art" })).toThrow(/tcvn3, vni, cp1258/);
});

test("where nothing decides, the text stays and a warning says so", () => {
  const { text, diagnostics } = toUnicode("Kế hoạch số 5: Ngêi lập biểu");
  expect(text).toBe("Kế hoạch số 5: Ngêi lập biểu");
  expect(diagnostics).toMatchObject([{ code: "charset-uncertain" }]);
});

test("few words that a rare charset would read otherwise are told", () => {
  const { text, diagnostics } = toUnicode("nhiÖm vó trãng");
  expect(text).toBe("nhiệm vú tróng");
  expect(diagnostics).toMatchObject([{ code: "charset-uncertain", message: expect.stringContaining("vietware-f") }]);
});

test("legacy text in a Unicode document is told once for each place", () => {
  const { diagnostics, text } = toUnicode(
    "Kế hoạch của Ủy ban nhân dân xã.\n- C¸c chi bé trong toàn §¶ng bé b¸o c¸o.\nTổ chức thực hiện.",
  );
  const mixed = diagnostics.filter(({ code }) => code === "mixed-charset");
  expect(mixed.map(({ span }) => span && text.slice(span.start, span.end))).toEqual([
    "Các chi bộ trong toàn Đảng bộ báo cáo",
  ]);
});

test("bytes: UTF-16, UTF-8, legacy, and bytes that are nothing stay visible", () => {
  expect(toUnicode(Buffer.from("\ufeffKế hoạch", "utf16le")).text).toBe("Kế hoạch");
  expect(toUnicode(Buffer.from("Kế hoạch")).text).toBe("Kế hoạch");
  expect(toUnicode(Buffer.from("§¶ng bé \x93kho¸\x94", "latin1")).text).toBe("Đảng bộ “khoá”");
  const { text, diagnostics } = toUnicode(Buffer.from("§¶ng bé \x81 tØnh", "latin1"));
  expect(text).toBe("Đảng bộ \\x81 tỉnh");
  expect(diagnostics).toMatchObject([{ code: "undecodable-bytes" }, { code: "undecodable-bytes", actual: "\x81" }]);
});

test("the edits turn the given text into the answer, through several steps", () => {
  const input = "&#167;&#182;ng b&#233; vµ &sect;¹i héi, nhng";
  const { text, edits } = toUnicode(input);
  expect(text).toBe("Đảng bộ và Đại hội, nhưng");
  expect(applyEdits(input, edits).text).toBe(text);
});

test("detectCharsets answers what most of a text is in", () => {
  expect(detectCharsets("Céng hoµ x· héi chñ nghÜa ViÖt Nam").dominant).toBe("tcvn3");
  expect(detectCharsets("Cộng hoà xã hội, §¶ng bé").dominant).toBe("unicode");
});

test("in TCVN3, § before a unit and two of them before an abbreviation are letters", () => {
  const right = "Phó Giám đốc Đàm Thị Hoa, các đảng uỷ, ĐĐ HĐND tỉnh, đường kính 15 µm";
  const tcvn3 = "Phã Gi¸m ®èc §µm ThÞ Hoa, c¸c ®¶ng uû, §§ H§ND tØnh, ®­êng kÝnh 15 µm";
  expect(toUnicode(tcvn3).text).toBe(right);
  expect(toUnicode("Theo §§ 12-14 của Luật; hạt 15 µm").text).toBe("Theo §§ 12-14 của Luật; hạt 15 µm");
});

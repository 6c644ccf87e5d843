import fc from "fast-check";
import { expect, test } from "vitest";
import { html } from "../../src/readers/html.ts";
import { mht } from "../../src/readers/mht.ts";
import type { RawDocument } from "../../src/text/raw-document.ts";

const readBytes = (bytes: Uint8Array, charset?: string) => html.read(bytes, { ...(charset && { charset }) });
const read = (source: string) => readBytes(Buffer.from(source, "utf8"));
const textOf = async (source: string): Promise<string> => (await read(source)).text.trimEnd();
const found = (raw: RawDocument, what: "font" | "footnote" | "footnoteMark" | "heading") =>
  raw.locators
    .filter((locator) => locator[what] !== undefined)
    .map(({ span, [what]: value }) => [raw.text.slice(span.start, span.end), value]);

test.each([
  ["<p>K&#7871; ho&#x1EA1;ch &amp; &Aacute;n</p>", "Kế hoạch & Án"],
  ["<p>Kế\n   hoạch</p><p>năm 2005</p>", "Kế hoạch\nnăm 2005"],
  ["<p>Nơi nhận:<br>- Lưu: VT.</p>", "Nơi nhận:\n- Lưu: VT."],
  ["<p>KẾ HOẠCH</p><p>&nbsp;</p><p>Căn cứ</p>", "KẾ HOẠCH\n\nCăn cứ"],
  ["<p>KẾ HOẠCH</p><p></p><p>Căn cứ</p>", "KẾ HOẠCH\nCăn cứ"],
  ["<script>x</script><style>p{}</style><p>Một<span style='display:none'>ẩn</span> hai</p><del>bỏ</del>", "Một hai"],
  ["<ol start=3><li>Rà soát</li><li>Kiểm tra</li></ol><ul><li>Lưu: VT</li></ul>", "3. Rà soát\n4. Kiểm tra\n- Lưu: VT"],
  ["<ol type=a><li>Rà soát</li></ol><ol type=I><li>Mục đích</li></ol>", "a. Rà soát\nI. Mục đích"],
  ["<p>theo đề cương<sup>1</sup>.</p><p><sup>1</sup> Gửi sau.</p>", "theo đề cương(1).\n(1) Gửi sau."],
  ["<p>rộng 30 m<sup>2</sup>, thuốc nổ 10<sup>3</sup> kg</p>", "rộng 30 m2, thuốc nổ 103 kg"],
  ["<div>Một<div>hai</div>ba</div>", "Một\nhai\nba"],
  ["<pre>Số: 1\n  Hà Nội</pre>", "Số: 1\n  Hà Nội"],
  ["<p><!--[if gte mso 9]>bỏ<![endif]--><![if !vml]>giữ<![endif]></p>", "giữ"],
])("%s", async (source, text) => {
  expect(await textOf(`<html><body>${source}</body></html>`)).toBe(text);
});

test("Word's list numbers stand before their items", async () => {
  const item = (label: string, text: string, font = "") =>
    `<p><![if !supportLists]><span style='${font}'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}</p>`;
  expect(await textOf(item("a)", "Rà soát") + item("-", "Kiểm tra"))).toBe("a) Rà soát\n- Kiểm tra");
});

test("fonts come from elements, styles and style sheets", async () => {
  const raw = await read(
    `<style><!-- /* Style */ p.MsoNormal, li.MsoNormal {margin:0cm; font-family:".VnTime","serif";} --></style>
     <p class=MsoNormal>KÕ ho¹ch</p><font face="VNI-Times">Soá</font><p style="font:bold 12pt VNI-Helve">Ngaøy</p>`,
  );
  expect(found(raw, "font")).toEqual([
    ["KÕ ho¹ch", ".VnTime"],
    ["Soá", "VNI-Times"],
    ["Ngaøy", "VNI-Helve"],
  ]);
});

test.each([
  ["utf-8, undeclared", Buffer.from("<p>Kế hoạch</p>"), "Kế hoạch"],
  ["utf-8 under a wrong name", Buffer.from("<meta charset=windows-1258><p>Kế hoạch</p>"), "Kế hoạch"],
  ["utf-16 with its mark", Buffer.from("\uFEFF<p>Kế hoạch</p>", "utf16le"), "Kế hoạch"],
  ["legacy bytes", Buffer.from("<p>K\u00D5 ho\u00B9ch \u0080</p>", "latin1"), "KÕ ho¹ch \u0080"],
  ["x-user-defined", Buffer.from("<meta charset=x-user-defined><p>K\u00D5</p>", "latin1"), "KÕ"],
  [
    "windows-1252",
    Buffer.from("<meta charset=windows-1252><p>\u0093K\u00D5\u0094 \u0081</p>", "latin1"),
    "“KÕ” \u0081",
  ],
])("%s", async (_, bytes, text) => {
  expect((await readBytes(bytes)).text.trimEnd()).toBe(text);
});

test("the declared charset is told", async () => {
  const raw = await readBytes(
    Buffer.from(
      '<meta http-equiv=Content-Type content="text/html; charset=windows-1258"><p>K\u00EA\u00EC</p>',
      "latin1",
    ),
  );
  expect(raw.declaredCharset).toBe("windows-1258");
});

test("cells have their places, merged ones count as they reach; tables that place things are none", async () => {
  const raw = await read(
    `<table><tr><td rowspan=2>TT</td><td colspan=2>Thời gian</td></tr><tr><td>Từ</td><td><p>Đến</p><p>hết</p></td></tr></table>
     <table><tr><td><table><tr><td>SỞ Y TẾ</td><td>CỘNG HÒA</td></tr></table></td></tr></table>`,
  );
  const cells = raw.locators.flatMap(({ span, cell }) =>
    cell ? [`${cell.table} ${cell.row}.${cell.column} ${raw.text.slice(span.start, span.end)}`] : [],
  );
  expect(cells).toEqual([
    "0 0.0 TT",
    "0 0.1 Thời gian",
    "0 1.1 Từ",
    "0 1.2 Đến",
    "0 1.2 hết",
    "1 0.0 SỞ Y TẾ",
    "1 0.1 CỘNG HÒA",
  ]);
});

test.each([
  [
    "Word",
    `<p>Theo Nghị định<a href="#_ftn1" name="_ftnref1">[1]</a>.</p><p>Hết.</p>
     <div style='mso-element:footnote-list'><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Nghị định 43</p></div></div>`,
  ],
  [
    "LibreOffice",
    `<p>Theo Nghị định<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><p>Hết.</p>
     <div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Nghị định 43</p></div>`,
  ],
])("footnotes of %s follow the paragraph of their mark", async (_, source) => {
  const raw = await read(source);
  expect(raw.text.trimEnd()).toBe("Theo Nghị định(1).\n(1) Nghị định 43\nHết.");
  expect(found(raw, "footnoteMark")).toEqual([["(1)", "1"]]);
  expect(found(raw, "footnote")).toEqual([["(1) Nghị định 43", "1"]]);
});

const SITE = `<header><ul><li><a href=/>Trang chủ</a></li><li><a href=/v>Văn bản</a></li><li><a href=/t>Tin tức</a></li></ul></header>
<div class="breadcrumb"><a href=/>Trang chủ</a> » Kế hoạch</div>`;
const FOOT = `<div class="lienquan"><h3>Các tin khác</h3><a href=/1>Thông báo nghỉ lễ</a></div><p><a href=/f.pdf>Tải về</a></p>
<footer>Bản quyền thuộc Ủy ban nhân dân xã</footer>`;
const BODY =
  "<p>Căn cứ <a href=/l>Luật Đê điều</a>, Ủy ban nhân dân xã ban hành kế hoạch phòng, chống lụt bão như sau:</p>";

test("the document is told from the site around it by its motto", async () => {
  const head = "<table><tr><td>UBND XÃ AN PHÚ</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table>";
  expect(
    await textOf(`${SITE}<div><h1>Kế hoạch lụt bão</h1><div>${head}<p>KẾ HOẠCH</p>${BODY}</div>${FOOT}</div>`),
  ).toBe(
    "UBND XÃ AN PHÚ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH\nCăn cứ Luật Đê điều, Ủy ban nhân dân xã ban hành kế hoạch phòng, chống lụt bão như sau:",
  );
});

test("an article without a motto keeps its title", async () => {
  const article = `<div><h1>Xã An Phú ra quân nạo vét kênh mương</h1><div class=date>Đăng lúc 8:00</div><div>${BODY}${BODY}</div></div>`;
  const text = await textOf(`${SITE}<div class=wrap>${article}${FOOT}</div>`);
  expect(text).toMatch(/^Xã An Phú ra quân nạo vét kênh mương\nCăn cứ Luật Đê điều/u);
  expect(text).not.toMatch(/Trang chủ|Tải về|Bản quyền|Thông báo|Đăng lúc/u);
});

test("a page that a word processor made is all document", async () => {
  const source = `<meta name=Generator content="Microsoft Word 15"><p>Tải về</p><form></form><p>Văn bản liên quan</p>`;
  expect(await textOf(source)).toBe("Tải về\nVăn bản liên quan");
});

test("a web page in one file", async () => {
  const page = "<p>K=E1=BA=BF ho=\r\n=E1=BA=A1ch</p>";
  const message = `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--=_x"\r\n\r\nx\r\n----=_x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${page}\r\n----=_x--`;
  expect((await mht.read(Buffer.from(message), {})).text.trim()).toBe("Kế hoạch");
  const cut = await mht.read(Buffer.from(message.slice(0, -20)), {});
  expect(cut.diagnostics.map((d) => d.code)).toEqual(["text-lost"]);
  await expect(mht.read(Buffer.from("MIME-Version: 1.0\n\nx"), {})).rejects.toMatchObject({ code: "corrupt" });
});

test("a page without text of its own is refused, one of links alone is kept", async () => {
  await expect(read("<html><body><div id=app></div><script>load()</script></body></html>")).rejects.toMatchObject({
    code: "empty",
  });
  expect(await textOf("<nav><a href=1>Kế hoạch số 12/KH-UBND</a></nav>")).toBe("Kế hoạch số 12/KH-UBND");
});

test("pages nested without end are refused", async () => {
  await expect(read("<div>".repeat(50_000))).rejects.toMatchObject({ code: "too-large" });
});

test("any text is a page", async () => {
  const tags = fc.constantFrom(
    "<p>",
    "</p>",
    "<table>",
    "<td>",
    "<li>",
    "<!--",
    "<a href='#_ftn1'>",
    "<div id=ftn1>",
    "chữ",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(tags, fc.string()), { maxLength: 40 }), async (pieces) => {
      await read(pieces.join("")).catch((error: unknown) => expect(error).toMatchObject({ code: "empty" }));
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["<html><body><p>Kế hoạch</p></body></html>", []],
  ["<html><body><p>Kế hoạch</p></BODY >", []],
  ["<p>Kế hoạch</p>", []],
  ["<html><body><p>Kế hoạch thực hi", ["text-lost"]],
  ["<body class=x><p>Kế hoạch</p><p", ["text-lost"]],
])("%s: a page that came whole and one that did not", async (source, codes) => {
  const { diagnostics } = await html.read(Buffer.from(source), {});
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
});

import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { ReadError } from "../../src/errors.ts";
import { rtf } from "../../src/readers/rtf/rtf.ts";
import type { RawDocument } from "../../src/text/raw-document.ts";

const HEAD =
  String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fcharset0{\*\panose 020b}.VnTime;}` +
  String.raw`{\f2\fcharset163 Arial;}{\f3\fcharset2 Symbol;}{\f4\fcharset204 Arial Cyr;}{\f5\fcharset163 VNI-Times;}{\f6\fcharset128 MS Mincho;}}`;

const read = (body: string): Promise<RawDocument> => rtf.read(Buffer.from(`${HEAD}${body}}`, "latin1"), {});
const textOf = async (body: string): Promise<string> => (await read(body)).text;
const fontsOf = ({ text, locators }: RawDocument): [string, string][] =>
  locators.flatMap(({ span, font }) => (font ? [[text.slice(span.start, span.end), font]] : []));

test.each([
  [
    "paragraphs, breaks and tabs",
    String.raw`\pard S\'e8 5\tab KH\par\par \'a7i\'d2u 1\line 2\par`,
    "Sè 5\tKH\n\n§iÒu 1\n2\n",
  ],
  ["bytes of a .Vn font stay", String.raw`{\f1 T\'ad ph\'b8p}\par`, "T\u00ad ph¸p\n"],
  ["the optional hyphen stays", String.raw`{\f1 T\- ph\'b8p}\par`, "T\u00ad ph¸p\n"],
  ["bytes by the charset of the font", String.raw`{\f2 \'d0i\'ea\'cc}{\f4  \'cf\'f0}\par`, "Điê\u0300 Пр\n"],
  ["fonts of Vietnamese codes do not follow their charset", String.raw`{\f5 \'d0\'f5}\par`, "Ðõ\n"],
  ["characters of two bytes", String.raw`{\f6 \'93\'fa\'96\'7b}\par`, "日本\n"],
  [
    "Unicode and what stands in for it",
    String.raw`Ti\u7871\'bfng {\uc2 Vi\u7879ab}{\uc0\u-3913}t\par`,
    "Tiếng Việ\uf0b7t\n",
  ],
  ["signs of symbol fonts", String.raw`{\f3 \'b7 }{\f3\u-3913?} vi\'d6c\par`, "• • viÖc\n"],
  ["quotes, dashes and spaces", String.raw`\ldblquote K\rdblquote \endash\~12\_KH \{x\}\par`, "“K”–\u00a012-KH {x}\n"],
  [
    "hidden and deleted text",
    String.raw`A{\v B}{\deleted C}{\revised D}\plain\v E\v0 F\par{\v G\par}{\deleted H\par}I\par`,
    "ADF\nI\n",
  ],
  [
    "numbers as the file shows them",
    String.raw`{\listtext\pard\plain\f0 II.\tab}M\par{\pntext\f3\'b7\tab}N\par{\*\pn\pnlvlblt{\pntxtb -}}O\par`,
    "II. M\n- N\nO\n",
  ],
  [
    "results of fields, not their codes",
    String.raw`{\field{\*\fldinst { HYPERLINK "x"}}{\fldrslt {xem}}} {\field{\*\fldinst SYMBOL 183 \\f "Symbol"}}\par`,
    "xem •\n",
  ],
  [
    "destinations without text",
    String.raw`{\info{\title T}}{\*\unknown x}{\pict 00ff}{\*\bkmkstart b}A{\*\bkmkend b}\par`,
    "A\n",
  ],
  ["the Unicode form of a text given twice", String.raw`{\upr{c\'f2}{\*\ud{c\u361?}}}\par`, "cũ\n"],
  ["binary data", `A\\bin4 {}\\{B\\par`, "AB\n"],
  [
    "a box comes after its paragraph, once",
    String.raw`A{\shp{\*\shpinst{\sp{\sn x}{\sv 114300}}{\shptxt \pard D\'f9 th\par}}{\shprslt{\*\do{\dptxbxtext Z}}}}B\par`,
    "AB\nDù th\n",
  ],
  ["a box of Word 6", String.raw`A{\*\do\dobxcolumn{\dptxbxtext\pard Box\par}}\par`, "A\nBox\n"],
])("%s", async (_name, body, text) => {
  expect(await textOf(body)).toBe(text);
});

test("fonts of runs, neighbours of one font together", async () => {
  const raw = await read(String.raw`\pard\f1 K\'d5 {\b ho\'b9ch}\par s\'e8\par\plain Unicode\par`);
  expect(fontsOf(raw)).toEqual([
    ["KÕ ho¹ch\nsè", ".VnTime"],
    ["Unicode", "Times New Roman"],
  ]);
});

test("notes after the paragraph of their mark; endnotes are counted apart", async () => {
  const raw = await read(
    String.raw`M\'e9t{\super\chftn{\footnote\pard{\super\chftn} Theo Q\'a7 15.\par}}, hai{\super *{\footnote{\super *} Riêng.}} v\'b5 ba{\chftn{\footnote\ftnalt\chftn  Cuèi.}}\par Sau{\chftn{\footnote \chftn N\'f7a.}}\par`,
  );
  expect(raw.text).toBe("Mét(1), hai(*) vµ ba(i)\n(1) Theo Q§ 15.\n(*) Riêng.\n(i) Cuèi.\nSau(2)\n(2) N÷a.\n");
  expect(raw.locators.flatMap((l) => l.footnote ?? [])).toEqual(["1", "*", "i", "2"]);
  expect(raw.locators.flatMap((l) => l.footnoteMark ?? [])).toEqual(["1", "*", "i", "2"]);
});

test("cells row by row; columns by the edges of all rows", async () => {
  const raw = await read(
    String.raw`\trowd\cellx4000\cellx6000\pard\intbl N\'e9i dung\cell Th\'eai gian\cell\row\trowd\cellx500\cellx4000\cellx6000\pard\intbl 1\cell H\'e4p\par b\'b5n\cell Qu\'fd I\cell\row\pard H\'d5t\par`,
  );
  expect(raw.text).toBe("Néi dung\nThêi gian\n1\nHäp\nbµn\nQuý I\nHÕt\n");
  expect(raw.locators.flatMap(({ cell }) => (cell ? [[cell.row, cell.column]] : []))).toEqual([
    [0, 0],
    [0, 2],
    [1, 0],
    [1, 1],
    [1, 1],
    [1, 2],
  ]);
});

test("a table in a cell has its own number and rows", async () => {
  const raw = await read(
    String.raw`\pard\intbl A\par\pard\intbl\itap2 a1\nestcell a2\nestcell{\*\nesttableprops\trowd\cellx1\cellx2\nestrow}{\nonesttables\par}\pard\intbl B\cell\trowd\cellx9\row\pard C\par`,
  );
  expect(raw.text).toBe("A\na1\na2\nB\nC\n");
  expect(raw.locators.flatMap(({ cell }) => (cell ? [[cell.table, cell.row, cell.column]] : []))).toEqual([
    [0, 0, 0],
    [1, 0, 0],
    [1, 0, 1],
    [0, 0, 0],
  ]);
});

test("headers where they stand, footers last, page numbers never", async () => {
  expect(
    await textOf(
      String.raw`\sectd\titlepg{\header\pard -\chpgn -\par}{\headerf\pard S\'eb N\'e9i v\'f4\par}{\footer L\u432?u h\u224?nh {\field{\*\fldinst PAGE}{\fldrslt 3}}\par}K\par`,
    ),
  ).toBe("Së Néi vô\n\nK\n\nLưu hành \n");
});

test("scanned pages put into a document are pages to be recognised", async () => {
  const page = await sharp({ create: { width: 600, height: 600, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  const pict = `{\\pict{\\*\\blipuid 00ff}\\pngblip\\picw600 ${page.toString("hex")}}`;
  const raw = await rtf.read(Buffer.from(`${HEAD}{\\*\\shppict${pict}}{\\nonshppict{\\pict\\wmetafile8 00}}\\par}`), {
    ocr: "never",
  });
  expect(raw).toMatchObject({ text: "\n", diagnostics: [{ code: "text-lost" }] });
});

test("headings are known by their level and by their style", async () => {
  const raw = await read(
    String.raw`{\stylesheet{\s0 Normal;}{\s1\b heading 1;}}\pard\s1 A\par\pard\outlinelevel1 B\par\pard C\par`,
  );
  expect(raw.locators.filter((l) => l.heading).map(({ span }) => raw.text.slice(span.start, span.end))).toEqual([
    "A",
    "B",
  ]);
});

test("carelessly written files: no font table, closers too many, no end", async () => {
  const raw = async (text: string): Promise<RawDocument> => rtf.read(Buffer.from(text, "latin1"), {});
  expect((await raw(String.raw`{\rtf1 A\par}}} B\par`)).text).toBe("A\n B\n");
  expect((await raw(String.raw`{\rtf1\constructor\toString A\par}`)).text).toBe("A\n");
  expect(await raw(String.raw`{\rtf1{\b A\par B`)).toMatchObject({
    text: "A\nB\n",
    diagnostics: [{ code: "text-lost" }],
  });
  expect((await raw(String.raw`{\rtf1{\fonttbl\f0 Arial;\f1 .VnTime;}\f1 T\'ad}`)).locators.at(-1)?.font).toBe(
    ".VnTime",
  );
});

test("fifty thousand nested groups, or bytes at random, end in text or a reason", async () => {
  expect((await rtf.read(Buffer.from(`{\\rtf1 ${"{".repeat(50_000)}A`), {})).text).toBe("A\n");
  const whole = Buffer.from(
    `${HEAD}${String.raw`\trowd\cellx9\intbl A\cell\row\pard{\super\chftn{\footnote B}}{\field{\*\fldinst X}{\fldrslt C}}{\shptxt D}\par`}}`,
    "latin1",
  );
  for (let tenth = 1; tenth < 10; tenth++) {
    const cut = rtf.read(whole.subarray(0, Math.floor((whole.length * tenth) / 10)), {});
    const outcome = await cut.then(
      ({ diagnostics }) => diagnostics[0]?.code,
      (error: ReadError) => error.code,
    );
    expect(["text-lost", "corrupt"]).toContain(outcome);
  }
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 10 }), async (flips) => {
      const flipped = new Uint8Array(whole);
      for (const [at, value] of flips) flipped[at] = value;
      const raw = await rtf.read(flipped, {}).catch((error: unknown) => error);
      if (raw instanceof Error) expect(raw).toBeInstanceOf(ReadError);
    }),
  );
});

import { expect, test } from "vitest";
import { markdown, text } from "../../src/readers/text.ts";

const read = async (bytes: Uint8Array, charset?: string): Promise<string> =>
  (await text.read(bytes, { ...(charset && { charset }) })).text;

const utf16be = (source: string): Buffer => Buffer.from(source, "utf16le").swap16();

test.each([
  ["UTF-8", Buffer.from("Kế hoạch"), "Kế hoạch"],
  ["UTF-8 with its mark", Buffer.from("\uFEFFKế hoạch"), "Kế hoạch"],
  ["UTF-16 with its mark", Buffer.from("\uFEFFKế hoạch", "utf16le"), "Kế hoạch"],
  ["UTF-16 of the other order", utf16be("\uFEFFKế hoạch"), "Kế hoạch"],
  [
    "UTF-16 without a mark",
    Buffer.from("Ke hoach so 12/KH-UBND, kế hoạch năm", "utf16le"),
    "Ke hoach so 12/KH-UBND, kế hoạch năm",
  ],
  [
    "legacy bytes",
    Buffer.from("K\u00D5 ho\u00B9ch c\u00F1a t\u00D8nh", "latin1"),
    "K\u00D5 ho\u00B9ch c\u00F1a t\u00D8nh",
  ],
])("%s", async (_, bytes, expected) => {
  expect(await read(bytes)).toBe(expected);
});

test("a few stray bytes in UTF-8 are kept as Latin-1", async () => {
  const bytes = Buffer.concat([Buffer.from("Kế hoạch năm "), Buffer.from([0xa7]), Buffer.from("ại hội Đảng bộ")]);
  expect(await read(bytes)).toBe("Kế hoạch năm §ại hội Đảng bộ");
});

test("a charset that the caller names is told to the normalizer, Unicode is decoded", async () => {
  expect((await text.read(Buffer.from([0x4b, 0xd5]), { charset: "tcvn3" })).declaredCharset).toBe("tcvn3");
  expect(await read(Buffer.from("Kế", "utf16le"), "utf-16le")).toBe("Kế");
});

test("front matter is left out, a rule above a text is not", async () => {
  const front = "---\ntitle: Kế hoạch\ntags:\n  - đất đai\n---\n";
  expect((await markdown.read(Buffer.from(`${front}# KẾ HOẠCH\n`), {})).text).toBe("# KẾ HOẠCH\n");
  expect(await read(Buffer.from("---\nKẾ HOẠCH\n---\nnăm 2005"))).toBe("---\nKẾ HOẠCH\n---\nnăm 2005");
});

test("form feeds part pages, whose numbers are left out", async () => {
  const { text: whole, pages } = await text.read(Buffer.from("Điều 1.\r\n- 1 -\r\n\f\n2\nĐiều 2.\n2005 ha"), {});
  expect(pages.map(({ span }) => whole.slice(span.start, span.end).trim())).toEqual(["Điều 1.", "Điều 2.\n2005 ha"]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { TABLES } from "../../normalizers/charset/encodings/encodings.ts";
import { toLegacy } from "../../src/convert/to-legacy.ts";
import { toUnicode } from "../../src/convert/to-unicode.ts";
import { applyEdits } from "../../src/text/edit.ts";
import { OWN_TEXTS } from "./own-texts.ts";

const CHARSETS = TABLES.map(({ name }) => name);

/** The same text as UTF-8 bytes shown in windows-1252. */
const misread = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => (byte >= 0x80 && byte < 0xa0 ? (CP1252[byte - 0x80] as string) : String.fromCharCode(byte)))
    .join("");
const CP1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** What a charset without a letter for it makes of it: BK HCM 1 has no Ỵ, and ASCII signs are letters in it. */
const texts = OWN_TEXTS.map((text) => text.replaceAll("“", '"').replaceAll("”", '"'));

test.each(CHARSETS)("whole documents come back from %s, letter for letter", (charset) => {
  for (const text of texts) expect(toUnicode(toLegacy(text, charset)).text).toBe(text);
});

test.each(CHARSETS)("they come back from bytes of %s", (charset) => {
  for (const text of texts) expect(toUnicode(Buffer.from(toLegacy(text, charset), "latin1")).text).toBe(text);
});

test("they come back from UTF-8 that was misread once, twice and three times", () => {
  for (const text of texts) {
    const once = misread(text);
    for (const mess of [once, misread(once), misread(misread(once))]) expect(toUnicode(mess).text).toBe(text);
  }
});

test("good documents stay, in NFC and NFD", () => {
  for (const text of OWN_TEXTS) {
    expect(toUnicode(text)).toEqual({ text, edits: [], stretches: [], diagnostics: [] });
    expect(toUnicode(text.normalize("NFD")).text).toBe(text);
  }
});

test.each(["tcvn3", "vni"])("lines of %s among lines of Unicode come back", (charset) => {
  for (const text of texts) {
    const mixed = text
      .split("\n")
      .map((line, i) => (i % 3 === 1 ? toLegacy(line, charset) : line))
      .join("\n");
    expect(toUnicode(mixed).text).toBe(text);
  }
});

const word = fc.constantFrom(...OWN_TEXTS.join(" ").split(/\s+/u));
const mess = fc
  .array(fc.tuple(word, fc.constantFrom("unicode", ...CHARSETS), fc.constantFrom(" ", "\n", ", ", "-", "")), {
    maxLength: 40,
  })
  .map((parts) =>
    parts.map(([text, charset, gap]) => (charset === "unicode" ? text : toLegacy(text, charset)) + gap).join(""),
  );
const anything = fc.oneof(
  mess,
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);

test("any text gives an answer whose edits make it, in NFC", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { text: answer, edits, stretches } = toUnicode(text);
      expect(applyEdits(text, edits).text).toBe(answer);
      expect(answer).toBe(answer.normalize("NFC"));
      for (const { span } of stretches) expect(span.start <= span.end && span.end <= answer.length).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("converting own texts twice changes nothing", () => {
  for (const charset of CHARSETS)
    for (const text of texts) {
      const once = toUnicode(toLegacy(text, charset)).text;
      expect(toUnicode(once).text).toBe(once);
    }
});

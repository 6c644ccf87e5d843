import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { ReadError } from "../../src/errors.ts";
import { openZip } from "../../src/readers/zip.ts";

const TEXT = "Kế hoạch thực hiện Chỉ thị về công tác văn thư, lưu trữ. ".repeat(40);
const PACKAGE = zipSync({
  "word/document.xml": strToU8(TEXT),
  "[Content_Types].xml": [strToU8("<Types/>"), { level: 0 }],
});

const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString("utf8");

const failure = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof ReadError) return error.code;
    throw error;
  }
};

test("reads stored and deflated parts, whatever the case of the name", () => {
  const zip = openZip(PACKAGE);
  expect(zip.names).toEqual(["word/document.xml", "[Content_Types].xml"]);
  expect(zip.complete).toBe(true);
  expect(textOf(zip.read("Word/Document.xml")?.bytes)).toBe(TEXT);
  expect(textOf(zip.read("[Content_Types].xml")?.bytes)).toBe("<Types/>");
  expect(zip.read("word/styles.xml")).toBeUndefined();
});

test("a package cut off before its directory still gives its parts", () => {
  const zip = openZip(PACKAGE.subarray(0, PACKAGE.length - 30));
  expect(zip.complete).toBe(false);
  expect(zip.read("word/document.xml")).toMatchObject({ complete: true });
});

test("a part cut off in the middle gives its beginning and says so", () => {
  const zip = openZip(PACKAGE.subarray(0, 90));
  const part = zip.read("word/document.xml");
  expect(part?.complete).toBe(false);
  expect(TEXT.startsWith(textOf(part?.bytes).slice(0, 10))).toBe(true);
});

test("a changed byte inside a part is noticed", () => {
  const bytes = new Uint8Array(PACKAGE);
  const at = Buffer.from(bytes).indexOf("<Types/>");
  bytes[at + 2] = 0x21;
  expect(openZip(bytes).read("[Content_Types].xml")?.complete).toBe(false);
});

test("inflated bytes are counted while inflating, over all parts", () => {
  const big = zipSync({ a: new Uint8Array(3 << 20), b: new Uint8Array(3 << 20) });
  expect(failure(() => openZip(big).read("a"))).toBe("too-large");
  const zip = openZip(big, { inflatedBytes: 5 << 20, inflatedRatio: 5000 });
  expect(zip.read("a")?.bytes.length).toBe(3 << 20);
  expect(failure(() => zip.read("b"))).toBe("too-large");
});

test("a declared size that lies does not matter", () => {
  const big = Buffer.from(zipSync({ a: new Uint8Array(3 << 20) }));
  big.writeUInt32LE(10, big.lastIndexOf("PK\u0001\u0002") + 24);
  expect(failure(() => openZip(big).read("a"))).toBe("too-large");
});

test("a part behind a password is named as such, a file without parts is corrupt", () => {
  const locked = Buffer.from(PACKAGE);
  locked.writeUInt16LE(1, locked.indexOf("PK\u0001\u0002") + 8);
  expect(failure(() => openZip(locked).read("word/document.xml"))).toBe("encrypted");
  expect(failure(() => openZip(strToU8("PK\u0003\u0004")))).toBe("corrupt");
});

test("whatever happened to the bytes, the parts or a reason come back", () => {
  fc.assert(
    fc.property(fc.nat(PACKAGE.length - 1), fc.nat(255), fc.nat(PACKAGE.length), (at, value, length) => {
      const bytes = new Uint8Array(PACKAGE).subarray(0, length);
      if (at < length) bytes[at] = value;
      failure(() => {
        const zip = openZip(bytes);
        for (const name of zip.names) zip.read(name);
      });
    }),
  );
});

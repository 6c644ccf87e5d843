import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { CLIENT_FILE, currentClientTypes } from "../../scripts/build-client.ts";
import { typeOf } from "../../scripts/client-types.ts";
import { PAGES } from "../../scripts/pages.ts";

const files = readdirSync(PAGES, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/u.test(name));
const read = (name: string): string => readFileSync(join(PAGES, name), "utf8");

test("the first page is small", () => {
  const packed = files.reduce((sum, name) => sum + gzipSync(read(name)).length, 0);
  expect(packed).toBeLessThan(60_000);
});

test("nothing stands in the page that the policy refuses, and nothing leads to another host", () => {
  const page = read("index.html");
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/u);
  for (const name of files)
    expect(read(name), name).not.toMatch(/url\(["']?(?:data:|https?:)|@import|["'`]https?:\/\/(?!www\.w3\.org)/u);
});

test("the client is the one that the API describes now (npm run client:build)", () => {
  expect(readFileSync(CLIENT_FILE, "utf8")).toBe(currentClientTypes());
});

test.each([
  [{ type: "string", enum: ["a", "b"] }, '"a" | "b"'],
  [{ type: ["string", "null"] }, "string | null"],
  [{ anyOf: [{ $ref: "#/components/schemas/Span" }, { type: "null" }] }, "Span | null"],
  [{ type: "array", items: { type: "integer" } }, "readonly (number)[]"],
  [{ type: "array", prefixItems: [{ type: "number" }, { type: "string" }] }, "readonly [number, string]"],
  [
    { type: "object", properties: { a: { type: "boolean" }, b: {} }, required: ["a"] },
    '{ readonly "a": boolean; readonly "b"?: undefined | unknown }',
  ],
  [{ type: "object", additionalProperties: { type: "string" } }, "Readonly<Record<string, string>>"],
])("a schema is a type: %j", (schema, type) => {
  expect(typeOf(schema)).toBe(type);
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { OUTCOMES } from "../../src/archive/outcome.ts";
import { READ_FAILURES, STORE_FAILURES } from "../../src/errors.ts";
import { LIST_FACTS, VERDICTS } from "../../src/record/corrections.ts";
import { DATE_ROLES, headerSchema, KINDS, MODALITIES, RELATIONS, TEXT_ORIGINS } from "../../src/record/schema.ts";
import { AUDITED } from "../../src/server/access/audit.ts";
import { PROBLEMS } from "../../src/server/problem.ts";
import en from "../../src/web/i18n/en.json" with { type: "json" };
import vi from "../../src/web/i18n/vi.json" with { type: "json" };

const ROOT = join(import.meta.dirname, "../..");
const placeholders = (words: string): readonly string[] => (words.match(/\{\w+\}/gu) ?? []).sort();

test("both languages have the same words, with the same places to fill in", () => {
  expect(Object.keys(en)).toEqual(Object.keys(vi));
  for (const [key, words] of Object.entries(vi))
    expect([key, placeholders((en as Record<string, string>)[key] as string)]).toEqual([key, placeholders(words)]);
  expect(JSON.stringify(vi)).toBe(JSON.stringify(vi).normalize("NFC"));
});

test("whatever the server may refuse has words, and nothing else has", () => {
  const codes = [
    ...Object.keys(PROBLEMS),
    ...READ_FAILURES,
    ...STORE_FAILURES.map((failure) => `store-${failure}`),
    ...["missing-tool", "output", "unreachable", "unexpected"],
  ];
  const told = Object.keys(vi).flatMap((key) => /^problem\.(?<code>.+)$/u.exec(key)?.groups?.code ?? []);
  expect(told.sort()).toEqual([...new Set(codes)].sort());
});

test("whatever the store may hold has words", () => {
  const warnings = readFileSync(join(ROOT, "docs/warnings.md"), "utf8").matchAll(/^## `?([a-z-]+)`?$/gmu);
  const lists: Readonly<Record<string, readonly string[]>> = {
    kind: KINDS,
    modality: MODALITIES,
    relation: RELATIONS,
    role: DATE_ROLES,
    verdict: VERDICTS,
    fact: LIST_FACTS,
    state: OUTCOMES,
    field: Object.keys(headerSchema.shape),
    reason: [...READ_FAILURES, "missing-tool", "bug"],
    advice: [...READ_FAILURES, "missing-tool", "bug"],
    audited: AUDITED,
    origin: TEXT_ORIGINS,
    readable: ["done", "partial"],
    warning: [...warnings].map(([, code]) => code as string),
  };
  const missing = Object.entries(lists).flatMap(([list, members]) =>
    members.map((member) => `${list}.${member}`).filter((key) => !(key in vi)),
  );
  expect(missing).toEqual([]);
});

test("every word that the pages ask for by its name is there", () => {
  const sources = readdirSync(join(ROOT, "src/web"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => readFileSync(join(ROOT, "src/web", name), "utf8"))
    .join("\n");
  const asked = [...sources.matchAll(/\bt\(\s*"([^"]+)"/gu)].map(([, key]) => key as string);
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter((key) => !(key in vi))).toEqual([]);
});

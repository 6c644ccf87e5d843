import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { expect, test } from "vitest";
import { COMMANDS } from "../src/cli/main.ts";
import { processShell } from "../src/cli/shell.ts";
import { RECORD_FORMATS } from "../src/exports/record-formats.ts";
import { FORMAT_LIST } from "../src/readers/formats.ts";
import { run } from "./cli/run.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

const sources = ["src", "normalizers", "extractors"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((name) => name.endsWith(".ts"))
  .map(read)
  .join("\n");

/** Codes are written where a diagnostic is made: `warning("x", …)`, or `code: "x", severity`. */
const usedCodes = new Set(
  [
    ...sources.matchAll(
      /\bwarning\(\s*"([a-z-]+)"|\bcode: "([a-z-]+)",\s*severity|\b[a-z]\w*\("([a-z]+(?:-[a-z]+)+)", `/g,
    ),
  ].map((m) => m[1] ?? m[2] ?? m[3]),
);
const documentedCodes = [...read("docs/warnings.md").matchAll(/^## `?([a-z-]+)`?$/gm)].map((m) => m[1] as string);

test("every warning that the program gives is explained, once", () => {
  expect([...usedCodes].filter((code) => !documentedCodes.includes(code as string))).toEqual([]);
  expect(new Set(documentedCodes).size).toBe(documentedCodes.length);
});

test("every warning that is explained can be given", () => {
  expect(documentedCodes.filter((code) => !sources.includes(`"${code}"`))).toEqual([]);
});

const program = new Command();
for (const { load } of COMMANDS) (await load())(program, processShell(new AbortController().signal));

test("every command is loaded by its name", async () => {
  const added = program.commands.map((command) => command.name()).sort();
  expect(COMMANDS.flatMap(({ names }) => names).sort()).toEqual(added);
});

test("the README shows what its examples print", async () => {
  const readme = read("README.md");
  const [, path = "", summary] = /^\$ npx vanthu extract (\S+) --format summary\n([\s\S]*?)```/mu.exec(readme) ?? [];
  expect((await run(["extract", join(ROOT, path), "--format", "summary", "--quiet"])).stdout.trimEnd()).toBe(
    summary?.trimEnd(),
  );
  const deadline = /^\$ npx vanthu extract \S+ \| jq '\.deadlines\[0\]'\n([\s\S]*?)```/mu.exec(readme)?.[1] ?? "";
  const record = JSON.parse((await run(["extract", join(ROOT, path), "--quiet"])).stdout);
  expect(record.deadlines[0]).toEqual(JSON.parse(deadline));
});

test("every command stands in the README and has help with an example", () => {
  const readme = read("README.md");
  for (const command of program.commands) {
    expect(readme, command.name()).toContain(`vanthu ${command.name()}`);
    let help = "";
    command
      .configureOutput({
        writeOut: (text) => {
          help += text;
        },
      })
      .outputHelp();
    expect(help, command.name()).toMatch(/Example:\n {2}vanthu /);
  }
});

test("every format of documents stands in docs/formats.md, every output form in the README", () => {
  const formats = read("docs/formats.md");
  for (const { format } of FORMAT_LIST) expect(formats).toMatch(new RegExp(`\\b${format}\\b`, "i"));
  for (const { name } of RECORD_FORMATS) expect(read("README.md")).toContain(`\`${name}\``);
});

test("every file that the documentation links to is there", () => {
  const pages = [
    "README.md",
    "CONTRIBUTING.md",
    ...readdirSync(join(ROOT, "docs"))
      .filter((n) => n.endsWith(".md"))
      .map((n) => `docs/${n}`),
  ];
  for (const page of pages)
    for (const [, link] of read(page).matchAll(/\]\((?!https?:)([^)#\s]+)/g))
      expect(() => readFileSync(join(ROOT, page, "..", link as string)), `${page} → ${link}`).not.toThrow(/ENOENT/);
});

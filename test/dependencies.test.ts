import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const json = (path: string) => JSON.parse(read(path));

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

const DEPENDENCIES: Readonly<Record<string, string>> = json("package.json").dependencies;
const LOCKED = Object.entries(json("package-lock.json").packages as Record<string, Locked>).filter(
  ([path, { dev }]) => path !== "" && !dev,
);
const DOCUMENT = read("docs/dependencies.md");
// | `saxes` | XML without trees … | ISC | 0.2 | nothing |
const ROWS = [
  ...DOCUMENT.matchAll(
    /^\| `(?<name>[^`]+)` \| (?<why>[^|]+) \| (?<licence>[^|]+) \| (?<size>[^|]+) \| (?<reaches>[^|]+) \|$/gmu,
  ),
].map(({ groups = {} }) => groups);

test("the table lists exactly the packages that the program needs, in their order", () => {
  expect(ROWS.map(({ name }) => name)).toEqual(Object.keys(DEPENDENCIES).sort());
});

test.each(ROWS)("$name: its licence is its own, and every cell is filled", ({ name, licence, ...rest }) => {
  expect(licence).toBe(json(`node_modules/${name}/package.json`).license);
  for (const cell of Object.values(rest)) expect(cell?.trim()).not.toBe("");
});

test("no licence of what runs asks for the source of what uses it", () => {
  const strict = LOCKED.filter(([, { license }]) => /(?<!L)A?GPL/u.test(license ?? "")).map(([path]) => path);
  expect(strict).toEqual([]);
});

test("of what runs, only the packages that the page names have install scripts", () => {
  const scripted = LOCKED.filter(([, { hasInstallScript, devOptional }]) => hasInstallScript && !devOptional);
  expect(scripted.map(([path]) => path.replace(/^.*node_modules\//u, ""))).toEqual(["tesseract.js"]);
});

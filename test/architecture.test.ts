import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");

/** Who may import whom: folder (or file) of the importer → folders it may reach besides itself, and packages. */
const MAY_IMPORT: readonly { from: string; folders: readonly string[]; packages: readonly string[] }[] = [
  { from: "src/text", folders: [], packages: [] },
  { from: "src/layout", folders: ["src/text"], packages: [] },
  {
    from: "src/vietnamese",
    folders: ["src/text", "src/record/schema.ts"],
    packages: ["natural/lib/natural/distance/index.js"],
  },
  { from: "src/record", folders: ["src/text", "src/vietnamese"], packages: ["zod"] },
  { from: "normalizers", folders: ["src/text", "src/vietnamese", "src/record"], packages: [] },
  { from: "src/segment", folders: ["src/text", "src/vietnamese", "src/record"], packages: [] },
  { from: "extractors", folders: ["src/text", "src/vietnamese", "src/record"], packages: [] },
  { from: "src/refine", folders: ["src/text", "src/vietnamese", "src/record"], packages: [] },
  {
    from: "src/pipeline.ts",
    folders: ["src/text", "src/record", "src/segment", "src/refine", "src/version.ts", "extractors", "normalizers"],
    packages: [],
  },
];

const PURE = MAY_IMPORT.map((row) => row.from);

/** The pages run in a browser: of the program they may have what is pure and small. */
const PAGES = {
  from: "src/web",
  folders: ["src/text/span.ts", "src/record", "src/vietnamese/fold.ts"],
  packages: ["preact", "preact/hooks"],
};

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => join(folder, name));
}

const FILES = ["src", "extractors", "normalizers"].flatMap(sources);
const IMPORT = /^\s*(?:import|export)\b[^"';]*?\bfrom\s*"([^"]+)"|\bimport\(\s*"([^"]+)"|^import\s+"([^"]+)"/gm;

const under = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`);

const importsOf = (file: string): string[] =>
  [...readFileSync(join(ROOT, file), "utf8").matchAll(IMPORT)].map((m) => {
    const target = (m[1] ?? m[2] ?? m[3]) as string;
    return target.startsWith(".") ? relative(ROOT, join(ROOT, dirname(file), target)) : target;
  });

test.each([...MAY_IMPORT, PAGES])("$from imports only what its row allows", ({ from, folders, packages }) => {
  const files = FILES.filter((file) => under(file, from));
  const strays = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => ![from, ...folders].some((place) => under(target, place)) && !packages.includes(target))
      .map((target) => `${file} imports ${target}`),
  );
  expect(strays).toEqual([]);
});

/** The commands that start a server and keep its users. */
const DOORS = ["src/cli/serve.ts", "src/cli/user.ts"];

test("cli and server never import each other, but for the commands that open the server", () => {
  const strays = FILES.filter((file) => !DOORS.includes(file)).flatMap((file) => {
    const other = under(file, "src/cli") ? "src/server" : under(file, "src/server") ? "src/cli" : null;
    return other
      ? importsOf(file)
          .filter((target) => under(target, other))
          .map((target) => `${file} imports ${target}`)
      : [];
  });
  expect(strays).toEqual([]);
});

test("the pure part has no clock, no chance and no locale of its own", () => {
  const impure =
    /\bnew Date\b|\bDate\.now\b|\bMath\.random\b|\btoLocale\w+|\bprocess\.|\bIntl\.(?!Segmenter)|\bconsole\./;
  const strays = FILES.filter((file) => PURE.some((place) => under(file, place))).filter((file) =>
    impure.test(readFileSync(join(ROOT, file), "utf8")),
  );
  expect(strays).toEqual([]);
});

test("every source file is NFC", () => {
  const strays = [...FILES, ...sources("test")].filter((file) => {
    const text = readFileSync(join(ROOT, file), "utf8");
    return text !== text.normalize("NFC");
  });
  expect(strays).toEqual([]);
});

import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Packs the program, installs the package in an empty folder as a stranger would, without install scripts and without
 * what only its makers need, and uses it: a document, an import, a question, the library.
 *   npm run check:package
 */
const ROOT = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "vanthu-package-"));
const home = join(scratch, "empty");
mkdirSync(home);

const run = (program: string, args: readonly string[], cwd = home): string =>
  execFileSync(program, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 2 ** 28 });
const vanthu = (...args: readonly string[]): string =>
  run(process.execPath, [join(home, "node_modules/vanthu/bin/vanthu.js"), ...args]);

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
  console.log(`ok  ${what}`);
}

/** Bytes of a folder with all below it. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? sizeOf(path) : entry.isFile() ? statSync(path).size : 0);
  }, 0);
}

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

const BELONGS = /^(?:bin|dist)\/|^(?:README|README\.vi|CHANGELOG)\.md$|^LICENSE$|^package\.json$/u;
const NEEDED = [
  "bin/vanthu.js",
  "bin/index.js",
  "dist/program/main.js",
  "dist/web/index.html",
  "dist/types/src/index.d.ts",
];
const MOST_PACKED = 2_000_000;
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What the page of the server asks for and the package does not have. */
function linked(paths: readonly string[]): readonly string[] {
  const page = readFileSync(join(ROOT, "dist/web/index.html"), "utf8");
  const asked = [...page.matchAll(/(?:src|href)="\/(?<path>[^"]+\.(?:js|css|svg))"/gu)].map(
    ({ groups }) => groups?.path,
  );
  return asked.map((path) => `dist/web/${path}`).filter((path) => !paths.includes(path));
}

function pack(): Packed {
  const printed = run("npm", ["pack", "--json", "--pack-destination", scratch], ROOT);
  const [packed] = JSON.parse(printed.slice(printed.search(/^\[/mu))) as [Packed];
  const paths = packed.files.map(({ path }) => path);
  const strays = paths.filter((path) => !BELONGS.test(path) || /\.test\.|(?<!\.d)\.tsx?$/u.test(path));
  must(strays.length === 0, `the package holds neither tests nor sources ${strays.slice(0, 3).join(" ")}`.trim());
  const missing = NEEDED.filter((path) => !paths.includes(path));
  must(missing.length === 0, `the pages, the program and its types are in it ${missing.join(" ")}`.trim());
  must(linked(paths).length === 0, `so is whatever the pages load ${linked(paths).join(" ")}`.trim());
  must(packed.size < MOST_PACKED, `it is ${mb(packed.size)} packed, ${mb(packed.unpackedSize)} unpacked`);
  return packed;
}

function install({ filename }: Packed): void {
  writeFileSync(join(home, "package.json"), JSON.stringify({ private: true }));
  run("npm", [
    "install",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel",
    "error",
    join(scratch, filename),
  ]);
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const own = Object.keys(devDependencies).filter((name) => existsSync(join(home, "node_modules", name)));
  console.log(`    of the packages that only makers need, others bring: ${own.join(", ") || "none"}`);
  must(!own.includes("vitest") && !own.includes("typescript"), "it installs without what only its makers need");
}

function use(): void {
  cpSync(join(ROOT, "fixtures/readers/ke-hoach.doc"), join(home, "ho-so/ke-hoach.doc"));
  cpSync(join(ROOT, "fixtures/ke-hoach-hoi-phu-nu-2015"), join(home, "ho-so/phu-nu"), { recursive: true });
  const [record] = JSON.parse(
    vanthu("extract", "ho-so/ke-hoach.doc", "-q")
      .replace(/^\{/u, "[{")
      .replace(/\}\s*$/u, "}]"),
  );
  must(record.header.code.value === "15/KH-UBND", "extract reads an old Word file and finds its number");
  vanthu("import", "ho-so", "--store", "kho.db");
  must(vanthu("status", "--store", "kho.db").includes("documents"), "import takes a folder into a store");
  const deadlines = vanthu("deadlines", "--store", "kho.db", "--format", "json");
  must(JSON.parse(deadlines).length > 0, "deadlines answers from it");
  const library = `import { parseText } from "vanthu"; console.log(parseText("Số: 5/KH-UBND").header.number.value);`;
  must(
    run(process.execPath, ["--input-type=module", "-e", library]).trim() === "5",
    "the library is imported by its name",
  );
  must(vanthu("doctor").includes("Node.js"), "doctor looks around");
}

try {
  const packed = pack();
  install(packed);
  use();
  const packages = run("npm", ["ls", "--all", "--parseable"]).trim().split("\n").length - 1;
  console.table({
    "package, packed": mb(packed.size),
    "package, unpacked": mb(packed.unpackedSize),
    files: packed.files.length,
    "installed with all it needs": mb(sizeOf(join(home, "node_modules"))),
    "packages installed": packages,
  });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

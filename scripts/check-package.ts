import { execFileSync } from "node:child_process";
import {
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
 * what only its makers need, and has `test/package.test.ts` use it: commands, the library, the server and its pages.
 *   npm run check:package
 */
const ROOT = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "vanthu-package-"));
const home = join(scratch, "empty");
mkdirSync(home);

const run = (program: string, args: readonly string[], cwd = home): string =>
  execFileSync(program, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 2 ** 28 });

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

/** The tests that also run on a clone, of which `npm test` takes the package only to be put together. */
function use(): void {
  execFileSync(process.execPath, [join(ROOT, "node_modules/vitest/vitest.mjs"), "run", "test/package.test.ts"], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, VANTHU_PACKAGE: join(home, "node_modules/vanthu") },
  });
  must(true, "it is used as a stranger would: commands, library, server and pages");
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

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fixture } from "../../scripts/fixtures/folder.ts";
import type { DocumentRecord } from "../../src/record/schema.ts";

const PROJECT = join(import.meta.dirname, "../..");

/** What the program whose sources lie in `root` reads of the fixtures, by slug; nothing where it cannot read one. */
export function readAll(root: string, fixtures: readonly Fixture[]): ReadonlyMap<string, DocumentRecord> {
  const out = mkdtempSync(join(tmpdir(), "vanthu-accuracy-"));
  try {
    const paths = fixtures.map(({ document }) => document).filter((path) => existsSync(path));
    const main = join(root, "bin/vanthu.js");
    spawnSync(process.execPath, [main, "extract", "--quiet", "-o", out, ...paths], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const written = fixtures.filter(({ slug }) => existsSync(join(out, `${slug}.json`)));
    return new Map(written.map(({ slug }) => [slug, JSON.parse(readFileSync(join(out, `${slug}.json`), "utf8"))]));
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** Lets `use` work with the sources of a commit, laid out in a folder that is removed afterwards. */
export function withCommit<T>(revision: string, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), "vanthu-commit-"));
  try {
    mkdirSync(root, { recursive: true });
    const archive = execFileSync("git", ["archive", revision], { cwd: PROJECT, maxBuffer: 2 ** 28 });
    execFileSync("tar", ["-x", "-C", root], { input: archive });
    symlinkSync(join(PROJECT, "node_modules"), join(root, "node_modules"));
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

export const currentRoot = PROJECT;

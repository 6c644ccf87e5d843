import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** All that the tests put into the folder for temporary files goes into one of their own, removed at their end. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "vanthu-tests-"));
  // as root PostgreSQL runs as a user of its own, who has to enter it
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

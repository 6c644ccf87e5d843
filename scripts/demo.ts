import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../src/cli/main.ts";

/** Reads one fixture of each format and prints what was found. */
const ROOT = join(import.meta.dirname, "..", "fixtures");

interface About {
  readonly file: string;
  readonly demo?: boolean;
}

const files = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    const { file, demo } = aboutOf(join(ROOT, name));
    return demo ? [join(ROOT, name, file)] : [];
  });

function aboutOf(folder: string): About {
  try {
    return JSON.parse(readFileSync(join(folder, "about.json"), "utf8")) as About;
  } catch {
    return { file: "" };
  }
}

process.exitCode = await main(["extract", ...files, "--format", "summary"]);

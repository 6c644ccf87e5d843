import site from "./site-lines.json" with { type: "json" };

const LINES = new Set(site.lines);

/** What stands between two buttons of a line: `Bản in | Gửi Email`. */
const SIGNS = / ?[|•»›] ?/u;

/** Whether a line is a button, a menu or a count that a site puts around a document. */
export function isSiteLine(line: string): boolean {
  const words = line.normalize("NFC").toLowerCase().trim();
  return (
    site.beginnings.some((beginning) => words.startsWith(beginning)) ||
    words
      .replace(/(?<![ :|.•»›])[ :|.•»›]+$/u, "")
      .split(SIGNS)
      .every((part) => LINES.has(part))
  );
}

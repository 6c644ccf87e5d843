import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NORMALIZERS, parseText, STAGES } from "../src/pipeline.ts";
import { advanceDraft, startDraft } from "../src/record/draft.ts";
import { normalize } from "../src/text/document.ts";

/**
 * From readable text to the record on one core: megabytes of UTF-8 a second, and how the cost grows with the length.
 *   npm run bench:pipeline -- [--stages]
 */
const ROOT = join(import.meta.dirname, "..", "fixtures");

/** The fixtures' Unicode texts one after another, as one long document. */
const seed = readdirSync(ROOT)
  .flatMap((slug) => readdirSync(join(ROOT, slug)).map((name) => join(ROOT, slug, name)))
  .filter((path) => /[^e]\.(?:txt|md)$/u.test(path))
  .map((path) => readFileSync(path, "utf8"))
  .filter((text) => !text.includes("\ufffd"))
  .join("\n\n");

function textOf(megabytes: number): string {
  let text = "";
  for (let i = 0; Buffer.byteLength(text) < megabytes * 1e6; i++) text += `${seed}\n\n${i}\n\n`;
  return text.slice(0, Math.floor((text.length * megabytes * 1e6) / Buffer.byteLength(text)));
}

const seconds = (work: () => void): number => {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1000;
};

parseText(textOf(0.2));
const [small, large] = [0.5, 5].map((megabytes) => {
  const text = textOf(megabytes);
  return {
    megabytes,
    time: Math.min(...Array.from({ length: megabytes < 1 ? 3 : 1 }, () => seconds(() => parseText(text)))),
  };
}) as [{ megabytes: number; time: number }, { megabytes: number; time: number }];
console.table(
  [small, large].map(({ megabytes, time }) => ({
    MB: megabytes,
    seconds: time.toFixed(2),
    "MB a second": (megabytes / time).toFixed(1),
  })),
);
console.log(`Ten times the text takes ${(large.time / small.time).toFixed(1)} times the time.`);

if (process.argv.includes("--stages")) {
  const text = textOf(2);
  const raw = { format: "text", text, locators: [], pages: [], diagnostics: [] } as const;
  const rows: Record<string, string> = {};
  let document = normalize(raw, []);
  for (const normalizer of NORMALIZERS) {
    rows[normalizer.name] = seconds(() => {
      document = normalize({ ...raw, text: document.text }, [normalizer]);
    }).toFixed(3);
  }
  let draft = startDraft(document, {});
  for (const stage of STAGES) {
    rows[stage.name] = seconds(() => {
      draft = advanceDraft(draft, stage);
    }).toFixed(3);
  }
  console.table(rows);
}

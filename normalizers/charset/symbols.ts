import { type Diagnostic, warning } from "../../src/text/diagnostic.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import tables from "./symbols.json" with { type: "json" };

const SYMBOLS = tables.symbols as Readonly<Record<string, string>>;

/** Bullets, arrows and boxes of symbol fonts, from the private use area to the characters they show. */
export const symbols: Normalizer = {
  name: "symbols",
  version: 1,
  edits({ text }) {
    const edits: Edit[] = [];
    const found = new Map<string, Diagnostic>();
    for (const { 0: sign, index } of text.matchAll(/[\uf000-\uf0ff]/g)) {
      const insert = SYMBOLS[sign];
      if (insert === undefined) continue;
      edits.push({ start: index, end: index + 1, insert });
      if (!found.has(sign)) found.set(sign, symbolFound(sign, insert, index));
    }
    return { edits, diagnostics: [...found.values()] };
  },
};

/** Each is one character, as what it replaces: places do not move. */
const symbolFound = (sign: string, insert: string, at: number): Diagnostic => ({
  ...warning(
    "charset-repair",
    `A sign of a symbol font was read as ${insert} here and wherever it stands.`,
    { start: at, end: at + 1 },
    sign,
  ),
  severity: "info",
});

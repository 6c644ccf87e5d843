import type { Normalizer } from "../../src/text/normalizer.ts";
import { capitalLines } from "./capital-lines.ts";
import { controls } from "./controls.ts";
import { entities } from "./entities.ts";
import { hyphens } from "./hyphens.ts";
import { mojibake } from "./mojibake.ts";
import { recover } from "./recovery/recover.ts";
import { splitWords } from "./split-words.ts";
import { symbols } from "./symbols.ts";
import { toneMarks } from "./tone-marks.ts";
import { viqr } from "./viqr.ts";

/** Legacy charsets to Unicode, word by word. */
export const charset: Normalizer = { name: "charset", version: 4, edits: recover };

/**
 * From whatever the reader found to Unicode. They come before anything else that moves text: fonts lie on the raw
 * text. Mojibake may be threefold.
 */
export const CHARSET_NORMALIZERS: readonly Normalizer[] = [
  entities,
  mojibake,
  mojibake,
  mojibake,
  viqr,
  hyphens,
  charset,
  capitalLines,
  symbols,
  controls,
  toneMarks,
  splitWords,
];

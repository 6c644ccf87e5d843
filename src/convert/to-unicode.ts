import { CHARSET_NORMALIZERS } from "../../normalizers/charset/charset.ts";
import { findTable, TABLES } from "../../normalizers/charset/encodings/encodings.ts";
import { nfc } from "../../normalizers/nfc.ts";
import { UsageError } from "../errors.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { normalize } from "../text/document.ts";
import { applyEdits, type Edit } from "../text/edit.ts";
import { EditColumns } from "../text/edit-columns.ts";
import type { CharsetStretch, Normalizer } from "../text/normalizer.ts";
import { composeEdits } from "./compose-edits.ts";
import { decodeBytes } from "./decode-bytes.ts";

/** A stretch of the text that is set in a font: `.VnTime` speaks for TCVN3. */
export interface FontSpan {
  readonly start: number;
  readonly end: number;
  readonly font: string;
}

export interface ConvertOptions {
  /** What the text is said to be in; words that cannot be in it are judged by themselves. */
  readonly charset?: string;
  readonly fonts?: readonly FontSpan[];
}

export interface Conversion {
  /** Unicode, NFC. */
  readonly text: string;
  /** On the text that was given, sorted and disjoint (bytes: on the text that they decode to). */
  readonly edits: readonly Edit[];
  /** The converted stretches, on the new text. */
  readonly stretches: readonly CharsetStretch[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Vietnamese text in any legacy charset, or in several, as Unicode. Text that is Unicode already stays as it is.
 * @throws UsageError for an unknown charset name.
 */
export function toUnicode(input: string | Uint8Array, options: ConvertOptions = {}): Conversion {
  const text = typeof input === "string" ? input : decodeBytes(input);
  const locators = (options.fonts ?? []).map(({ start, end, font }) => ({ span: { start, end }, font }));
  const declared = options.charset === undefined ? {} : { declaredCharset: knownCharset(options.charset) };
  const steps: EditColumns[] = [];
  const document = normalize(
    { format: "text", text, locators, pages: [], diagnostics: [], ...declared },
    [...CHARSET_NORMALIZERS, nfc].map((normalizer) => recording(normalizer, steps)),
  );
  let edits: readonly Edit[] | undefined;
  return {
    text: document.text,
    /** Made when they are asked for: the edits of long texts are millions. */
    get edits() {
      edits ??= joined(text, steps);
      return edits;
    },
    stretches: document.charsets,
    diagnostics: document.diagnostics,
  };
}

/** The normalizer, noting the edits that it makes. */
const recording = (normalizer: Normalizer, steps: EditColumns[]): Normalizer => ({
  ...normalizer,
  edits(document) {
    const result = normalizer.edits(document);
    const edits = EditColumns.from(result.edits);
    if (edits.length > 0) steps.push(edits);
    return { ...result, edits };
  },
});

/** One list of edits for all that were made one after the other. */
function joined(text: string, [first, ...others]: readonly EditColumns[]): readonly Edit[] {
  let done: readonly Edit[] = first ? [...first] : [];
  for (const edits of others) done = composeEdits({ edits: done, text: applyEdits(text, done).text }, [...edits]);
  return done;
}

/** `unicode` and `utf-8` say nothing that the text does not say itself. */
const UNICODE = /^(?:unicode|utf-?(?:8|16)(?:le|be)?)$/iu;

function knownCharset(name: string): string {
  if (findTable(name) || UNICODE.test(name)) return name;
  const known = TABLES.map((table) => table.name).join(", ");
  throw new UsageError(`The charset "${name}" is unknown. Known are: unicode, ${known}.`);
}

import { letterOrdinal, romanValue } from "../../vietnamese/numerals.ts";
import type { Label, LabelKind } from "./label.ts";
import { follows } from "./ranks.ts";

/**
 * Labels that are letters as well as Roman numbers, or small as well as capital, by the labels of the divisions that
 * are open around them. `counted` tells whether Roman numbers were met before.
 */
export const unambiguous = (label: Label, open: readonly Label[], counted: boolean): Label =>
  label.kind === "roman" ? readRoman(label, open, counted) : readLetter(label, open);

/** The innermost of the open labels of a kind. */
export const innermost = (open: readonly Label[], wanted: LabelKind): Label | undefined =>
  open.findLast(({ kind }) => kind === wanted);

/** `I-` after `H-` is a letter, unless the letters hold Roman numbers that begin again. */
function readRoman(label: Label, open: readonly Label[], counted: boolean): Label {
  const capitals = innermost(open, "capital");
  const ordinal = letterOrdinal(label.text);
  if (!capitals || ordinal === null) return label;
  const letter: Label = { ...label, kind: "capital", ordinal };
  const outer = open.find(({ kind }) => kind === "roman" || kind === "capital");
  return follows(capitals, letter) && !(outer === capitals && counted) ? letter : label;
}

/** What a letter stands for: `c.` after `B.` is a capital that an old font hides, `i)` after no `h)` a Roman one. */
function readLetter(label: Label, open: readonly Label[]): Label {
  const letters = innermost(open, "letter");
  if (label.kind !== "letter" || (letters && follows(letters, label))) return label;
  const capitals = letters ? undefined : innermost(open, "capital");
  if (capitals && label.ordinal > 1 && follows(capitals, { ...label, kind: "capital" }))
    return { ...label, kind: "capital" };
  const ordinal = /^[ivx]$/u.test(label.text) ? romanValue(label.text.toUpperCase()) : null;
  const before = innermost(open, "bracketed-letter")?.ordinal ?? 0;
  return ordinal === before + 1 ? { ...label, kind: "bracketed-letter", ordinal } : label;
}

import type { ByteView } from "../byte-view.ts";
import { formatNumber } from "../number-formats.ts";
import { formatOf } from "./lists.ts";

/** The automatic numbers of Word 6 and 95 (ANLD), which know no lists: they count from paragraph to paragraph. */
export class OldNumbers {
  #before: string | undefined;
  #count = 0;

  /** The label of the next paragraph; empty where it has none, which ends the counting. */
  next(number: ByteView | undefined): string {
    if (!number || number.length < TEXT) {
      this.#before = undefined;
      return "";
    }
    const format = formatOf(number.u8(0));
    const before = textOf(number, 0, number.u8(1));
    const after = textOf(number, number.u8(1), number.u8(2));
    const kind = `${number.u8(0)} ${before} ${after}`;
    this.#count = this.#before === kind ? this.#count + 1 : number.u16(10);
    this.#before = kind;
    if (BULLETS.has(number.u8(0))) return "- ";
    const label = `${before}${formatNumber(this.#count, format)}${after}`.trim();
    return label === "" ? "" : `${label} `;
  }
}

/** Where the text before and after the number lies. */
const TEXT = 20;
/** Number formats of ANLD that are bullets. */
const BULLETS: ReadonlySet<number> = new Set([11, 23]);

/** Word 97 keeps the text in characters of two bytes. */
const WIDE = TEXT + 64;

function textOf(number: ByteView, from: number, length: number): string {
  const most = Math.min(32 - from, length);
  if (number.length >= WIDE) return number.utf16(TEXT + from * 2, most);
  return number.slice(TEXT + from, most).bytes.toString("latin1");
}

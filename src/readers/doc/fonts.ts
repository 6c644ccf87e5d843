import type { ByteView } from "../byte-view.ts";
import type { Fib } from "./fib.ts";

/** Names of the fonts by their numbers. */
export function readFontNames(fib: Fib, tables: ByteView): string[] {
  const { offset, length } = fib.table("fonts");
  const table = tables.slice(offset, length);
  const names: string[] = [];
  let at = fib.version === 8 ? 4 : 2;
  while (at < table.length) {
    const size = table.u8(at) + 1;
    const font = table.slice(at, size);
    names.push(fib.version === 8 ? wideName(font.slice(40, size)) : narrowName(font.slice(6, size)));
    at += size;
  }
  return names;
}

const wideName = (name: ByteView): string => untilNull(name.utf16(0, name.length / 2));
const narrowName = ({ bytes }: ByteView): string => untilNull(bytes.toString("latin1"));
const untilNull = (text: string): string => text.split("\0", 1)[0] as string;

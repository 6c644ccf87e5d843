import type { DocumentRecord } from "../record/schema.ts";

/** How long a piece is about: enough that writing each apart costs nothing. */
const LONG = 1 << 13;

/**
 * A record as `JSON.stringify(record, null, indent)` has it, in pieces: that of a long document is many times as long as
 * its text, and need never be in memory as a whole.
 */
export function* jsonPieces(record: DocumentRecord, indent: 0 | 2): Generator<string> {
  const [line, colon] = indent === 0 ? [() => "", ":"] : [(depth: number) => `\n${" ".repeat(depth * indent)}`, ": "];
  const json = (value: unknown, depth: number): string =>
    JSON.stringify(value, null, indent).replaceAll("\n", line(depth));
  let piece = "{";
  let comma = "";
  for (const [name, value] of Object.entries(record)) {
    piece += `${comma}${line(1)}${JSON.stringify(name)}${colon}`;
    comma = ",";
    if (typeof value === "string") {
      yield piece;
      piece = "";
      yield* quoted(value);
    } else if (!Array.isArray(value) || value.length === 0) piece += json(value, 1);
    else {
      for (const [i, item] of value.entries()) {
        piece += `${i === 0 ? "[" : ","}${line(2)}${json(item, 2)}`;
        if (piece.length < LONG) continue;
        yield piece;
        piece = "";
      }
      piece += `${line(1)}]`;
    }
  }
  yield `${piece}${line(0)}}\n`;
}

/** A string as JSON has it, parted behind line ends, where no character is cut. */
function* quoted(text: string): Generator<string> {
  yield '"';
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start + LONG) + 1 || text.length;
    yield JSON.stringify(text.slice(start, end)).slice(1, -1);
    start = end;
  }
  yield '"';
}

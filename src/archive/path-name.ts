/**
 * A path as the system has it: bytes, which need not be UTF-8. For messages and tables it is shown with every byte that
 * is no UTF-8 as `\xE5`, so that two different paths never look the same.
 */
export interface PathName {
  readonly bytes: Buffer;
  readonly text: string;
}

export const pathName = (path: string | Buffer): PathName => {
  const bytes = typeof path === "string" ? Buffer.from(path) : path;
  return { bytes, text: shown(bytes) };
};

const SLASH = Buffer.from("/");

export const joined = (folder: PathName, name: Buffer): PathName =>
  pathName(Buffer.concat([folder.bytes, ...(folder.text.endsWith("/") ? [] : [SLASH]), name]));

/** The last part of the path. */
export const baseNameOf = ({ text }: PathName): string => text.slice(text.lastIndexOf("/") + 1);

/** What could be taken for the mark of a byte, in a name that has it as letters. */
const LIKE_A_MARK = /\\(?=x[0-9A-F]{2})/gu;

function shown(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  if (Buffer.from(text).equals(bytes)) return text.replace(LIKE_A_MARK, "\\x5C");
  let out = "";
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    const part = bytes.subarray(i, i + Math.max(1, length));
    out += length > 0 ? part.toString("utf8") : `\\x${part.toString("hex").toUpperCase()}`;
    i += part.length;
  }
  return out;
}

/** The path of which this is what was shown, as the store keeps it. */
export function pathShownAs(text: string): PathName {
  const parts = text.split(/(\\x[0-9A-F]{2})/u);
  return pathName(
    Buffer.concat(parts.map((part, i) => (i % 2 ? Buffer.from(part.slice(2), "hex") : Buffer.from(part)))),
  );
}

/** How long the UTF-8 sequence at an offset is; 0 where there is none. */
function sequenceLength(bytes: Buffer, at: number): number {
  for (const length of [1, 2, 3, 4]) {
    const part = bytes.subarray(at, at + length);
    if (part.length === length && Buffer.from(part.toString("utf8")).equals(part)) return length;
  }
  return 0;
}

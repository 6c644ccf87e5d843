import type { Zip } from "../zip.ts";

/** Whether bytes are a Word document in one XML file: of Word 2003, or a package of Word 2007 laid flat. */
export const isFlatWord = (bytes: Uint8Array): boolean =>
  /^(?:\u00EF\u00BB\u00BF)?\s*<[\s\S]*<(?:w:wordDocument|pkg:package)\s/u.test(
    Buffer.from(bytes.subarray(0, 4096)).toString("latin1"),
  );

/** The parts of a Word document in one XML file, as if they stood in a zip package. */
export function openFlat(bytes: Uint8Array): Zip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = file.includes("<pkg:package") ? packageParts(file) : word2003Parts(file);
  return {
    names: [...parts.keys()],
    complete: /<\/(?:w:wordDocument|pkg:package)>\s*$/u.test(file.subarray(-200).toString("latin1")),
    read(name) {
      const part = parts.get(name);
      return part && { bytes: part, complete: true };
    },
  };
}

// <pkg:part pkg:name="/word/document.xml" …><pkg:xmlData>…</pkg:xmlData></pkg:part>
function packageParts(file: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (let at = file.indexOf("<pkg:part "); at >= 0; at = file.indexOf("<pkg:part ", at + 1)) {
    const next = file.indexOf("<pkg:part ", at + 1);
    const part = file.subarray(at, next < 0 ? file.length : next);
    const name = /^<[^>]*pkg:name="\/?([^"]+)"/u.exec(part.subarray(0, 1000).toString("latin1"))?.[1];
    if (name !== undefined) parts.set(name, within(part, "pkg:xmlData") ?? Buffer.alloc(0));
  }
  return parts;
}

/** Word 2003 keeps styles beside the body, and notes, headers and numbers in it. */
function word2003Parts(file: Buffer): Map<string, Buffer> {
  const styles = within(file, "w:styles") ?? "";
  return new Map([
    ["word/document.xml", file],
    ["word/styles.xml", Buffer.concat([Buffer.from("<w:styles>"), Buffer.from(styles), Buffer.from("</w:styles>")])],
  ]);
}

/** What stands between the tags of the first element of that name. */
function within(file: Buffer, name: string): Buffer | undefined {
  const open = file.indexOf(`<${name}`);
  const start = open < 0 ? -1 : file.indexOf(">", open) + 1;
  if (start <= 0) return undefined;
  const end = file.indexOf(`</${name}>`, start);
  return file.subarray(start, end < 0 ? file.length : end);
}

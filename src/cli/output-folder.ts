import { rename, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { makeWritableFolder } from "./writable-target.ts";

/** A folder that gets one file a document; a file appears there whole or not at all. */
export class OutputFolder {
  readonly #folder: string;
  readonly #taken = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws UsageError where no files can be written into it. */
  open(): Promise<void> {
    return makeWritableFolder("-o", this.#folder);
  }

  /** The stem under which a document is written: the second `ke-hoach` becomes `ke-hoach-2`, and has got another name. */
  claim(name: string): { readonly stem: string; readonly isAnother: boolean } {
    const own = name.slice(0, name.length - extname(name).length) || name;
    let stem = own;
    for (let n = 2; this.#taken.has(stem.toLowerCase()); n++) stem = `${own}-${n}`;
    this.#taken.add(stem.toLowerCase());
    return { stem, isAnother: stem !== own };
  }

  async write(fileName: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
    const target = join(this.#folder, fileName);
    const draft = join(this.#folder, `.${fileName}.${process.pid}.part`);
    try {
      await writeFile(draft, content);
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }
}

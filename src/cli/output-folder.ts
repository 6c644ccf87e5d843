import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";

/** A folder that gets one file a document; a file appears there whole or not at all. */
export class OutputFolder {
  readonly #folder: string;
  readonly #taken = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
  }

  /** The stem under which a document is written: the second `ke-hoach` becomes `ke-hoach-2`. */
  claim(name: string): string {
    const stem = name.slice(0, name.length - extname(name).length) || name;
    let free = stem;
    for (let n = 2; this.#taken.has(free.toLowerCase()); n++) free = `${stem}-${n}`;
    this.#taken.add(free.toLowerCase());
    return free;
  }

  async write(fileName: string, content: string | Uint8Array): Promise<void> {
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

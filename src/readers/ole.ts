import { ByteView } from "./byte-view.ts";

/** A compound file (MS-CFB), in which Office 97–2003 keeps its documents as streams. */
export interface Ole {
  /** Names of the streams of the document itself, not of objects embedded in it. */
  readonly names: readonly string[];
  /** A stream; undefined where there is none of that name. */
  read(name: string): OleStream | undefined;
}

export interface OleStream {
  readonly bytes: Uint8Array;
  /** False where the file is cut off or damaged: the bytes are what could be had of the stream. */
  readonly complete: boolean;
}

const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

export const isOle = (bytes: Uint8Array): boolean => SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length));

/** Whether the directory of a compound file names a stream. Looks at the bytes alone, so that damage does not matter. */
export const namesStream = (bytes: Uint8Array, name: string): boolean =>
  isOle(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(`${name}\0`, 0, "utf16le");

/** Opens a compound file. Where its tables are cut off, streams are taken to lie in one piece, as Office writes them. */
export function openOle(bytes: Uint8Array): Ole {
  const sectors = new Sectors(new ByteView(bytes));
  const directory = sectors.chain(sectors.header.u32(0x30), Number.POSITIVE_INFINITY);
  const entries = readDirectory(new ByteView(directory));
  const root = entries.find((entry) => entry.type === ROOT);
  const miniStream = new ByteView(root ? sectors.chain(root.start, root.size) : new Uint8Array());
  const own = childrenOf(root, entries);
  return {
    names: own.map((entry) => entry.name),
    read(name) {
      const entry = own.find((candidate) => candidate.name === name);
      if (!entry) return undefined;
      const mini = entry.size < sectors.header.u32(0x38);
      const bytes = mini ? sectors.miniChain(miniStream, entry) : sectors.chain(entry.start, entry.size);
      return { bytes, complete: bytes.length === entry.size };
    },
  };
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

const STREAM = 2;
const ROOT = 5;
const ENTRY_SIZE = 128;
const LAST_SECTOR = 0xfffffffa;

function readDirectory(directory: ByteView): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE)
    entries.push({
      name: directory.utf16(at, Math.min(64, directory.u16(at + 64)) / 2 - 1),
      type: directory.u8(at + 66),
      left: directory.u32(at + 68),
      right: directory.u32(at + 72),
      child: directory.u32(at + 76),
      start: directory.u32(at + 116),
      size: directory.u32(at + 120),
    });
  return entries;
}

/** The streams right under the root; all streams where the tree is damaged. */
function childrenOf(root: Entry | undefined, entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<number>();
  const waiting = [root?.child ?? LAST_SECTOR];
  while (waiting.length > 0) {
    const index = waiting.pop() as number;
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    waiting.push(entry.left, entry.right);
  }
  const found = [...seen].map((index) => entries[index] as Entry).filter((entry) => entry.type === STREAM);
  return found.length > 0 ? found : entries.filter((entry) => entry.type === STREAM);
}

class Sectors {
  readonly header: ByteView;
  #file: ByteView;
  #size: number;
  #count: number;
  #next: ByteView;
  #miniSize: number;
  #miniNext: ByteView;

  constructor(file: ByteView) {
    this.#file = file;
    this.header = file.slice(0, 512);
    this.#size = 2 ** (this.header.u16(0x1e) === 12 ? 12 : 9);
    this.#count = Math.max(0, Math.ceil(file.length / this.#size) - 1);
    this.#next = this.#readTable();
    this.#miniSize = 2 ** (this.header.u16(0x20) === 6 ? 6 : Math.min(9, this.header.u16(0x20) || 6));
    this.#miniNext = new ByteView(
      this.header.u32(0x40) > 0 ? this.chain(this.header.u32(0x3c), Number.POSITIVE_INFINITY) : new Uint8Array(),
    );
  }

  /** The sectors from `start` on, up to `size` bytes. */
  chain(start: number, size: number): Uint8Array {
    const parts: Buffer[] = [];
    let got = 0;
    for (let sector = start, steps = 0; sector < LAST_SECTOR && got < size && steps <= this.#count; steps++) {
      const part = this.#sector(sector).bytes;
      if (part.length === 0) break;
      parts.push(part);
      got += part.length;
      sector = this.#after(sector, size);
    }
    return Buffer.concat(parts, Math.min(got, size));
  }

  miniChain(stream: ByteView, { start, size }: Entry): Uint8Array {
    const parts: Buffer[] = [];
    const most = Math.ceil(stream.length / this.#miniSize);
    for (
      let sector = start, steps = 0;
      sector < LAST_SECTOR && parts.length * this.#miniSize < size && steps <= most;
      steps++
    ) {
      parts.push(stream.slice(sector * this.#miniSize, this.#miniSize).bytes);
      sector = this.#miniNext.length === 0 ? sector + 1 : this.#miniNext.u32(sector * 4);
    }
    const bytes = Buffer.concat(parts);
    return bytes.subarray(0, size);
  }

  #sector(index: number): ByteView {
    return this.#file.slice((index + 1) * this.#size, this.#size);
  }

  /** A sector that the table does not know of is taken to be followed by its neighbour, if the size asks for more. */
  #after(sector: number, size: number): number {
    if (sector * 4 + 4 <= this.#next.length) return this.#next.u32(sector * 4);
    return Number.isFinite(size) ? sector + 1 : LAST_SECTOR;
  }

  #readTable(): ByteView {
    const parts: Buffer[] = [];
    const add = (sector: number): void => {
      if (sector < LAST_SECTOR && parts.length <= this.#count) parts.push(this.#sector(sector).bytes);
    };
    for (let i = 0; i < 109; i++) add(this.header.u32(0x4c + i * 4));
    const perSector = this.#size / 4 - 1;
    let more = this.header.u32(0x44);
    for (let steps = 0; more < LAST_SECTOR && steps <= this.#count && this.header.u32(0x48) > 0; steps++) {
      const list = this.#sector(more);
      for (let i = 0; i < perSector; i++) if (list.length > 0) add(list.u32(i * 4));
      more = list.length > 0 ? list.u32(perSector * 4) : LAST_SECTOR;
    }
    return new ByteView(Buffer.concat(parts));
  }
}

import { crc32 } from "node:zlib";
import { Inflate } from "fflate";
import { ReadError } from "../errors.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { findEntries, type ZipEntry } from "./zip-directory.ts";

/** One inflated part of a package. */
export interface ZipPart {
  readonly bytes: Uint8Array;
  /** False where the part is cut off or damaged: the bytes are what could be had of it. */
  readonly complete: boolean;
}

/** A package whose parts are inflated on demand; what they inflate to is counted over all of them. */
export interface Zip {
  /** As they are written in the package, in its order. */
  readonly names: readonly string[];
  /** False where the package's directory is lost and its parts were found by their own headers. */
  readonly complete: boolean;
  /**
   * The part of that name, whatever its case; undefined where there is none.
   * @throws ReadError `too-large` as soon as the inflated bytes cross a limit, `encrypted` where a password is needed.
   */
  read(name: string): ZipPart | undefined;
}

export type ZipLimits = Pick<Limits, "inflatedBytes" | "inflatedRatio">;

/** Whether the bytes begin like a zip package that holds something. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * Opens a zip package; one without its end is searched for the parts that are left.
 * @throws ReadError `corrupt` where no part is found.
 */
export function openZip(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): Zip {
  const { entries, complete } = findEntries(bytes);
  if (entries.length === 0)
    throw new ReadError("corrupt", "The package is a zip file without readable parts; get the file again.");
  const byName = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  const { inflatedBytes, inflatedRatio } = { ...DEFAULT_LIMITS, ...limits };
  let left = inflatedBytes;
  return {
    names: entries.map((entry) => entry.name),
    complete,
    read(name) {
      const entry = byName.get(keyOf(name));
      if (!entry) return undefined;
      const most = Math.min(left, Math.max(SMALL_PART, entry.data.length * inflatedRatio));
      const part = readEntry(entry, most);
      left -= part.bytes.length;
      return part;
    },
  };
}

/** A part of up to this size may be packed as densely as it likes. */
const SMALL_PART = 2 ** 20;
const INPUT_STEP = 2 ** 14;
const STORED = 0;
const DEFLATED = 8;

const keyOf = (name: string): string => name.replaceAll("\\", "/").replace(/^\//u, "").toLowerCase();

function readEntry(entry: ZipEntry, most: number): ZipPart {
  if (entry.encrypted)
    throw new ReadError("encrypted", `The part ${entry.name} needs a password; save the file without one.`);
  if (entry.method === STORED) {
    if (entry.data.length > most) throw tooLarge(entry.name, most);
    return { bytes: entry.data, complete: sound(entry, entry.data) };
  }
  if (entry.method !== DEFLATED) return { bytes: new Uint8Array(), complete: false };
  return inflate(entry, most);
}

function inflate(entry: ZipEntry, most: number): ZipPart {
  // pages that nothing is written into take no memory, whatever a size says
  let room = Buffer.alloc(Math.min(entry.size, most));
  let size = 0;
  const stream = new Inflate((chunk) => {
    const end = size + chunk.length;
    if (end > most) throw tooLarge(entry.name, most);
    if (end > room.length) room = Buffer.concat([room], Math.max(end, Math.min(2 * room.length, most)));
    room.set(chunk, size);
    size = end;
  });
  try {
    for (let at = 0; at < entry.data.length; at += INPUT_STEP) stream.push(entry.data.subarray(at, at + INPUT_STEP));
    stream.push(new Uint8Array(), true);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    return { bytes: room.subarray(0, size), complete: false };
  }
  const bytes = room.subarray(0, size);
  return { bytes, complete: sound(entry, bytes) };
}

const sound = (entry: ZipEntry, bytes: Uint8Array): boolean => entry.crc === undefined || crc32(bytes) === entry.crc;

const tooLarge = (name: string, most: number): ReadError =>
  new ReadError(
    "too-large",
    `The part ${name} inflates to more than ${most} bytes; raise the limit if the file is trusted.`,
  );

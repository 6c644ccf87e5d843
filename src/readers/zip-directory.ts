/** A part as the package's directory, or its own header, describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** Of the inflated bytes; undefined where the header does not say. */
  readonly crc: number | undefined;
  /** How many bytes it says it inflates to; 0 where it does not say. */
  readonly size: number;
  /** The packed bytes, fewer than there should be where the file is cut off. */
  readonly data: Uint8Array;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** False where the directory at the end of the file is lost. */
  readonly complete: boolean;
}

/** The parts of a zip file by its directory, or, where that is lost, by the header in front of each part. */
export function findEntries(bytes: Uint8Array): ZipDirectory {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = readDirectory(file);
  return listed ? { entries: listed, complete: true } : { entries: scanHeaders(file), complete: false };
}

const LOCAL_HEADER = Buffer.from("PK\u0003\u0004", "latin1");
const LOCAL_ENTRY = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = Buffer.from("PK\u0005\u0006", "latin1");
/** Sizes of the fixed parts (PKWARE appnote 4.3.7, 4.3.12, 4.3.16). */
const LOCAL_SIZE = 30;
const ENTRY_SIZE = 46;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

const ENCRYPTED = 1;
const SIZES_FOLLOW = 8;
const UTF8_NAME = 0x800;

function readDirectory(file: Buffer): ZipEntry[] | undefined {
  const end = file.lastIndexOf(DIRECTORY_END);
  if (end < 0 || end < file.length - LONGEST_COMMENT - END_SIZE || end + END_SIZE > file.length) return undefined;
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  while (at + ENTRY_SIZE <= end && file.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const entry = readDirectoryEntry(file, at);
    if (!entry) return undefined;
    entries.push(entry);
    at += ENTRY_SIZE + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries.length > 0 ? entries : undefined;
}

function readDirectoryEntry(file: Buffer, at: number): ZipEntry | undefined {
  const flags = file.readUInt16LE(at + 8);
  const nameEnd = at + ENTRY_SIZE + file.readUInt16LE(at + 28);
  const local = file.readUInt32LE(at + 42);
  if (local + LOCAL_SIZE > file.length || file.readUInt32LE(local) !== LOCAL_ENTRY) return undefined;
  const start = local + LOCAL_SIZE + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  return {
    name: nameOf(file.subarray(at + ENTRY_SIZE, nameEnd), flags),
    method: file.readUInt16LE(at + 10),
    encrypted: (flags & ENCRYPTED) !== 0,
    crc: file.readUInt32LE(at + 16),
    size: file.readUInt32LE(at + 24),
    data: file.subarray(start, start + file.readUInt32LE(at + 20)),
  };
}

function scanHeaders(file: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = file.indexOf(LOCAL_HEADER);
  while (at >= 0 && at + LOCAL_SIZE <= file.length) {
    const next = file.indexOf(LOCAL_HEADER, at + LOCAL_SIZE);
    entries.push(readLocalEntry(file, at, next < 0 ? file.length : next));
    at = next;
  }
  return entries;
}

function readLocalEntry(file: Buffer, at: number, next: number): ZipEntry {
  const flags = file.readUInt16LE(at + 6);
  const name = at + LOCAL_SIZE;
  const start = name + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const unsized = (flags & SIZES_FOLLOW) !== 0;
  return {
    name: nameOf(file.subarray(name, name + file.readUInt16LE(at + 26)), flags),
    method: file.readUInt16LE(at + 8),
    encrypted: (flags & ENCRYPTED) !== 0,
    crc: unsized ? undefined : file.readUInt32LE(at + 14),
    size: unsized ? 0 : file.readUInt32LE(at + 22),
    data: file.subarray(start, unsized ? next : start + file.readUInt32LE(at + 18)),
  };
}

const nameOf = (bytes: Buffer, flags: number): string => bytes.toString((flags & UTF8_NAME) !== 0 ? "utf8" : "latin1");

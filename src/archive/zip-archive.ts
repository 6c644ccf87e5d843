import { readFile, stat } from "node:fs/promises";
import { ReadError } from "../errors.ts";
import { isZip, openZip, type Zip } from "../readers/zip.ts";
import type { Candidate } from "./candidates.ts";

/** An archive may be larger than a document; its members are still counted while they are inflated. */
const LIMITS = { inflatedBytes: 64 * 2 ** 30 };
/** Between archive and member in a path, as in other programs: `nam-2003.zip!/ke-hoach.doc`. */
const MEMBER = "!/";

/** The parts of a path to a member; of any other path all, and `null`. */
export function archiveAndMember(path: string): readonly [archive: string, member: string | null] {
  const [, archive, member] = /^(.*\.zip)!\/(.+)$/isu.exec(path) ?? [];
  return archive && member ? [archive, member] : [path, null];
}

/** Parts that only packages of documents have: a docx is no archive of documents. */
const PACKAGE_PARTS = ["[content_types].xml", "mimetype", "meta-inf/manifest.xml"];

/** The archive that was opened last: its members are read one after another. */
let opened: { readonly path: string; readonly modifiedMs: number; readonly zip: Zip } | undefined;

/**
 * The documents in a zip archive; `null` where the file is none, or is itself a document.
 * @throws ReadError where it is damaged.
 */
export async function membersOf(path: string, bytes: Buffer | string): Promise<readonly Candidate[] | null> {
  const { mtimeMs } = await stat(bytes);
  const content = await readFile(bytes);
  if (!isZip(content)) return null;
  const zip = openZip(content, LIMITS);
  const names = zip.names.filter(
    (name) => !name.endsWith("/") && !name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX"),
  );
  if (zip.names.some((name) => PACKAGE_PARTS.includes(name.toLowerCase()))) return null;
  opened = { path, modifiedMs: mtimeMs, zip };
  return names.sort().map((name) => member({ path, bytes, modifiedMs: mtimeMs }, name));
}

interface Archive {
  readonly path: string;
  readonly bytes: Buffer | string;
  readonly modifiedMs: number;
}

const member = (archive: Archive, name: string): Candidate => ({
  path: `${archive.path}${MEMBER}${name}`,
  name: name.slice(name.lastIndexOf("/") + 1),
  bytes: 0,
  modifiedMs: archive.modifiedMs,
  async read() {
    const part = (await open(archive)).read(name);
    if (part?.complete) return Buffer.from(part.bytes);
    throw new ReadError("corrupt", `${archive.path}${MEMBER}${name} is damaged in its archive; get the archive again.`);
  },
});

async function open({ path, bytes, modifiedMs }: Archive): Promise<Zip> {
  if (opened?.path !== path || opened.modifiedMs !== modifiedMs)
    opened = { path, modifiedMs, zip: openZip(await readFile(bytes), LIMITS) };
  return opened.zip;
}

import { posix } from "node:path";
import { ReadError } from "../../errors.ts";
import type { Zip } from "../zip.ts";
import { childrenOf, readTree, type XmlNode } from "./xml.ts";

/** The parts of a Word package, found by their relations. */
export interface WordPackage {
  /** The main document. */
  readonly main: Uint8Array;
  /** The part that the main document relates to by that kind (`styles`, `numbering`, …); an empty tree where none is. */
  related(kind: string): XmlNode;
  /** The part behind a relation's id, such as a header. */
  byId(id: string | undefined): XmlNode;
  /** The documents of other formats that stand in this one, by the id of their relation. */
  chunks(): Map<string, Uint8Array>;
  /** The picture files, in the order of their numbers. */
  pictures(): Uint8Array[];
  /** What is damaged: the package as a whole, or parts of it, as far as they have been read. */
  readonly damaged: string[];
}

/**
 * Opens the parts of a docx.
 * @throws ReadError `corrupt` where there is no main document.
 */
export function openPackage(zip: Zip, depth: number): WordPackage {
  const damaged: string[] = zip.complete ? [] : ["the package"];
  const read = (name: string): Uint8Array | undefined => {
    const part = zip.read(name);
    if (part && !part.complete) damaged.push(name);
    return part?.bytes;
  };
  const relationsOf = (name: string): Relation[] =>
    readRelations(
      readTree(read(posix.join(posix.dirname(name), "_rels", `${posix.basename(name)}.rels`)), depth),
      name,
    );
  const mainName = relationsOf("").find(({ kind }) => kind === "officeDocument")?.target ?? "word/document.xml";
  const main = read(mainName) ?? read("word/document.xml");
  if (!main || main.length === 0)
    throw new ReadError("corrupt", "The Word file lacks its main document; get the file again.");
  const relations = relationsOf(mainName);
  const folder = posix.dirname(mainName);
  const trees = new Map<string, XmlNode>();
  const tree = (name = ""): XmlNode => {
    const known = trees.get(name) ?? readTree(name === "" ? undefined : read(name), depth);
    trees.set(name, known);
    return known;
  };
  return {
    main,
    related: (kind) => tree(relations.find((r) => r.kind === kind)?.target ?? usualName(zip, folder, kind)),
    byId: (id) => tree(relations.find((r) => r.id === id)?.target),
    chunks: () =>
      new Map(
        relations
          .filter(({ kind }) => kind === "aFChunk")
          .map(({ id, target }) => [id ?? "", read(target) ?? new Uint8Array()]),
      ),
    pictures: () =>
      zip.names
        .filter((name) => PICTURE.test(name))
        .sort((a, b) => pictureNumber(a) - pictureNumber(b))
        .map((name) => read(name) ?? new Uint8Array()),
    damaged,
  };
}

// word/media/image12.jpeg
const PICTURE = /\/media\/[^/]*\.(?:jpe?g|png|tiff?|bmp|webp)$/iu;
const pictureNumber = (name: string): number => Number(/(?<!\d)(\d+)\.\w+$/u.exec(name)?.[1] ?? 0);

interface Relation {
  readonly id: string | undefined;
  /** The last word of the relation's type. */
  readonly kind: string;
  readonly target: string;
}

function readRelations(part: XmlNode, source: string): Relation[] {
  return childrenOf(childrenOf(part)[0])
    .filter(({ attributes }) => attributes.TargetMode !== "External")
    .map(({ attributes }) => ({
      id: attributes.Id,
      kind: (attributes.Type ?? "").split("/").at(-1) ?? "",
      target: posix.join(attributes.Target?.startsWith("/") ? "" : posix.dirname(source), attributes.Target ?? ""),
    }));
}

/** Where the relations are lost, the parts still have the names that Word gives them. */
const usualName = (zip: Zip, folder: string, kind: string): string | undefined =>
  zip.names.find((name) => name === `${folder}/${kind}.xml` || name === `${folder}/${kind}/${kind}1.xml`);

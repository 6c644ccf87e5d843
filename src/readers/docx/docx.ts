import type { RawDocument } from "../../text/raw-document.ts";
import { DEFAULT_LIMITS } from "../limits.ts";
import { Numbering } from "../numbering.ts";
import type { Reader, ReadOptions } from "../reader.ts";
import { finish, lacksText, writePartially } from "../word/finish.ts";
import { footersWithGap, headersWithGap, keepRealText } from "../word/furniture.ts";
import type { Paragraph } from "../word/paragraph.ts";
import { WordText } from "../word/word-text.ts";
import { isZip, openZip } from "../zip.ts";
import { BlockReader, type TableCount } from "./blocks.ts";
import { readChunks } from "./chunks.ts";
import type { DocxContext } from "./context.ts";
import { openFlat } from "./flat.ts";
import { readTheme } from "./fonts.ts";
import { graphicTexts } from "./graphics.ts";
import { readLists } from "./lists.ts";
import { readNotes } from "./notes.ts";
import { openPackage, type WordPackage } from "./package.ts";
import { startStory } from "./paragraph.ts";
import { firstSection, sectionStories } from "./sections.ts";
import { readStyles } from "./styles.ts";
import { descendants, ownText, walkXml, type XmlNode } from "./xml.ts";

/** Word 2007 and later (`.docx`, `.docm`, `.dotx`), and Word documents in one XML file. */
export const docx: Reader = {
  async read(bytes: Uint8Array, options: ReadOptions): Promise<RawDocument> {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const parts = openPackage(isZip(bytes) ? openZip(bytes, limits) : openFlat(bytes), limits.depth);
    const text = new WordText();
    const chunks = await readChunks(parts.chunks(), options);
    const write = writePartially("docx", text, options);
    const sound = writeDocument(parts, { text, chunks, write }, limits.depth);
    const raw = finish("docx", text, {
      losses: losses(parts, sound, chunks),
      comments: commentsOf(parts.related("comments")),
    });
    if (!lacksText(raw)) return raw;
    const { readPictures } = await import("../word/pictures.ts");
    return readPictures(raw, parts.pictures(), options);
  },
};

const commentsOf = (part: XmlNode): string[] =>
  [...descendants(part, "w:comment")].map((comment) =>
    [...descendants(comment, "w:p")].map((p) => [...descendants(p, "w:t")].map(ownText).join("")).join(" "),
  );

type Chunks = ReadonlyMap<string, RawDocument | undefined>;

interface Target {
  readonly text: WordText;
  readonly chunks: Chunks;
  readonly write: (paragraph: Paragraph) => void;
}

function writeDocument(parts: WordPackage, { text, chunks, write }: Target, depth: number): boolean {
  const context = startContext(parts);
  const seen = new Set<string>();
  const footers: Paragraph[] = [];
  const furniture = (nodes: readonly XmlNode[]): Paragraph[] =>
    nodes.flatMap((node) => keepRealText(context.readStory(node, startStory(true)), seen));
  const onSection = (properties: XmlNode): void => {
    const { headers, footers: below } = sectionStories(properties, parts);
    for (const paragraph of headersWithGap(furniture(headers))) write(paragraph);
    footers.push(...furniture(below));
  };
  const first = firstSection(parts.main, depth);
  if (first) onSection(first);
  const body = new BlockReader(context, startStory(), {
    paragraph: write,
    section: onSection,
    chunk(id) {
      const chunk = chunks.get(id);
      if (chunk) text.insert(chunk);
    },
  });
  const sound = walkXml(parts.main, body, depth);
  for (const note of context.notes.rest()) for (const left of context.readStory(note, startStory())) write(left);
  for (const paragraph of footersWithGap(footers)) write(paragraph);
  return sound;
}

function startContext(parts: WordPackage): DocxContext & { readonly tables: TableCount } {
  const theme = readTheme(parts.related("theme"));
  const context = {
    theme,
    styles: readStyles(parts.related("styles"), theme),
    lists: readLists(parts.related("numbering"), theme),
    numbering: new Numbering(),
    notes: readNotes([parts.related("footnotes"), parts.related("endnotes")], parts.related("settings")),
    tables: { next: 0 },
    graphicTexts: (id: string | undefined) => graphicTexts(parts.byId(id)),
    readStory(node: XmlNode, story = startStory()): Paragraph[] {
      const paragraphs: Paragraph[] = [];
      new BlockReader(context, story, { paragraph: (paragraph) => paragraphs.push(paragraph) }).walk(node);
      return paragraphs;
    },
  };
  return context;
}

function losses(parts: WordPackage, sound: boolean, chunks: Chunks): string[] {
  const damaged = parts.damaged.length > 0 || sound ? parts.damaged : ["the main document"];
  const unread = [...chunks.values()].filter((chunk) => !chunk).length;
  return [
    ...damaged.map(
      (name) => `The Word file is damaged: ${name} could not be read to its end, and text may be missing.`,
    ),
    ...(unread > 0 ? [`The Word file holds ${unread} documents of other formats that could not be read.`] : []),
  ];
}

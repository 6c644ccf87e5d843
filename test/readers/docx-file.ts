import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`,
  `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`,
  `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`,
  `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`,
  `xmlns:v="urn:schemas-microsoft-com:vml"`,
].join(" ");

/** Parts of a Word file by their usual names, given as the inner XML of their roots. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly settings?: string;
  readonly theme?: string;
  /** Documents of other formats, with the relation ids `chunk1`, … and their own names. */
  readonly chunks?: Readonly<Record<string, { readonly name: string; readonly bytes: Uint8Array }>>;
  /** Other parts by their whole names. */
  readonly others?: Readonly<Record<string, Uint8Array>>;
  /** Headers and footers, with the relation ids `header1`, `footer1`, … */
  readonly stories?: Readonly<Record<string, string>>;
}

const ROOTS = {
  styles: "w:styles",
  numbering: "w:numbering",
  footnotes: "w:footnotes",
  endnotes: "w:endnotes",
  settings: "w:settings",
  theme: "a:theme",
} as const;

const xml = (root: string, inner: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?><${root} ${NAMESPACES}>${inner}</${root}>`);

/** A Word file with these parts. */
export function docxFile(parts: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": xml("w:document", `<w:body>${parts.body}</w:body>`),
  };
  const relations: string[] = [];
  const add = (id: string, kind: string, target: string, bytes: Uint8Array): void => {
    files[`word/${target}`] = bytes;
    relations.push(`<Relationship Id="${id}" Type="http://x/relationships/${kind}" Target="${target}"/>`);
  };
  for (const [kind, root] of Object.entries(ROOTS)) {
    const inner = parts[kind as keyof typeof ROOTS];
    if (inner !== undefined) add(kind, kind, kind === "theme" ? "theme/theme1.xml" : `${kind}.xml`, xml(root, inner));
  }
  for (const [id, inner] of Object.entries(parts.stories ?? {})) {
    const kind = id.replace(/\d+$/u, "");
    add(id, kind, `${id}.xml`, xml(kind === "header" ? "w:hdr" : "w:ftr", inner));
  }
  for (const [id, { name, bytes }] of Object.entries(parts.chunks ?? {})) add(id, "aFChunk", name, bytes);
  Object.assign(files, parts.others);
  files["word/_rels/document.xml.rels"] = strToU8(`<Relationships>${relations.join("")}</Relationships>`);
  return zipSync(files);
}

/** A paragraph with its properties and the inner XML of its runs. */
export const p = (content: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

/** A run with its properties. */
export const r = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

export const list = (id: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

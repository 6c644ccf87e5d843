import type { Numbering } from "../numbering.ts";
import type { Paragraph } from "../word/paragraph.ts";
import type { ThemeFonts } from "./fonts.ts";
import type { Lists } from "./lists.ts";
import type { Notes } from "./notes.ts";
import type { Story } from "./paragraph.ts";
import type { Styles } from "./styles.ts";
import type { XmlNode } from "./xml.ts";

/** What the paragraphs of one document share. */
export interface DocxContext {
  readonly theme: ThemeFonts;
  readonly styles: Styles;
  readonly lists: Lists;
  readonly numbering: Numbering;
  readonly notes: Notes;
  /** What a chart or diagram says, by the id of its relation. */
  graphicTexts(id: string | undefined): readonly string[];
  /** The paragraphs of a story that is at hand as a tree: a note, a header, a box. */
  readStory(node: XmlNode, story: Story): Paragraph[];
}

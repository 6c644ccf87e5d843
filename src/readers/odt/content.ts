import { walkXml, type XmlNode } from "../docx/xml.ts";
import { NO_TEXT } from "./walk.ts";

const STYLES = ["office:font-face-decls", "office:styles", "office:automatic-styles"];
const BLOCKS = ["text:p", "text:h", "text:list", "table:table"];
const WHOLE: ReadonlySet<string> = new Set([...STYLES, ...BLOCKS, ...NO_TEXT]);

/** Who reads the body of an OpenDocument text. */
interface ContentVisitor<State> {
  readonly depth: number;
  /** Called where the body begins, with what stands before it: styles and fonts. */
  begin(content: XmlNode): State;
  read(state: State, block: XmlNode): void;
}

/** Hands out the blocks of the body one by one (paragraphs, lists, tables and what is no text), whatever sections they stand in. */
export function readContent<State>(bytes: Uint8Array, { depth, begin, read }: ContentVisitor<State>): void {
  const content: XmlNode = { name: "office:document-content", attributes: {}, children: [] };
  let body: { readonly state: State } | undefined;
  walkXml(
    bytes,
    {
      whole: WHOLE,
      node(node) {
        if (body) read(body.state, node);
        else content.children.push(node);
      },
      open(name) {
        if (name === "office:text") body ??= { state: begin(content) };
      },
    },
    depth,
  );
}

/** A drawing of who cites whom: what a node and an edge need to be drawn. */
export interface Drawing {
  readonly nodes: readonly {
    readonly key: string;
    readonly code: string | null;
    readonly name: string | null;
    readonly title: string | null;
    readonly documentId: string | null;
  }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly relation: string }[];
}

/** How much of a title fits into a box. */
const TITLE = 60;

/** The graph in the language of Graphviz; documents that the store does not have are dashed. */
export function renderDot({ nodes, edges }: Drawing): string {
  const lines = [
    ...nodes.map(
      (node) => `  ${quoted(node.key)} [label=${quoted(labelOf(node))}${node.documentId ? "" : ", style=dashed"}];`,
    ),
    ...edges.map(({ from, to, relation }) => `  ${quoted(from)} -> ${quoted(to)} [label=${quoted(relation)}];`),
  ];
  return `digraph references {\n  rankdir=LR;\n  node [shape=box, fontname="sans-serif"];\n${lines.join("\n")}\n}\n`;
}

const labelOf = ({ code, name, title, key }: Drawing["nodes"][number]): string =>
  [code ?? name ?? key, title && title.length > TITLE ? `${title.slice(0, TITLE - 1)}…` : title]
    .filter(Boolean)
    .join("\n");

/** A string of DOT knows only the escape of its quote; a backslash would begin others. */
const quoted = (text: string): string =>
  `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replace(/\r?\n/gu, "\\n")}"`;

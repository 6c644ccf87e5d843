import type { AnswerOf } from "../../api/client.ts";

export type Graph = AnswerOf<"GET /api/v1/references/graph">;
export type GraphNode = Graph["nodes"][number];

/** A document beside the one in the middle. */
export interface Neighbour {
  readonly node: GraphNode;
  readonly relation: string;
}

export interface Around {
  readonly centre: GraphNode;
  readonly citing: readonly Neighbour[];
  readonly cited: readonly Neighbour[];
}

/** What the graph says of its middle: the document that was asked for comes first. */
export function neighboursOf({ nodes, edges }: Graph): Around {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const ends = new Set(edges.map(({ to }) => to));
  const starts = new Set(edges.map(({ from }) => from));
  const isMiddle = (key: string): boolean => key === nodes[0]?.key;
  const side = (key: (edge: Graph["edges"][number]) => string, other: (edge: Graph["edges"][number]) => string) =>
    edges.flatMap((edge) => {
      const node = byKey.get(key(edge));
      return node && isMiddle(other(edge)) ? [{ node, relation: edge.relation }] : [];
    });
  const centre = nodes[0] ?? { ...EMPTY, key: [...ends, ...starts][0] ?? "" };
  return {
    centre,
    citing: side(
      ({ from }) => from,
      ({ to }) => to,
    ),
    cited: side(
      ({ to }) => to,
      ({ from }) => from,
    ),
  };
}

const EMPTY = { code: null, name: null, title: null, documentId: null, kind: null, issuedOn: null };

import { dayText } from "../../format/day.ts";
import { t } from "../../i18n/words.ts";
import { addressOfNode } from "./around.tsx";
import type { Around, GraphNode, Neighbour } from "./neighbours.ts";

/** Between the columns, where the lines run. */
const GAP = 130;
const BOX = { width: 230, height: 36 };
const STEP = 46;
const HEAD = 24;
const SHOWN = 12;

interface Props {
  readonly around: Around;
  /** The code that was asked for. */
  readonly to: string;
}

/** A small picture: who cites at the left, the document in the middle, what it cites at the right. */
export function GraphPicture({ around, to }: Props) {
  const { centre } = around;
  const citing = around.citing.slice(0, SHOWN);
  const cited = around.cited.slice(0, SHOWN);
  const rows = Math.max(1, citing.length, cited.length);
  const height = HEAD + rows * STEP + 6;
  const middle = HEAD + (rows * STEP - (STEP - BOX.height)) / 2 - BOX.height / 2;
  const left = citing.length > 0 ? BOX.width + GAP : 0;
  const right = left + BOX.width + GAP;
  const width = cited.length > 0 ? right + BOX.width : left + BOX.width;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
    <svg
      class="chart graph"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={t("references.picture")}
    >
      {citing.length > 0 && <Title x={0} words={t("references.citing", { n: around.citing.length })} />}
      {cited.length > 0 && <Title x={right} words={t("references.citedBy", { n: around.cited.length })} />}
      <Side side={citing} x={0} {...{ rows, middle, left }} />
      <Side side={cited} x={right} {...{ rows, middle, left }} />
      <Box node={{ ...centre, code: centre.code ?? to }} x={left} y={middle} kind="centre" />
    </svg>
  );
}

const Title = ({ x, words }: { readonly x: number; readonly words: string }) => (
  <text x={x} y="12">
    {words}
  </text>
);

interface SideProps {
  readonly side: readonly Neighbour[];
  readonly x: number;
  readonly rows: number;
  readonly middle: number;
  readonly left: number;
}

function Side({ side, x, rows, middle, left }: SideProps) {
  const offset = ((rows - side.length) * STEP) / 2;
  const isLeft = x < left;
  const [near, far] = isLeft ? [x + BOX.width, left] : [x, left + BOX.width];
  return (
    <>
      {side.map(({ node, relation }, i) => {
        const y = HEAD + offset + i * STEP;
        const bend = (near + far) / 2;
        const [from, to] = [y + BOX.height / 2, middle + BOX.height / 2];
        return (
          <g key={`${node.key} ${relation}`}>
            <path class={`edge ${relation}`} d={`M${near} ${from}C${bend} ${from} ${bend} ${to} ${far} ${to}`} />
            <Box node={node} x={x} y={y} kind={node.documentId ? "held" : ""} relation={relation} />
          </g>
        );
      })}
    </>
  );
}

interface BoxProps {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
  readonly kind: string;
  readonly relation?: string;
}

const LETTERS = 34;
const clipped = (words: string): string => (words.length > LETTERS ? `${words.slice(0, LETTERS - 1)}…` : words);

function Box({ node, x, y, kind, relation }: BoxProps) {
  const name = node.code ?? node.name ?? node.key;
  const second = [relation && t(`relation.${relation}`), dayText(node.issuedOn)].filter(Boolean).join(" · ");
  const words = [name, second, node.title].filter(Boolean).join(" · ");
  const drawn = (
    <g class={`node ${kind}`}>
      <rect x={x + 0.5} y={y + 0.5} width={BOX.width - 1} height={BOX.height - 1} rx="4" />
      <text x={x + 9} y={second ? y + 15 : y + 22}>
        {clipped(name)}
      </text>
      {second && (
        <text class="second" x={x + 9} y={y + 29}>
          {second}
        </text>
      )}
    </g>
  );
  if (kind === "centre" && !node.documentId) return drawn;
  return (
    <a href={addressOfNode(node)}>
      <title>{words}</title>
      {drawn}
    </a>
  );
}

import { count } from "../format/number.ts";
import { useWidth } from "./use-width.ts";

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly href?: string;
}

const HEIGHT = 180;
/** A name below a column needs so many pixels. */
const NAME = 58;
const FOOT = 22;
const HEAD = 16;

/** Amounts side by side, by year or month; every column leads to what it counts. */
export function Columns({ columns, label }: { readonly columns: readonly Column[]; readonly label: string }) {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  const [box, width] = useWidth<SVGSVGElement>(640);
  const step = width / Math.max(1, columns.length);
  const every = Math.max(1, Math.ceil(NAME / step));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
    <svg ref={box} class="chart" viewBox={`0 0 ${width} ${HEIGHT}`} role="group" aria-label={label}>
      <line class="axis" x1="0" x2={width} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
      {columns.map((column, i) => (
        <One key={column.key} column={column} box={{ x: i * step, step, most }} isNamed={i % every === 0} />
      ))}
    </svg>
  );
}

interface Box {
  readonly x: number;
  readonly step: number;
  readonly most: number;
}

function One({ column, box, isNamed }: { readonly column: Column; readonly box: Box; readonly isNamed: boolean }) {
  const { x, step, most } = box;
  const height = ((HEIGHT - FOOT - HEAD) * column.value) / most;
  const top = HEIGHT - FOOT - height;
  const words = `${count(column.value)} · ${column.label}`;
  const drawn = (
    <>
      <rect class="hit" x={x} y="0" width={step} height={HEIGHT} />
      <rect class="column" x={x + step * 0.14} y={top} width={step * 0.72} height={height} rx="1.5" />
      {column.value > 0 && step > 24 && (
        <text class="value" x={x + step / 2} y={top - 4} text-anchor="middle">
          {count(column.value)}
        </text>
      )}
      {isNamed && (
        <text x={x + step / 2} y={HEIGHT - 6} text-anchor="middle">
          {column.label}
        </text>
      )}
    </>
  );
  return column.href && column.value > 0 ? (
    <a href={column.href}>
      <title>{words}</title>
      {drawn}
    </a>
  ) : (
    <g>
      <title>{words}</title>
      {drawn}
    </g>
  );
}

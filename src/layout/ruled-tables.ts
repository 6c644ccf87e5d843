import type { Box } from "../text/raw-document.ts";
import { coverAll, heightOf, widthOf } from "./box.ts";

/** A cell between drawn lines. Merged cells are one, at the place of their first. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly box: Box;
}

export interface RuledTable {
  readonly box: Box;
  readonly cells: readonly RuledCell[];
}

/** How far lines that meet may miss each other, in points. */
const SLACK = 3;
/** A drawing has more lines than any table: it is left alone. */
const MOST_RULES = 4000;
const MOST_CELLS = 10_000;

/** The tables that drawn lines make: at least two cells that touch. */
export function ruledTables(rules: readonly Box[]): readonly RuledTable[] {
  const drawn = rules.slice(0, MOST_RULES).filter((rule) => Math.max(widthOf(rule), heightOf(rule)) > 2 * SLACK);
  return clusters(drawn)
    .map(tableOf)
    .filter((table) => table.cells.length > 1)
    .sort((a, b) => a.box[1] - b.box[1]);
}

const touch = (a: Box, b: Box): boolean =>
  a[0] <= b[2] + SLACK && b[0] <= a[2] + SLACK && a[1] <= b[3] + SLACK && b[1] <= a[3] + SLACK;

/** Rules that hang together. */
function clusters(rules: readonly Box[]): readonly (readonly Box[])[] {
  const groups: { box: Box; rules: Box[] }[] = [];
  for (const rule of [...rules].sort((a, b) => a[1] - b[1])) {
    const met = groups.filter((group) => touch(group.box, rule) && group.rules.some((other) => touch(other, rule)));
    const merged = [...met.flatMap((group) => group.rules), rule];
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push({ box: coverAll(merged), rules: merged });
  }
  return groups.map((group) => group.rules);
}

function tableOf(rules: readonly Box[]): RuledTable {
  const across = rules.filter((rule) => widthOf(rule) >= heightOf(rule));
  const down = rules.filter((rule) => widthOf(rule) < heightOf(rule));
  const ys = positions(across.map((rule) => (rule[1] + rule[3]) / 2));
  const xs = positions(down.map((rule) => (rule[0] + rule[2]) / 2));
  const columns = xs.length - 1;
  const size = Math.max(0, columns) * Math.max(0, ys.length - 1);
  const atoms = Array.from({ length: size > MOST_CELLS ? 0 : size }, (_, i) => i);
  const boxOf = (i: number): Box => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return [xs[column], ys[row], xs[column + 1], ys[row + 1]] as unknown as Box;
  };
  const turned = down.map(transposed);
  const owner = new Map<number, number>();
  for (const i of atoms) {
    const left = i % columns > 0 && !hasRuleAbove(turned, transposed(boxOf(i))) ? i - 1 : -1;
    const above = i >= columns && !hasRuleAbove(across, boxOf(i)) ? i - columns : -1;
    const first = left >= 0 ? left : above;
    owner.set(i, first >= 0 ? (owner.get(first) as number) : i);
  }
  const cells = [...Map.groupBy(atoms, (i) => owner.get(i) as number)].map(([first, parts]) => ({
    row: Math.floor(first / columns),
    column: first % columns,
    box: coverAll(parts.map(boxOf)),
  }));
  return { box: coverAll(rules), cells };
}

/** Places of lines, those within the slack as one. */
function positions(values: readonly number[]): readonly number[] {
  const out: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) if (value - (out.at(-1) ?? -Infinity) > SLACK) out.push(value);
  return out;
}

const transposed = ([left, top, right, bottom]: Box): Box => [top, left, bottom, right];

/** Whether a rule is drawn along the upper edge of the box, at its middle. */
const hasRuleAbove = (rules: readonly Box[], [left, top, right]: Box): boolean =>
  rules.some(
    (rule) =>
      Math.abs((rule[1] + rule[3]) / 2 - top) <= SLACK &&
      rule[0] <= (left + right) / 2 &&
      (left + right) / 2 <= rule[2],
  );

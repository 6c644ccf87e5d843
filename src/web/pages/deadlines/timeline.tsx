import type { CalendarDate } from "../../../record/calendar.ts";
import { partsOf } from "../../../record/calendar.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useWidth } from "../../charts/use-width.ts";
import { dayText, monthText, today } from "../../format/day.ts";
import { t } from "../../i18n/words.ts";
import { AnsweredPage } from "../../parts/answered-page.tsx";
import type { Place } from "../../router.ts";
import { type DeadlineRow, deadlineAddress, deadlineQuery, dutyText } from "./question.ts";
import { daysBetween, type Tick, ticksOf } from "./time-axis.ts";
import { termText } from "./when.ts";

const SHOWN = 400;
const NARROWEST = 560;
const NAMES = 240;
/** The name of a tick needs so many pixels. */
const TICK = 84;
const ROW = 24;
const HEAD = 26;

/** Duties along a line of time, one line for each who owes something. */
export function DeadlineTimeline({ place }: { readonly place: Place }) {
  const answer = useAnswer("GET /api/v1/deadlines", { query: { ...deadlineQuery(place), limit: SHOWN } });
  return (
    <AnsweredPage answer={answer} place={place} nothing={t("deadlines.none")}>
      {(items) => (
        <div class="card scroll">
          <Drawing rows={items} />
        </div>
      )}
    </AnsweredPage>
  );
}

const startOf = ({ start, due, rrule }: DeadlineRow): CalendarDate => (rrule ? due : (start ?? due));

interface Scale {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly width: number;
  readonly x: (day: CalendarDate) => number;
}

/** What is drawn ends where the page of answers ends. */
function scaleOf(rows: readonly DeadlineRow[], width: number): Scale {
  const days = rows.flatMap((row) => [row.due, startOf(row)]).sort();
  const from = days[0] as CalendarDate;
  const to = days.at(-1) as CalendarDate;
  const length = Math.max(1, daysBetween(from, to));
  return { from, to, width, x: (day) => NAMES + 14 + ((width - NAMES - 44) * daysBetween(from, day)) / length };
}

function byActor(rows: readonly DeadlineRow[]): readonly (readonly [string, readonly DeadlineRow[]])[] {
  const groups = new Map<string, DeadlineRow[]>();
  for (const row of rows) {
    const name = row.actor ?? t("deadlines.nobody");
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups];
}

function Drawing({ rows }: { readonly rows: readonly DeadlineRow[] }) {
  const [box, measured] = useWidth<SVGSVGElement>(1000);
  const scale = scaleOf(rows, Math.max(NARROWEST, measured));
  const groups = byActor(rows);
  const ticks = ticksOf(scale.from, scale.to).filter(({ day }) => day >= scale.from);
  const every = Math.ceil((TICK * ticks.length) / (scale.width - NAMES));
  const height = HEAD + groups.length * ROW + 6;
  const now = today();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
    <svg ref={box} class="chart" viewBox={`0 0 ${scale.width} ${height}`} role="group" aria-label={t("view.timeline")}>
      {ticks.map((tick, i) => (
        <Mark key={tick.day} tick={tick} x={scale.x(tick.day)} height={height} isNamed={i % every === 0} />
      ))}
      {now >= scale.from && now <= scale.to && (
        <line class="now" x1={scale.x(now)} x2={scale.x(now)} y1={HEAD - 6} y2={height} />
      )}
      {groups.map(([actor, duties], i) => (
        <Line key={actor} actor={actor} duties={duties} scale={scale} top={HEAD + i * ROW} />
      ))}
    </svg>
  );
}

interface MarkProps {
  readonly tick: Tick;
  readonly x: number;
  readonly height: number;
  readonly isNamed: boolean;
}

function Mark({ tick, x, height, isNamed }: MarkProps) {
  const { year, month } = partsOf(tick.day);
  const words = { day: dayText(tick.day), month: monthText(year, month), year: String(year) }[tick.unit];
  return (
    <>
      <line class="rule" x1={x} x2={x} y1={HEAD - 6} y2={height} />
      {isNamed && (
        <text x={x} y={HEAD - 11} text-anchor="middle">
          {words}
        </text>
      )}
    </>
  );
}

const NAME_LETTERS = 38;
const clipped = (name: string): string =>
  name.length > NAME_LETTERS ? `${name.slice(0, NAME_LETTERS - 1).trimEnd()}…` : name;

interface LineProps {
  readonly actor: string;
  readonly duties: readonly DeadlineRow[];
  readonly scale: Scale;
  readonly top: number;
}

function Line({ actor, duties, scale, top }: LineProps) {
  return (
    <g>
      <line class="rule" x1="0" x2={scale.width} y1={top + ROW} y2={top + ROW} />
      <text class="value" x="0" y={top + 16}>
        <title>{actor}</title>
        {clipped(actor)}
      </text>
      {duties.map((row) => (
        <Track key={`${row.documentId} ${row.id} ${row.due}`} row={row} scale={scale} top={top} />
      ))}
    </g>
  );
}

const DOT = 10;

function Track({ row, scale, top }: { readonly row: DeadlineRow; readonly scale: Scale; readonly top: number }) {
  const left = scale.x(startOf(row)) - DOT / 2;
  const width = Math.max(DOT, scale.x(row.due) - left + DOT / 2);
  const words = `${dayText(row.due)} · ${termText(row)} · ${dutyText(row)}`;
  return (
    <a href={deadlineAddress(row)}>
      <title>{words}</title>
      <rect class="hit" x={left - 3} y={top + 2} width={width + 6} height={ROW - 4} rx="3" />
      <rect
        class={row.rrule ? "track recurring" : "track"}
        x={left}
        y={top + 7}
        width={width}
        height={DOT}
        rx={DOT / 2}
      />
    </a>
  );
}

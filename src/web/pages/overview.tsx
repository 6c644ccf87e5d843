import type { ComponentChildren } from "preact";
import type { AnswerOf } from "../api/client.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Bars } from "../charts/bars.tsx";
import { type Column, Columns } from "../charts/columns.tsx";
import { monthLater, monthSpan, today } from "../format/day.ts";
import { count } from "../format/number.ts";
import { t } from "../i18n/words.ts";
import { Answered, Nothing } from "../parts/notice.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { addressOf } from "../router.ts";
import { namedSpans } from "./deadlines/spans.ts";

type Overview = AnswerOf<"GET /api/v1/overview">;
type Facet = Overview["years"][number];

/** What the store holds, in pictures. */
export function OverviewPage() {
  const answer = useAnswer("GET /api/v1/overview", {});
  return (
    <>
      <PageHead title={t("nav.overview")} />
      <Answered answer={answer}>
        {(overview) =>
          overview.documents === 0 ? <Nothing>{t("overview.empty")}</Nothing> : <Pictures {...overview} />
        }
      </Answered>
    </>
  );
}

function Pictures(overview: Overview) {
  const { years, issuers, kinds, charsets, months } = overview;
  return (
    <>
      <Figures {...overview} />
      <div class="charts">
        <Card title={t("overview.months")} shape="wide">
          <Columns label={t("overview.months")} columns={monthColumns(months)} />
        </Card>
        <Card title={t("overview.years")} shape="wide">
          <Columns label={t("overview.years")} columns={yearColumns(years)} />
        </Card>
        <Card title={t("overview.issuers")} shape="tall">
          <Counts of={issuers.slice(0, MOST_BARS)} href={(issuer) => addressOf("/documents", { issuer })} />
        </Card>
        <Card title={t("overview.kinds")} shape="tall">
          <Counts of={kinds} list="kind" href={(kind) => addressOf("/documents", { kind })} />
        </Card>
        <Card title={t("overview.charsets")}>
          <Counts of={charsets} list="charset" href={(charset) => addressOf("/documents", { charset })} />
        </Card>
        <Files {...overview} />
      </div>
    </>
  );
}

const MOST_BARS = 14;

/** What became of the files that came, and where the text of documents is from. */
const Files = ({ outcomes, reasons, origins }: Overview) => (
  <Card title={t("overview.outcomes")}>
    <Counts of={outcomes} list="state" href={() => "/import"} />
    {reasons.length > 0 && (
      <>
        <h3>{t("overview.reasons")}</h3>
        <Counts of={reasons} list="reason" href={(reason) => addressOf("/import", { reason })} />
      </>
    )}
    <h3>{t("overview.origins")}</h3>
    <Counts of={origins} list="origin" />
  </Card>
);

interface CountsProps {
  readonly of: readonly Facet[];
  /** Where the values have their words; without, they are words themselves. */
  readonly list?: "kind" | "charset" | "state" | "reason" | "origin";
  readonly href?: (value: string) => string;
}

/** Counts as bars, the most first. */
function Counts({ of, list, href }: CountsProps) {
  const bars = of
    .toSorted((a, b) => b.count - a.count)
    .map(({ value, count: n }) => ({
      key: value ?? "",
      label: value === null ? t("word.notFound") : list ? t(`${list}.${value}`) : value,
      value: n,
      ...(value !== null && href && { href: href(value) }),
    }));
  return <Bars bars={bars} />;
}

/** Every year from the first to the last, also those without documents. */
function yearColumns(facets: readonly Facet[]): readonly Column[] {
  const counts = new Map(facets.flatMap(({ value, count: n }) => (value ? [[Number(value), n] as const] : [])));
  const years = [...counts.keys()];
  const first = Math.min(...years);
  return Array.from({ length: years.length === 0 ? 0 : Math.max(...years) - first + 1 }, (_, i) => ({
    key: String(first + i),
    label: String(first + i),
    value: counts.get(first + i) ?? 0,
    href: addressOf("/documents", { from: `${first + i}-01-01`, to: `${first + i}-12-31` }),
  }));
}

const MOST_MONTHS = 36;

/** The latest months up to the last that has deadlines; many years of months would be a comb. */
function monthColumns(facets: readonly Facet[]): readonly Column[] {
  const counts = new Map(facets.map(({ value, count: n }) => [value, n]));
  const [lastYear = 0, lastMonth = 1] = (facets.at(-1)?.value ?? "").split("-").map(Number);
  const months = Math.min(MOST_MONTHS, monthsBetween(facets[0]?.value ?? "", facets.at(-1)?.value ?? ""));
  return Array.from({ length: months }, (_, i) => {
    const { year, month } = monthLater(lastYear, lastMonth, i - months + 1);
    const span = monthSpan(year, month);
    return {
      key: span.from,
      label: `${month}/${year}`,
      value: counts.get(span.from.slice(0, 7)) ?? 0,
      href: addressOf("/deadlines", { view: "calendar", ...span }),
    };
  });
}

/** Counted with both. */
function monthsBetween(first: string, last: string): number {
  const [from, to] = [first, last].map((one) => one.split("-").map(Number));
  if (!from?.[1] || !to?.[1]) return 0;
  return ((to[0] ?? 0) - (from[0] ?? 0)) * 12 + to[1] - from[1] + 1;
}

function Figures({ documents, months, outcomes }: Overview) {
  const aside = outcomes.find(({ value }) => value === "quarantined")?.count ?? 0;
  const dated = months.reduce((sum, { count: n }) => sum + n, 0);
  const spans = namedSpans(today()).slice(0, 2);
  return (
    <div class="figures">
      <Figure href="/documents" value={count(documents)} label={t("nav.documents")} />
      <Figure href="/deadlines" value={count(dated)} label={t("overview.dated")} />
      {spans.map(({ word, from, to }) => (
        <Due key={word} label={t(word)} from={from} to={to} />
      ))}
      <Figure href="/import" value={count(aside)} label={t("state.quarantined")} />
    </div>
  );
}

const MOST_COUNTED = 100;

function Due({ label, from, to }: { readonly label: string; readonly from: string; readonly to: string }) {
  const { value } = useAnswer("GET /api/v1/deadlines", { query: { from, to, limit: MOST_COUNTED } });
  const n = value ? `${count(value.items.length)}${value.next ? "+" : ""}` : "…";
  return <Figure href={addressOf("/deadlines", { from, to })} value={n} label={label} />;
}

const Figure = ({ href, value, label }: { readonly href: string; readonly value: string; readonly label: string }) => (
  <a class="figure" href={href}>
    <b>{value}</b>
    <span class="soft small">{label}</span>
  </a>
);

interface CardProps {
  readonly title: string;
  /** Over all columns, or beside two others. */
  readonly shape?: "wide" | "tall";
  readonly children: ComponentChildren;
}

const Card = ({ title, shape, children }: CardProps) => (
  <section class={shape ? `card ${shape}` : "card"}>
    <h2>{title}</h2>
    {children}
  </section>
);

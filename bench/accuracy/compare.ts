import {
  GOLD_HEADER_FIELDS,
  type Gold,
  type GoldDeadline,
  type GoldHeaderField,
  type GoldReference,
} from "../../scripts/fixtures/gold.ts";
import type { Deadline, DocumentRecord, Reference, Section } from "../../src/record/schema.ts";
import { fold, foldCode, likeness, sameStart, share, wordCount } from "./fold.ts";
import { type Pairing, pair } from "./pair.ts";

/** One fact of the gold that the record has or lacks, or one that only the record has. */
export interface Verdict {
  readonly group: string;
  readonly outcome: "hit" | "missed" | "spurious";
  readonly fact: string;
}

/** Compares what was read from a document with its gold. Without a record everything is missed. */
export const compare = (gold: Gold, record: DocumentRecord | null): readonly Verdict[] => [
  ...field("kind", "kind", [gold.kind, record?.kind ?? null]),
  ...header(gold.header, record),
  ...list("sections", pair(gold.sections, flat(record?.sections ?? []), sameSection), showSection),
  ...list("footnotes", pair(gold.footnotes, footnotesOf(record), sameFootnote), showFootnote),
  ...list("recipients", pair(gold.recipients, recipientsOf(record), yes(same)), String),
  ...list("signatories", pair(gold.signatories, record?.signatories ?? [], sameSignatory), showSignatory),
  ...references(gold.references, record?.references ?? []),
  ...list("dates", pair(distinct(gold.dates), distinct(record?.dates ?? []), sameDays), showDate),
  ...deadlines(gold.deadlines, record?.deadlines ?? []),
  ...list("warnings", pair(gold.warnings, seriousWarnings(record), sameWarning), showWarning),
];

type Same = (gold: string, found: string) => boolean;
const same: Same = (a, b) => fold(a) === fold(b);
const sameCode: Same = (a, b) => foldCode(a) === foldCode(b);
const yes = (rule: Same) => (a: string, b: string) => Number(rule(a, b));

const HEADER_RULES: Partial<Record<GoldHeaderField, Same>> = {
  number: sameCode,
  symbol: sameCode,
  code: sameCode,
  subject: (a, b) => likeness(a, b) >= 0.95,
};

const header = (gold: Gold["header"], record: DocumentRecord | null): Verdict[] =>
  GOLD_HEADER_FIELDS.flatMap((name) =>
    field("header", name, [gold[name], record?.header[name]?.value ?? null], HEADER_RULES[name]),
  );

type GoldAndFound = readonly [gold: string | null, found: string | null];

function field(group: string, name: string, [gold, found]: GoldAndFound, rule = same): Verdict[] {
  const fact = (value: string) => `${name}: ${value}`;
  if (gold !== null && found !== null && rule(gold, found)) return [{ group, outcome: "hit", fact: fact(gold) }];
  const verdicts: Verdict[] = [];
  if (gold !== null) verdicts.push({ group, outcome: "missed", fact: fact(gold) });
  if (found !== null) verdicts.push({ group, outcome: "spurious", fact: fact(found) });
  return verdicts;
}

const list = <T, G extends T, F extends T>(
  group: string,
  { pairs, missed, spurious }: Pairing<G, F>,
  show: (item: T) => string,
): Verdict[] => [
  ...pairs.map(([g]): Verdict => ({ group, outcome: "hit", fact: show(g) })),
  ...missed.map((g): Verdict => ({ group, outcome: "missed", fact: show(g) })),
  ...spurious.map((f): Verdict => ({ group, outcome: "spurious", fact: show(f) })),
];

interface Heading {
  readonly path: readonly string[];
  readonly heading: string;
}
const flat = (sections: readonly Section[]): Heading[] => sections.flatMap((s) => [s, ...flat(s.children)]);
const pathOf = (s: Heading) => s.path.map(fold).join(" > ");
const sameSection = (g: Heading, f: Heading) => Number(pathOf(g) === pathOf(f) && sameStart(g.heading, f.heading));
const showSection = (s: Heading) => `${s.path.join(" > ")}  ${s.heading.slice(0, 60)}`;

interface FootnoteStart {
  readonly label: string;
  readonly starts: string;
}
const showFootnote = ({ label, starts }: FootnoteStart) => `(${label}) ${starts}`;
const footnotesOf = (record: DocumentRecord | null): FootnoteStart[] =>
  (record?.footnotes ?? []).map(({ label, text }) => ({ label, starts: text.slice(0, 60) }));
const sameFootnote = (g: FootnoteStart, f: FootnoteStart) =>
  Number(same(g.label, f.label) && sameStart(g.starts, f.starts));

const recipientsOf = (record: DocumentRecord | null) => (record?.recipients ?? []).map(({ value }) => value);

interface Signature {
  readonly authority: string | null;
  readonly position: string | null;
  readonly name: string | null;
}
const showSignatory = (s: Signature) => `${s.authority} | ${s.position} | ${s.name}`;
const sameSignatory = (g: Signature, f: Signature) =>
  Number((["authority", "position", "name"] as const).every((part) => same(g[part] ?? "", f[part] ?? "")));

function references(gold: readonly GoldReference[], found: readonly Reference[]): Verdict[] {
  const numbered = pair(gold.filter(isNumbered), found.filter(isNumbered), sameDocument);
  const named = pair(gold.filter(isNamed), found.filter(isNamed), sameNamed);
  return [
    ...list("references", numbered, showReference),
    ...list("references.named", named, showReference),
    ...numbered.pairs.flatMap(([g, f]) => [...attributes(g, f), ...mentions(g, f)]),
  ];
}

type Cited = Pick<GoldReference, "type" | "code" | "name" | "issuedOn" | "issuer">;
const isNumbered = ({ code }: Cited) => code !== null;
const isNamed = ({ code }: Cited) => code === null;
const sameDocument = (g: Cited, f: Cited) =>
  Number(sameCode(g.code ?? "", f.code ?? "")) * (1 + Number(g.issuedOn === f.issuedOn));
const sameNamed = (g: Cited, f: Cited) => atLeast(0.8, likeness(charter(g.name), charter(f.name)));
const atLeast = (least: number, value: number) => (value >= least ? value : 0);
/** The Party's statute has two names. */
const charter = (name: string | null) => fold(name ?? "").replace("điều lệ đảng cộng sản việt nam", "điều lệ đảng");
const showReference = (r: Cited) => [r.type, r.code ?? r.name, r.issuedOn, r.issuer].filter(Boolean).join(" ");

const attributes = (g: GoldReference, f: Reference): Verdict[] =>
  (["type", "issuedOn", "issuer", "relation"] as const).flatMap((name) =>
    field("references.attributes", `${g.code} ${name}`, [g[name], f[name]], ATTRIBUTE_RULES[name]),
  );

const ATTRIBUTE_RULES: Partial<Record<string, Same>> = { issuer: (a, b) => likeness(a, b) >= 0.8 };

function mentions(g: GoldReference, f: Reference): Verdict[] {
  const verdict = (outcome: Verdict["outcome"]) => (_: unknown, i: number) => ({
    group: "references.mentions",
    outcome,
    fact: `${g.code} cited ${g.mentions} times, found ${f.mentions.length} (${i + 1})`,
  });
  const common = Math.min(g.mentions, f.mentions.length);
  return [
    ...Array.from({ length: common }, verdict("hit")),
    ...Array.from({ length: g.mentions - common }, verdict("missed")),
    ...Array.from({ length: f.mentions.length - common }, verdict("spurious")),
  ];
}

interface Days {
  readonly quote: string;
  readonly start: string | null;
  readonly end: string | null;
}
const days = (x: Days) => `${x.start ?? ""}/${x.end ?? ""}`;
const showDate = (x: Days) => `${days(x)} ${x.quote}`;
const sameDays = (a: Days, b: Days) => Number(days(a) === days(b));
const distinct = (dates: readonly Days[]): Days[] => [
  ...new Map(dates.filter((d) => d.start ?? d.end).map((d) => [days(d), d])).values(),
];

function deadlines(gold: readonly GoldDeadline[], found: readonly Deadline[]): Verdict[] {
  const pairing = pair(gold, found, likeDeadline);
  return [
    ...list("deadlines", pairing, showDeadline),
    ...pairing.pairs.flatMap(([g, f]) => [
      ...field("deadlines.modality", g.quote, [g.modality, f.modality]),
      ...field("deadlines.actor", g.quote, [g.actor, f.actor], sameActor),
      ...field("deadlines.action", g.quote, [g.action, f.action], sameAction),
    ]),
  ];
}

const showDeadline = (d: GoldDeadline) =>
  `${d.modality} ${days(d)} ${d.rrule ?? ""} "${d.quote}" | ${d.actor ?? "?"} | ${d.action ?? "?"}`;

const likeDeadline = (g: GoldDeadline, f: Deadline) =>
  Number(days(g) === days(f) && recurrence(g) === recurrence(f) && meet(g.quote, f.quote)) *
  (1 + likeness(g.action ?? "", f.action ?? ""));

/** With month and day given, yearly and monthly say the same. */
function recurrence({ rrule }: { readonly rrule: string | null }): string {
  const parts = (rrule ?? "").split(";").sort();
  const dated = /BYMONTH=.*BYMONTHDAY=/u.test(parts.join(";"));
  return parts.filter((part) => !(dated && part.startsWith("FREQ="))).join(";");
}

const meet: Same = (a, b) => fold(a).includes(fold(b)) || fold(b).includes(fold(a)) || likeness(a, b) > 0.5;
const sameActor: Same = (g, f) => likeness(g, f) >= 0.6 || (fold(f).includes(fold(g)) && likeness(g, f) >= 0.4);
const sameAction: Same = (g, f) =>
  likeness(g, f) >= 0.5 || (share(g, f) >= 0.7 && wordCount(f) <= 4 * wordCount(g) + 12);

interface Warned {
  readonly code: string;
  readonly quote: string;
}
const showWarning = ({ code, quote }: Warned) => `${code} ${quote}`;
const seriousWarnings = (record: DocumentRecord | null): Warned[] =>
  (record?.warnings ?? []).filter(({ severity }) => severity !== "info");
const sameWarning = (g: Warned, f: Warned) =>
  Number(g.code === f.code) * (1 + Number(g.quote !== "" && f.quote !== "" && meet(g.quote, f.quote)));

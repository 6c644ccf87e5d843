import type { Deadline, DocumentRecord, Section } from "../record/schema.ts";
import { titleOf } from "../record/title.ts";
import type { Span } from "../text/span.ts";
import { nameOf, whenOf } from "./markdown.ts";

interface Line {
  readonly fact: string;
  readonly rule: string;
  readonly words: string;
}

/** Words longer than this are shown by their beginning and end. */
const LONGEST = 300;

/** For each fact of a record the rule that found it and the words it used, in the order of the text. */
export function renderExplanation(record: DocumentRecord): string {
  const groups: readonly (readonly [string, readonly Line[]])[] = [
    ["charset", charsetLines(record)],
    ["kind", [kindLine(record)]],
    ["header", headerLines(record)],
    ["sections", record.sections.flatMap((section) => sectionLines(record, section))],
    ...closingGroups(record),
    ["references", referenceLines(record)],
    ["dates", dateLines(record)],
    ["deadlines", record.deadlines.map(deadlineLine)],
    ["warnings", record.warnings.map((w) => ({ fact: w.message, rule: w.code, words: w.quote }))],
  ];
  const parts = groups.filter(([, lines]) => lines.length > 0).map(([name, lines]) => group(name, lines));
  return `${[titleOf(record), ...parts].join("\n\n")}\n`;
}

const wordsAt = ({ text }: DocumentRecord, { start, end }: Span): string => text.slice(start, end);
const sure = (confidence: number): string => confidence.toFixed(2);

const charsetLines = (record: DocumentRecord): readonly Line[] =>
  record.charset.runs.map(({ charset, span, evidence, confidence }) => ({
    fact: `converted from ${charset}`,
    rule: `${evidence} (${sure(confidence)})`,
    words: wordsAt(record, span),
  }));

/** A kind follows from the type's name, else from the symbol, else from what the document calls itself. */
function kindLine(record: DocumentRecord): Line {
  const { documentType, symbol } = record.header;
  const field = documentType ?? symbol;
  return {
    fact: record.kind,
    rule: documentType ? "name of the type" : "symbol, addressee and what the text calls itself",
    words: field ? wordsAt(record, field.span) : "",
  };
}

const headerLines = (record: DocumentRecord): readonly Line[] =>
  Object.entries(record.header).flatMap(([name, field]) =>
    field
      ? [
          {
            fact: `${name} = ${field.value}`,
            rule: `header (${sure(field.confidence)})`,
            words: wordsAt(record, field.span),
          },
        ]
      : [],
  );

/** The line that begins a section says its label; its level follows from the labels around it. */
function sectionLines(record: DocumentRecord, section: Section): readonly Line[] {
  const { path, label, heading, span, children } = section;
  const [line = ""] = wordsAt(record, span).split("\n", 1);
  const rule = `label “${label}”, level ${path.length}`;
  return [
    { fact: `${path.join(" > ")}  ${heading}`.trimEnd(), rule, words: line },
    ...children.flatMap((child) => sectionLines(record, child)),
  ];
}

const closingGroups = (record: DocumentRecord): readonly (readonly [string, readonly Line[]])[] => [
  [
    "footnotes",
    record.footnotes.map(({ label, text, span }) => ({
      fact: text,
      rule: `label “${label}” of a note`,
      words: wordsAt(record, span),
    })),
  ],
  [
    "recipients",
    record.recipients.map(({ value, span }) => ({
      fact: value,
      rule: "entry below Nơi nhận",
      words: wordsAt(record, span),
    })),
  ],
  [
    "signatories",
    record.signatories.map(({ authority, position, name, span }) => ({
      fact: [authority, position, name].map((part) => part ?? "?").join(" | "),
      rule: "authority, title and name of a signature",
      words: wordsAt(record, span),
    })),
  ],
  [
    "annexes",
    record.annexes.map(({ label, title, span }) => ({
      fact: [label, title].filter(Boolean).join(": "),
      rule: "heading below the closing",
      words: wordsAt(record, span),
    })),
  ],
];

const referenceLines = ({ references }: DocumentRecord): readonly Line[] =>
  references.flatMap((r) =>
    r.mentions.map((m) => ({
      fact: nameOf(r),
      rule: `${m.rule} (${m.form}, ${r.relation}, ${sure(r.confidence)})`,
      words: m.quote,
    })),
  );

const dateLines = ({ dates }: DocumentRecord): readonly Line[] =>
  dates.map((d) => ({
    fact: d.edtf ?? "unknown day",
    rule: `${d.rule} (${[d.role, ...d.implied.map((part) => `${part} implied`)].join(", ")})`,
    words: d.quote,
  }));

const deadlineLine = (d: Deadline): Line => ({
  fact: `${whenOf(d)} | ${d.actor ?? "?"} | ${d.action ?? "?"}`,
  rule: `${d.rule} (${d.modality}, ${sure(d.confidence)})`,
  words: d.quote,
});

const group = (name: string, lines: readonly Line[]): string =>
  [name, ...lines.map(({ fact, rule, words }) => `  ${fact}\n    by ${rule}\n    from «${shown(words)}»`)].join("\n");

function shown(words: string): string {
  const text = words.replace(/\s+/gu, " ");
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 4)}`;
}

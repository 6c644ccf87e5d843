import type { DocumentRecord } from "../record/schema.ts";
import { titleOf } from "../record/title.ts";
import { nameOf, whenOf } from "./markdown.ts";

interface Line {
  readonly fact: string;
  readonly rule: string;
  readonly words: string;
}

/** For each fact of a record the rule that found it and the words it used, in the order of the text. */
export function renderExplanation(record: DocumentRecord): string {
  const groups: readonly (readonly [string, readonly Line[]])[] = [
    ["header", headerLines(record)],
    [
      "references",
      record.references.flatMap((r) =>
        r.mentions.map((m) => ({ fact: nameOf(r), rule: `${m.rule} (${m.form}, ${r.relation})`, words: m.quote })),
      ),
    ],
    [
      "dates",
      record.dates.map((d) => ({ fact: d.edtf ?? "unknown day", rule: `${d.rule} (${d.role})`, words: d.quote })),
    ],
    [
      "deadlines",
      record.deadlines.map((d) => ({
        fact: `${whenOf(d)} | ${d.actor ?? "?"} | ${d.action ?? "?"}`,
        rule: `${d.rule} (${d.modality}, ${d.confidence.toFixed(2)})`,
        words: d.quote,
      })),
    ],
    ["warnings", record.warnings.map((w) => ({ fact: w.message, rule: w.code, words: w.quote }))],
  ];
  const parts = groups.filter(([, lines]) => lines.length > 0).map(([name, lines]) => section(name, lines));
  return `${[titleOf(record), ...parts].join("\n\n")}\n`;
}

const headerLines = (record: DocumentRecord): Line[] =>
  Object.entries(record.header).flatMap(([name, field]) =>
    field
      ? [
          {
            fact: `${name} = ${field.value}`,
            rule: `header (${field.confidence.toFixed(2)})`,
            words: record.text.slice(field.span.start, field.span.end),
          },
        ]
      : [],
  );

const section = (name: string, lines: readonly Line[]): string =>
  [
    name,
    ...lines.map(({ fact, rule, words }) => `  ${fact}\n    by ${rule}\n    from «${words.replace(/\s+/gu, " ")}»`),
  ].join("\n");

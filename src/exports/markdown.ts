import type { Deadline, DocumentRecord, Reference, Section } from "../record/schema.ts";
import { titleOf } from "../record/title.ts";

/** A record as a page for people: what it is, its outline, what it cites, who must do what by when. */
export function renderMarkdown(record: DocumentRecord): string {
  const { header, recipients, signatories, warnings } = record;
  const blocks = [
    `# ${titleOf(record)}`,
    table(
      ["Field", "Value"],
      [
        ["File", record.source.name],
        ["Kind", record.kind],
        ["Code", header.code?.value],
        ["Issued on", header.issuedOn?.value],
        ["Issuer", header.issuer?.value],
        ["Superior", header.superior?.value],
        ["Place", header.place?.value],
        ["Signed by", signatories.map(({ name, position }) => [name, position].filter(Boolean).join(", ")).join("; ")],
      ],
    ),
    ...block("Sections", outline(record.sections)),
    ...block("References", referenceTable(record.references)),
    ...block("Deadlines", deadlineTable(record.deadlines)),
    ...block("Recipients", recipients.map(({ value }) => `- ${value}`).join("\n")),
    ...block("Warnings", warnings.map(({ code, message }) => `- \`${code}\`: ${message}`).join("\n")),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** `before 2017-07-31`, `2020-01-01 to 2020-01-31`, or the rule of a recurring one. */
export function whenOf({ modality, start, end, time, rrule }: Deadline): string {
  if (rrule) return rrule;
  const days = start && end && start !== end ? `${start} to ${end}` : (end ?? start ?? "unknown day");
  return [modality === "before" || modality === "by" ? modality : "", days, time].filter(Boolean).join(" ");
}

const block = (heading: string, content: string): string[] => (content ? [`## ${heading}`, content] : []);

const outline = (sections: readonly Section[], depth = 0): string =>
  sections
    .map(({ label, heading, children }) =>
      [`${"  ".repeat(depth)}- ${label} ${heading}`.trimEnd(), outline(children, depth + 1)].filter(Boolean).join("\n"),
    )
    .join("\n");

const referenceTable = (references: readonly Reference[]): string =>
  references.length === 0
    ? ""
    : table(
        ["Document", "Date", "Issuer", "Relation", "Mentions"],
        references.map((r) => [nameOf(r), r.issuedOn, r.issuer, r.relation, String(r.mentions.length)]),
      );

/** `Chỉ thị 35-CT/TW`, or the name of a document cited without a number. */
export const nameOf = ({ type, code, name }: Reference): string => name ?? [type, code].filter(Boolean).join(" ");

const deadlineTable = (deadlines: readonly Deadline[]): string =>
  deadlines.length === 0
    ? ""
    : table(
        ["When", "Who", "What"],
        deadlines.map((d) => [whenOf(d), d.actor, d.action]),
      );

function table(head: readonly string[], rows: readonly (readonly (string | null | undefined)[])[]): string {
  const line = (cells: readonly (string | null | undefined)[]): string =>
    `| ${cells.map((cell) => (cell ?? "").replace(/\s+/gu, " ").replace(/\|/gu, "\\|")).join(" | ")} |`;
  const filled = rows.filter((row) => row.slice(1).some(Boolean));
  return [line(head), line(head.map(() => "---")), ...filled.map(line)].join("\n");
}

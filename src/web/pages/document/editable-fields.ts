import type { ShownFact } from "./shown-facts.ts";

/** A field of a fact that people may set right. */
export interface EditableField {
  readonly name: string;
  readonly control: "text" | "day" | "time" | "modality" | "relation" | "role" | "kind";
}

const text = (...names: readonly string[]): readonly EditableField[] =>
  names.map((name) => ({ name, control: "text" }));

/** The fields of a fact in each list of the record, in the order a clerk reads them. */
const FIELDS: Readonly<Record<string, readonly EditableField[]>> = {
  deadlines: [
    ...text("actor", "action", "recipient", "via"),
    { name: "modality", control: "modality" },
    { name: "start", control: "day" },
    { name: "end", control: "day" },
    { name: "time", control: "time" },
  ],
  references: [
    ...text("type", "code", "name"),
    { name: "issuedOn", control: "day" },
    ...text("issuer", "title"),
    { name: "relation", control: "relation" },
  ],
  dates: [
    { name: "start", control: "day" },
    { name: "end", control: "day" },
    { name: "role", control: "role" },
  ],
  signatories: text("authority", "position", "name"),
  recipients: text("value"),
  sections: text("label", "heading"),
};

const HEADER: Readonly<Record<string, EditableField["control"]>> = { issuedOn: "day", kind: "kind" };

/** What of a fact may be set right; of the header the one field that it is. */
export const fieldsOf = ({ part, field }: Pick<ShownFact, "part" | "field">): readonly EditableField[] =>
  part === "header" ? [{ name: field, control: HEADER[field] ?? "text" }] : (FIELDS[part] ?? []);

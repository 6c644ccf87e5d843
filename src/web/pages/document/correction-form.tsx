import { useLayoutEffect, useRef } from "preact/hooks";
import { listed, t } from "../../i18n/words.ts";
import { Field } from "../../parts/field.tsx";
import { type EditableField, fieldsOf } from "./editable-fields.ts";
import type { CorrectablePart, ShownFact } from "./shown-facts.ts";
import type { NewCorrection, Reviewing } from "./use-reviewing.ts";

interface Props {
  readonly fact: ShownFact;
  readonly reviewing: Pick<Reviewing, "save">;
  readonly onDone: () => void;
}

/** Sets fields right; only those that change are sent, so that two reviewers at two fields do not disturb each other. */
export function CorrectionForm({ fact, reviewing, onDone }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const fields = fieldsOf(fact);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus(), []);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const correction = correctionOf(fact, new FormData(form.current as HTMLFormElement));
    if (correction) await reviewing.save(correction);
    onDone();
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onDone();
  };
  return (
    <form ref={form} onSubmit={save} onKeyDown={leave}>
      {fields.map((field) => (
        <Field key={field.name} label={t(`field.${field.name}`)}>
          <Control field={field} value={textOf(fact, field.name)} />
        </Field>
      ))}
      <div class="row">
        <button type="submit" class="button main">
          {t("act.save")}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {t("act.cancel")}
        </button>
      </div>
    </form>
  );
}

const textOf = ({ part, value }: ShownFact, name: string): string =>
  String((part === "header" ? value : (value as Readonly<Record<string, unknown>>)[name]) ?? "");

/** The change as a correction: of one field by its name, of several as the whole fact. */
function correctionOf(fact: ShownFact, form: FormData): NewCorrection | null {
  const changes = fieldsOf(fact).flatMap(({ name }) => {
    const right = String(form.get(name) ?? "").trim();
    return right === textOf(fact, name) ? [] : [[name, right || null] as const];
  });
  const [first] = changes;
  if (!first) return null;
  const isOne = changes.length === 1;
  const { part, anchor } = fact;
  return {
    fact: part as CorrectablePart,
    anchor: part === "header" ? null : anchor,
    field: isOne ? first[0] : "",
    verdict: isOne && first[1] === null ? "dismissed" : "corrected",
    value: isOne ? first[1] : Object.fromEntries(changes),
  };
}

const LONG = 40;

function Control({ field, value }: { readonly field: EditableField; readonly value: string }) {
  const { name, control } = field;
  if (control === "day") return <input type="date" name={name} defaultValue={value} />;
  if (control === "time") return <input type="time" name={name} defaultValue={value} />;
  if (control !== "text")
    return (
      <select name={name}>
        {listed(control).map((one) => (
          <option key={one} value={one} selected={one === value}>
            {t(`${control}.${one}`)}
          </option>
        ))}
      </select>
    );
  return value.length > LONG ? (
    <textarea name={name} rows={Math.min(6, Math.ceil(value.length / LONG))} lang="vi" defaultValue={value} />
  ) : (
    <input name={name} lang="vi" defaultValue={value} />
  );
}

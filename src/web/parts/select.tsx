import { t } from "../i18n/words.ts";

/** One of some values in a form, none of them where the first, `all`, is chosen. */
export const Select = <Value extends string>({ name, values, word, all = t("filter.all") }: SelectProps<Value>) => (
  <select name={name}>
    <option value="">{all}</option>
    {values.map((value) => (
      <option key={value} value={value}>
        {word(value)}
      </option>
    ))}
  </select>
);

interface SelectProps<Value> {
  readonly name: string;
  readonly values: readonly Value[];
  word(value: Value): string;
  readonly all?: string;
}

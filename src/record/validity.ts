import type { z } from "zod";

type Check = (value: unknown) => boolean;

/** What schemas say of themselves, as far as the record uses it. */
interface Said {
  readonly type?: string;
  readonly check?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: Said } }[];
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
}

const KNOWN = new WeakMap<z.ZodType, Check>();

/**
 * Whether a value surely fits a schema, with its fields in the schema's order and no others, asked without the copy that a schema makes of all it checks: that takes ten
 * times as long, and twice the memory of a long record. Where this says no, the schema has the last word.
 */
export const surelyFits = (schema: z.ZodType, value: unknown): boolean => checkOf(schema)(value);

function checkOf(schema: z.ZodType): Check {
  const check = KNOWN.get(schema) ?? madeOf(schema);
  KNOWN.set(schema, check);
  return check;
}

function madeOf(schema: z.ZodType): Check {
  const { values } = schema._zod;
  if (values) return (value) => values.has(value as string);
  const said = schema._zod.def as Said;
  if (said.innerType && said.type === "nullable") {
    const inner = checkOf(said.innerType);
    return (value) => value === null || inner(value);
  }
  const rules = [said, ...(said.checks ?? []).map(({ _zod }) => _zod.def)].flatMap(
    (one) => RULES[one.check ?? ""]?.(one) ?? (one.check ? [never] : []),
  );
  const fits = KINDS[said.type ?? ""]?.(said) ?? never;
  if (rules.length === 0) return fits;
  return (value) => {
    if (!fits(value)) return false;
    for (const rule of rules) if (!rule(value as never)) return false;
    return true;
  };
}

const never = (): boolean => false;

const KINDS: Readonly<Record<string, (said: Said) => Check>> = {
  string: () => (value) => typeof value === "string",
  number: () => (value) => typeof value === "number",
  boolean: () => (value) => typeof value === "boolean",
  array: ({ element }) => {
    let fits: Check | undefined;
    return (value) => {
      fits ??= element ? checkOf(element) : never;
      return Array.isArray(value) && value.every(fits);
    };
  },
  object: ({ shape = {} }) => {
    // asked late, since a schema may hold itself
    const keys = Object.keys(shape);
    let checks: readonly Check[] | undefined;
    return (value) => {
      if (typeof value !== "object" || value === null) return false;
      checks ??= Object.values(shape).map(checkOf);
      let at = 0;
      for (const key in value) {
        if (key !== keys[at] || !checks[at]?.((value as Record<string, unknown>)[key])) return false;
        at++;
      }
      return at === keys.length;
    };
  },
};

const RULES: Readonly<Record<string, (said: Said) => readonly ((value: never) => boolean)[]>> = {
  string_format: ({ pattern }) => [(value: string) => pattern?.test(value) === true],
  number_format: () => [(value: number) => Number.isSafeInteger(value)],
  min_length: ({ minimum = 0 }) => [(value: { readonly length: number }) => value.length >= minimum],
  greater_than: ({ value: least = 0, inclusive }) => [
    (value: number) => value > least || (inclusive === true && value === least),
  ],
  less_than: ({ value: most = 0, inclusive }) => [
    (value: number) => value < most || (inclusive === true && value === most),
  ],
};

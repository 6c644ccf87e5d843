import { count } from "../format/number.ts";

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly href?: string;
}

/** Amounts below each other, the most first. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul class="bars">
      {bars.map(({ key, label, value, href }) => (
        <li key={key}>
          {href ? (
            <a href={href} title={label}>
              {label}
            </a>
          ) : (
            <span title={label}>{label}</span>
          )}
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect width={Math.max(0.6, (100 * value) / most)} height="8" />
          </svg>
          <span class="number">{count(value)}</span>
        </li>
      ))}
    </ul>
  );
}

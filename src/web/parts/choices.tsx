import { changed, type Place } from "../router.ts";

interface Props {
  readonly place: Place;
  readonly name: string;
  readonly label: string;
  /** The first one is meant where the address says nothing. */
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** One of a few views, as links: each has its own address. */
export function Choices({ place, name, label, options }: Props) {
  const chosen = place.query.get(name) ?? options[0]?.value;
  return (
    <nav class="choices no-print" aria-label={label}>
      {options.map(({ value, text }, i) => (
        <a
          key={value}
          class="button"
          href={changed(place, { [name]: i === 0 ? null : value })}
          aria-current={value === chosen ? "true" : undefined}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}

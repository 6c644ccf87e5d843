import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { changed, go, type Place } from "../router.ts";

interface Props {
  readonly place: Place;
  /** The controls whose values stand in the address under their names. */
  readonly names: readonly string[];
  readonly class: string;
  /** Whether every change is asked at once, not only Enter. */
  readonly isLive?: boolean;
  readonly children: ComponentChildren;
}

/** A year of which only the last digits are typed: `0020-03-01`. */
const IN_TYPING = /^0\d{3}-/u;

/** A form whose values are those of the address; it stays as it is while the address changes, and so does the focus. */
export function QueryForm({ place, names, isLive = false, children, ...given }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const search = place.query.toString();
  useEffect(() => {
    const query = new URLSearchParams(search);
    for (const control of form.current?.elements ?? [])
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
        if (control.name && control.value !== (query.get(control.name) ?? ""))
          control.value = query.get(control.name) ?? "";
  }, [search]);
  const apply = (event: Event): void => {
    event.preventDefault();
    const values = new FormData(form.current as HTMLFormElement);
    if ([...values.values()].some((value) => IN_TYPING.test(String(value)))) return;
    go(changed(place, Object.fromEntries(names.map((name) => [name, String(values.get(name) ?? "").trim()]))));
  };
  return (
    <form ref={form} class={given.class} onSubmit={apply} {...(isLive && { onChange: apply })}>
      {children}
    </form>
  );
}

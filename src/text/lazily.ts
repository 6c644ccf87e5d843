/**
 * A value made when it is first asked for: big tables and patterns, so that a start pays only for what it uses.
 * `make` must not depend on anything that changes.
 */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

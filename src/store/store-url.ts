import { UsageError } from "../errors.ts";

/** Where a store is: one file on this machine, or a server that any number of machines share. */
export type StoreUrl =
  | { readonly kind: "sqlite"; readonly path: string }
  | { readonly kind: "postgres"; readonly url: string };

/**
 * `./vanthu.db`, `sqlite:vanthu.db`, `postgres://…`.
 * @throws UsageError for any other scheme.
 */
export function parseStoreUrl(given: string): StoreUrl {
  if (/^postgres(?:ql)?:\/\//u.test(given)) return { kind: "postgres", url: given };
  const [, scheme, rest] = /^([a-z][a-z+]+):(.*)$/u.exec(given) ?? [];
  if (scheme === undefined) return { kind: "sqlite", path: given };
  if (scheme === "sqlite" && rest) return { kind: "sqlite", path: rest.replace(/^\/\/(?=\/)/u, "") };
  throw new UsageError(
    `--store ${given} is of no known kind; give a path, sqlite:PATH or postgres://USER@HOST/DATABASE.`,
  );
}

/** What a reader knows that it could not read. A record that has any of these is partial, never done. */
export const lostText = <W extends { readonly code: string }>({
  warnings,
}: {
  readonly warnings: readonly W[];
}): readonly W[] => warnings.filter(({ code }) => code === "text-lost");

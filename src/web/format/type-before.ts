/** The type of a cited document where it is to stand before its code or name: a name that begins with it says it already. */
export const typeBefore = (type: string | null | undefined, cited: string | null | undefined): string | null =>
  type && !cited?.toLowerCase().startsWith(type.toLowerCase()) ? type : null;

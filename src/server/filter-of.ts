import { type Filter, parseFilter } from "../query/filters.ts";

/** The filter that an address asks for: `cursor` is where the page before ended. */
export const filterOf = ({ cursor, ...query }: Readonly<Record<string, unknown>>): Filter =>
  parseFilter({ ...query, ...(cursor !== undefined && { after: cursor }) });

import type { Insertable } from "kysely";
import type { Corrected } from "../record/corrections.ts";
import type { FieldRow } from "./database.ts";

/** The header's fields that the document has, each with how sure it is and what people say of it. */
export const fieldRows = (id: number, { record, header }: Corrected): readonly Insertable<FieldRow>[] =>
  Object.entries(record.header).flatMap(([field, found], position) =>
    found
      ? {
          document_id: id,
          position,
          start_offset: found.span.start,
          end_offset: found.span.end,
          field,
          value: found.value,
          quote: record.text.slice(found.span.start, found.span.end),
          confidence: found.confidence,
          review: header.get(field) ?? null,
        }
      : [],
  );

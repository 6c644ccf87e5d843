import type { DocumentRecord } from "./schema.ts";

/** `Kế hoạch 43-KH/ĐUK: Đại hội chi bộ…`, or what of it is known. */
export function titleOf({ header, source }: DocumentRecord): string {
  const name = [header.documentType?.value, header.code?.value].filter(Boolean).join(" ");
  return [name, header.subject?.value].filter(Boolean).join(": ") || source.name || "(untitled)";
}

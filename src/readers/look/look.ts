import type { RawPage } from "../../text/raw-document.ts";
import type { Task } from "../isolate/protocol.ts";
import { unpackReading } from "../packed-reading.ts";

/** What somebody who looks at a document wants to see of it. */
export type Look =
  /** The picture of a page of the file: upright and level, its longer side of at most so many pixels. */
  | ({ readonly kind: "picture"; readonly page: number; readonly longest: number; readonly skew: number } & Pick<
      RawPage,
      "rotation"
    >)
  /** The sizes of a PDF's pages as they lie in the file, in points. */
  | { readonly kind: "sizes" }
  /** Where words stand and what they were, by what the reader made of the file. */
  | { readonly kind: "trace" };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Looks at a document for somebody: in the reading process, since files may be hostile to programs that draw them. */
export async function lookAt({ bytes, format }: Task, look: Look): Promise<unknown> {
  if (look.kind === "trace") return (await import("./trace.ts")).traceOf(unpackReading(bytes));
  if (look.kind === "sizes") return (await import("./page-picture.ts")).pageSizes(bytes);
  return (await import("./page-picture.ts")).pagePicture(bytes, format, look);
}

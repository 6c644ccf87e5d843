import type { Format, RawDocument } from "../text/raw-document.ts";
import type { Limits } from "./limits.ts";

/** What a caller may say of the bytes or ask of the reading. */
export interface ReadOptions {
  /** The file's name, for messages and as a last resort to tell formats apart. */
  readonly name?: string;
  /** A charset that the caller knows; an unknown name is a usage error. */
  readonly charset?: string;
  /** `never` leaves pages without a text layer unread (with a warning each). */
  readonly ocr?: "auto" | "tesseract.js" | "native" | "never";
  /** A folder that keeps what was recognised on a page, by content, so that it need not be read again. */
  readonly ocrCache?: string;
  /** How many pages are recognised at once; as many as there are cores where absent. */
  readonly ocrWorkers?: number;
  /** First and last page to read, both included, from 1. */
  readonly pages?: { readonly from: number; readonly to: number };
  /** Called as soon as the number of pages is known, with `done` 0, and after each page. */
  readonly onPage?: (done: number, total: number) => void;
  /** What has been read so far, for a reader that takes long: all that remains if it has to be stopped. */
  readonly onPartial?: (raw: RawDocument) => void;
  readonly limits?: Partial<Limits>;
}

/** One file format: bytes in, text with places out. It never sees a path. */
export interface Reader {
  read(bytes: Uint8Array, options: ReadOptions): Promise<RawDocument>;
}

/** A line of the list of formats: how the bytes are known, and where the reader is. */
export interface FormatEntry {
  readonly format: Format;
  readonly mediaType: string;
  /** Raised whenever the reader may answer differently (1 where absent); stored with what it read. */
  readonly version?: number;
  /** Looks at the bytes; the name only breaks ties among plain-text formats. */
  recognises(bytes: Uint8Array, name: string): boolean;
  /** Set where the reader is too simple to fail: it runs in the calling process, all others in one that can be killed. */
  readonly simple?: true;
  load(): Promise<Reader>;
}

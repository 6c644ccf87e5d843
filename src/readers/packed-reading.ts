import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { RawDocument } from "../text/raw-document.ts";

/** What a reader made of a document, packed to be kept: later versions of the stages after it need not read again. */
export const packReading = (raw: RawDocument): Uint8Array => deflateRawSync(JSON.stringify(raw), { level: 3 });

export const unpackReading = (packed: Uint8Array): RawDocument => JSON.parse(inflateRawSync(packed).toString("utf8"));

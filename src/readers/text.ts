import type { Format, RawDocument } from "../text/raw-document.ts";
import type { Reader } from "./reader.ts";

/** UTF-8 where the bytes are UTF-8, else Latin-1, which keeps every byte for the charset normalizer. */
const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString("latin1");
  }
};

const plain = (format: Format): Reader => ({
  async read(bytes): Promise<RawDocument> {
    return { format, text: decode(bytes), locators: [], pages: [], diagnostics: [] };
  },
});

export const text = plain("text");
export const markdown = plain("markdown");

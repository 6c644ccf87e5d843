import type { FormatEntry } from "./reader.ts";

/** Every format that can be read. The first entry that recognises the bytes is taken. */
export const FORMAT_LIST: readonly FormatEntry[] = [
  {
    format: "markdown",
    mediaType: "text/markdown",
    recognises: (_bytes, name) => /\.(md|markdown)$/iu.test(name),
    simple: true,
    load: async () => (await import("./text.ts")).markdown,
  },
  {
    format: "text",
    mediaType: "text/plain",
    recognises: () => true,
    simple: true,
    load: async () => (await import("./text.ts")).text,
  },
];

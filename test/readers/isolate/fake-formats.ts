import type { FormatEntry, Reader } from "../../../src/readers/reader.ts";
import type { RawDocument } from "../../../src/text/raw-document.ts";

const raw = (text: string): RawDocument => ({ format: "doc", text, locators: [], pages: [], diagnostics: [] });

/** What a faulty parser does to its process, by the words of the document. */
const MODES: Readonly<Record<string, () => Promise<RawDocument>>> = {
  hang: async () => {
    for (;;);
  },
  sleep: () => new Promise(() => setInterval(() => {}, 1000)),
  allocate: async () => {
    const kept: string[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, i) => `đoạn ${i}`));
  },
  "allocate-buffers": async () => {
    const kept: Uint8Array[] = [];
    for (;;) {
      kept.push(new Uint8Array(32 * 2 ** 20).fill(1));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  },
  exit: async () => process.exit(0),
  abort: async () => process.abort(),
  "reject-late": async () => {
    setTimeout(() => Promise.reject(new Error("muộn")), 5);
    return raw("trước khi hỏng");
  },
  "print-to-stdout": async () => {
    process.stdout.write("rác của bộ đọc\n");
    console.log("thêm rác");
    return raw("Số 12-KH/ĐU");
  },
  bug: async () => (undefined as unknown as RawDocument).text as never,
  fine: async () => raw("Số 15-KH/ĐU"),
  "which-process": async () => raw(String(process.pid)),
  long: async () => raw(`${process.pid}${"\nSố 15-KH/ĐU".repeat(400_000)}`),
};

const reader: Reader = {
  async read(bytes, options) {
    const mode = new TextDecoder().decode(bytes).trim();
    if (mode === "partial") {
      options.onPartial?.(raw("Trang một"));
      return (MODES.hang as () => Promise<RawDocument>)();
    }
    return (MODES[mode] as () => Promise<RawDocument>)();
  },
};

export const FORMAT_LIST: readonly FormatEntry[] = [
  { format: "doc", mediaType: "application/x-fake", recognises: () => true, load: async () => reader },
];

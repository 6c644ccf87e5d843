import { describeError, MissingToolError, ReadError } from "../../errors.ts";
import type { RawDocument } from "../../text/raw-document.ts";
import { collectHeapOf, growHeapFor } from "../heap-growth.ts";
import { withinLines } from "../line-limit.ts";
import { packReading, unpackReading } from "../packed-reading.ts";
import type { FormatEntry } from "../reader.ts";
import { writePartial } from "./partial.ts";
import type { Report, Task } from "./protocol.ts";

/**
 * The reading process: takes one task at a time from its parent and reports. It is started with the address of the
 * module that lists the formats, and ends with its parent.
 */
const [, , formatsAddress] = process.argv;
const { FORMAT_LIST } = (await (formatsAddress ? import(formatsAddress) : import("../formats.ts"))) as {
  FORMAT_LIST: readonly FormatEntry[];
};

const report = (message: Report): void => {
  process.send?.(message);
};

/** Most of their bytes are no text. */
const PICTURED: readonly Task["format"][] = ["pdf", "image"];

async function work(task: Task): Promise<Report> {
  try {
    const { bytes, format, source, parse, look } = task;
    if (look) return { kind: "done", product: { seen: await (await import("../look/look.ts")).lookAt(task, look) } };
    growHeapFor(PICTURED.includes(format) ? 0 : bytes.length);
    const raw = format === "reading" ? unpackReading(bytes) : await read(task);
    growHeapFor(raw.text.length);
    collectHeapOf(raw.text.length);
    if (!parse) return { kind: "done", product: { raw: { ...raw, source } } };
    // Loaded where it is needed: who only reads need not wait for it.
    const { parseDocument } = await import("../../pipeline.ts");
    const record = parseDocument({ ...raw, source }, parse);
    return { kind: "done", product: { record, reading: format === "reading" ? bytes : packReading(raw) } };
  } catch (error) {
    return failure(error);
  }
}

async function read({ bytes, format, options, source }: Task): Promise<RawDocument> {
  const entry = FORMAT_LIST.find(
    (candidate) => candidate.format === format && candidate.mediaType === source.mediaType,
  ) as FormatEntry;
  const reader = await entry.load();
  const raw = await reader.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    ...options,
    onPage: (done, total) => report({ kind: "page", done, total }),
    onPartial: (partial) => writePartial({ ...partial, source }),
  });
  return withinLines(raw, options);
}

function failure(error: unknown): Report {
  if (error instanceof ReadError) return { kind: "failed", code: error.code, message: error.message };
  const { message } = describeError(error);
  if (error instanceof MissingToolError) return { kind: "missing", message };
  return { kind: "bug", message: error instanceof Error ? (error.stack ?? message) : message };
}

process.on("message", (task: Task) => {
  void work(task).then((answer) => {
    report(answer);
    // What is sent is written down by now; the calling process makes room for the same text.
    const length = answer.kind === "done" && "raw" in answer.product ? answer.product.raw.text.length : 0;
    setImmediate(collectHeapOf, length);
  });
});
process.on("disconnect", () => process.exit());
// Ctrl-C reaches every process of a terminal; the parent finishes what is in work and then lets this one go.
process.on("SIGINT", () => {});
report({ kind: "ready" });

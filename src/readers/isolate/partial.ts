import { writeSync } from "node:fs";
import type { Readable } from "node:stream";
import type { RawDocument } from "../../text/raw-document.ts";
import { packReading, unpackReading } from "../packed-reading.ts";

/**
 * What has been read so far has a pipe of its own: a parser that is busy never comes to send a message, but it can write.
 * Each reading is its length in four bytes, then the packed reading.
 */
export const PARTIAL_PIPE = 4;
const HEAD = 4;

/** Called in the reading process; waits until the parent has taken it. */
export function writePartial(raw: RawDocument): void {
  const packed = packReading(raw);
  const frame = Buffer.alloc(HEAD + packed.length);
  frame.writeUInt32LE(packed.length);
  frame.set(packed, HEAD);
  for (let at = 0; at < frame.length; ) at += writeSync(PARTIAL_PIPE, frame, at);
}

/** The parent's end of the pipe: keeps the last whole reading. */
export class PartialReadings {
  #chunks: Buffer[] = [];
  #length = 0;
  #wanted = HEAD;
  #last: Buffer | undefined;
  readonly #ended: Promise<unknown>;

  constructor(pipe: Readable) {
    pipe.on("data", (chunk: Buffer) => this.#take(chunk));
    this.#ended = new Promise((resolve) => pipe.once("close", resolve).once("error", resolve));
  }

  /**
   * What a process that has ended had read of a document, if anything; an earlier document's reading is none. What is
   * still in the pipe is waited for, but not long.
   */
  async last({ sha256 }: NonNullable<RawDocument["source"]>): Promise<RawDocument | undefined> {
    const soon = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS).unref());
    await Promise.race([this.#ended, soon]);
    const raw = this.#last && unpackReading(this.#last);
    return raw?.source?.sha256 === sha256 ? raw : undefined;
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#wanted) return;
    let rest = Buffer.concat(this.#chunks);
    while (rest.length >= HEAD && rest.length >= sizeOf(rest)) {
      this.#last = rest.subarray(HEAD, sizeOf(rest));
      rest = rest.subarray(sizeOf(rest));
    }
    this.#chunks = [rest];
    this.#length = rest.length;
    this.#wanted = rest.length >= HEAD ? sizeOf(rest) : HEAD;
  }
}

const sizeOf = (frame: Buffer): number => HEAD + frame.readUInt32LE(0);

const LONGEST_WAIT_MS = 500;

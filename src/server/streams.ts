import { Readable } from "node:stream";

/** Pieces as the body of an answer, made as fast as the client takes them. */
export const asStream = (pieces: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(encoded(pieces), { objectMode: false })) as unknown as ReadableStream<Uint8Array>;

async function* encoded(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}

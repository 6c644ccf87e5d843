import type { PreparedPage } from "../engines/engine.ts";

/** A page as a PGM file: pixels with a line before them, so that nothing has to be packed and unpacked. */
export function portableGraymap({ grey, width, height }: PreparedPage): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1");
  return Buffer.concat([head, grey]);
}

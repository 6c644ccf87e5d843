import type { ByteView } from "../byte-view.ts";

/** A record of a BIFF stream, the old Excel's format (MS-XLS); `parts` are its data and that of the records that go on with it. */
export interface BiffRecord {
  readonly type: number;
  readonly parts: readonly ByteView[];
  /** The first part. */
  readonly data: ByteView;
  readonly offset: number;
}

export const RECORD = {
  formula: 0x06,
  eof: 0x0a,
  dateMode: 0x22,
  filePass: 0x2f,
  font: 0x31,
  continue: 0x3c,
  object: 0x5d,
  boundSheet: 0x85,
  mulRk: 0xbd,
  rString: 0xd6,
  xf: 0xe0,
  sst: 0xfc,
  labelSst: 0xfd,
  txo: 0x1b6,
  number: 0x203,
  label: 0x204,
  boolErr: 0x205,
  string: 0x207,
  row: 0x208,
  rk: 0x27e,
  format: 0x41e,
  oldFormat: 0x1e,
  bof: 0x809,
} as const;

/** The records of a stream from `start` to the end of its substream, those that continue others joined to them. */
export function* recordsOf(stream: ByteView, start: number): Generator<BiffRecord> {
  let open = 0;
  for (let at = start; at + 4 <= stream.length; ) {
    const type = stream.u16(at);
    const offset = at;
    const parts: ByteView[] = [];
    do {
      const size = stream.u16(at + 2);
      parts.push(stream.slice(at + 4, size));
      at += 4 + size;
    } while (at + 4 <= stream.length && stream.u16(at) === RECORD.continue && type !== RECORD.continue);
    yield { type, parts, data: parts[0] as ByteView, offset };
    if (type === RECORD.bof) open++;
    if (type === RECORD.eof && --open <= 0) return;
  }
}

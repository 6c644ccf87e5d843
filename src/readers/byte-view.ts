/** Little-endian numbers of a byte sequence that may be damaged: beyond its end everything is 0. */
export class ByteView {
  readonly bytes: Buffer;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0;
  }

  u16(at: number): number {
    return this.u8(at) | (this.u8(at + 1) << 8);
  }

  u32(at: number): number {
    return (this.u16(at) | (this.u16(at + 2) << 16)) >>> 0;
  }

  i32(at: number): number {
    return this.u16(at) | (this.u16(at + 2) << 16);
  }

  /** UTF-16 text, as far as it goes. (`Buffer.toString("utf16le")` of Node 24.21 corrupts memory where both offset and length are odd.) */
  utf16(at: number, characters: number): string {
    const last = Math.min(this.length - 1, at + characters * 2);
    let text = "";
    for (let i = at; i < last; i += 2) text += String.fromCharCode(this.u16(i));
    return text;
  }

  /** As many of the bytes as there are. */
  slice(at: number, length: number): ByteView {
    return new ByteView(this.bytes.subarray(Math.max(0, at), Math.max(0, at) + Math.max(0, length)));
  }
}

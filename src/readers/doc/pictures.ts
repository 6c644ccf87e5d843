import { ByteView } from "../byte-view.ts";

/** Records of pictures in their own file formats (MS-ODRAW 2.2.23): JPEG, PNG, TIFF, JPEG in CMYK. */
const PICTURE_RECORDS: ReadonlySet<number> = new Set([0xf01d, 0xf01e, 0xf029, 0xf02a]);
const HEADER = 8;
/** Before the picture come one or two checksums and a byte. */
const CHECKSUM = 16;
const MOST = 2000;

/** The picture files in a stream of a Word file, found by the headers of their records. */
export function findPictures(stream: Uint8Array): Uint8Array[] {
  const view = new ByteView(stream);
  const pictures: Uint8Array[] = [];
  let at = 0;
  while (at + HEADER < view.length && pictures.length < MOST) {
    const size = view.u32(at + 4);
    if (!PICTURE_RECORDS.has(view.u16(at + 2)) || size < CHECKSUM || at + HEADER + size > view.length) {
      at++;
      continue;
    }
    const sums = (view.u16(at) & 0x10) !== 0 ? 2 : 1;
    pictures.push(stream.subarray(at + HEADER + sums * CHECKSUM + 1, at + HEADER + size));
    at += HEADER + size;
  }
  return pictures;
}

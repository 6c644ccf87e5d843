import fc from "fast-check";

/** Stretches that plans are made of. */
const SOUND: readonly string[] = [
  ...[
    "UBND TỈNH LÂM SƠN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
  ],
  ...[
    "Số:    /KH-UBND",
    "Số 12-KH/ĐU     Lâm Sơn, ngày  tháng 2 năm 2020",
    "KẾ HOẠCH",
    "V/v báo cáo",
    "Kính gửi: Sở Y tế",
  ],
  ...[
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020;",
    "Thực hiện Chỉ thị 12-CT/TW",
    "thay thế Quyết định số 5/QĐ-UBND",
  ],
  ...[
    "I. MỤC ĐÍCH",
    "II- ",
    "1. ",
    "2.1. ",
    "a) ",
    "đ) ",
    "(1) ",
    "Điều 3. ",
    "Chương II",
    "Phụ lục 1",
    "“1. ",
    "- ",
    "+ ",
  ],
  ...[
    "trước ngày 30/6/2012",
    "đến hết tháng 02",
    "quý III năm 2011",
    "ngày 31/4/2021",
    "chậm nhất ",
    "trong vòng 10 ngày làm việc",
  ],
  ...[
    "kể từ ngày ký",
    "hằng tháng, trước ngày 25",
    "6 tháng đầu năm",
    "từ ngày 1 đến ngày 5 tháng 3",
    "năm học 2010-2011",
  ],
  ...[
    "Sở Tài chính chủ trì, phối hợp với các đơn vị báo cáo ",
    "giao Ủy ban nhân dân xã hoàn thành ",
    "các xã, phường",
  ],
  ...[
    "Nơi nhận:",
    "- Như trên;",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH",
    "T/M BAN THƯỜNG VỤ",
    "(đã ký)",
    "Lê Văn Ba",
  ],
];

/** Other charsets, marks of Markdown and of pages, and letters that nobody types. */
const SPOILT: readonly string[] = [
  ...[
    "KÕ ho¹ch thùc hiÖn n¨m 2003",
    "Soá: 15/KH-UB, ngaøy 5",
    "Kế hoạch",
    "Ke^' hoa.ch",
    "Ká»ƒ hoáº¡ch",
    "®",
    "\u00ad",
    "\u0300",
  ],
  ...[
    "| a | b |",
    "|---|---|",
    "**",
    "# ",
    "(1)",
    "[^1]",
    "\t\t",
    "\n\n",
    "\f",
    "\r\n",
    "\r",
    "12",
    "…………",
    "......",
    "_____",
    "\\",
  ],
  ...[
    "\u200b",
    "\uFEFF",
    "\u2028",
    "\uD800",
    "\uDC00",
    "\0",
    "\u001F",
    "ﬁ",
    "İ",
    "ẞ",
    "\u0323\u0302",
    "ư\u0309",
    "\uE000",
    "😀",
  ],
];

const line = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...SOUND, ...SPOILT) },
      fc.string({ unit: "binary", maxLength: 12 }),
    ),
    {
      maxLength: 6,
    },
  )
  .chain((parts) => fc.constantFrom("", " ", "  ", ", ").map((joint) => parts.join(joint)));

/** Documents by the same grammar with anything in between. */
export const anyText = fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n"));

export const anyLatin1 = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString("latin1"));

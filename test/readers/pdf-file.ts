/** A stretch of text on a page of a PDF made for a test. Places are points from the bottom left. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: string;
  /** Clockwise, in degrees. */
  readonly turned?: number;
  readonly charSpacing?: number;
}

export interface PdfPage {
  readonly texts: readonly PdfText[];
  /** Anything else that the page draws, in PDF's own words. */
  readonly drawing?: string;
}

/** Every letter is half as wide as the type is high. */
const WIDTH = 500;

/** A PDF of A4 pages. Its fonts hold no letters, only their names, widths and meanings. */
export function pdfFile(pages: readonly PdfPage[], extra = "", title = ""): Uint8Array {
  const fonts = [...new Set(pages.flatMap((page) => page.texts.map((text) => text.font ?? "Times")))];
  const objects: string[] = [
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + fonts.length * 3 + i * 2} 0 R`).join(" ")}] >>`,
    stream(TO_UNICODE),
    ...fonts.flatMap((name, i) => fontObjects(name, 4 + i * 3)),
    ...pages.flatMap((page, i) => pageObjects(page, fonts, 4 + fonts.length * 3 + i * 2)),
    `<< /Title (${title}) >>`,
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${body.length}\n%%EOF`;
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, "latin1");
}

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, "0");

/** Every code is the letter's own number in Unicode. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Unicode def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
256 beginbfrange
${Array.from({ length: 256 }, (_, i) => `<${hex(i, 2)}00> <${hex(i, 2)}FF> <${hex(i, 2)}00>`).join("\n")}
endbfrange endcmap end end`;

const fontObjects = (name: string, number: number): readonly string[] => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /ToUnicode 3 0 R /DescendantFonts [${number + 1} 0 R] >>`,
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW ${WIDTH} /FontDescriptor ${number + 2} 0 R >>`,
  `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`,
];

const pageObjects = ({ texts, drawing = "" }: PdfPage, fonts: readonly string[], number: number): readonly string[] => [
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${number + 1} 0 R /Resources << /Font << ${fonts.map((_, i) => `/F${i} ${4 + i * 3} 0 R`).join(" ")} >> >> >>`,
  stream(`${drawing}\n${texts.map((text) => show(text, fonts)).join("\n")}`),
];

function show(
  { text, x, y, size = 12, font = "Times", turned = 0, charSpacing = 0 }: PdfText,
  fonts: readonly string[],
): string {
  const [cos, sin] = [Math.cos((-turned * Math.PI) / 180), Math.sin((-turned * Math.PI) / 180)];
  const letters = [...text].map((letter) => hex(letter.codePointAt(0) as number, 4)).join("");
  return `BT /F${fonts.indexOf(font)} ${size} Tf ${charSpacing} Tc ${cos} ${sin} ${-sin} ${cos} ${x} ${y} Tm <${letters}> Tj ET`;
}

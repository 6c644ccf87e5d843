import type { PDFPageProxy } from "pdfjs-dist";
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box } from "../../text/raw-document.ts";
import { apply, applyToBox, IDENTITY, type Matrix, matrixOf, times } from "./matrix.ts";
import { rulesOfPath } from "./rules.ts";

/** One character as it is printed, in the page's own coordinates (upwards). */
export interface Glyph {
  readonly text: string;
  readonly font: string;
  /** Where its foot begins and where the next glyph would begin. */
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** The direction of print, of length 1. */
  readonly along: readonly [dx: number, dy: number];
  /** Height of the type. */
  readonly size: number;
  /** Space that the file puts behind every letter, which parts no words. */
  readonly tracking: number;
  /** Printed in no colour, as recognised text over a scan is. */
  readonly hidden: boolean;
}

/** The place of a picture, and its size in dots. */
export interface Picture {
  readonly box: Box;
  readonly width: number;
  readonly height: number;
}

/** What a page prints. */
export interface Print {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Box[];
  readonly pictures: readonly Picture[];
  /** How many paths are drawn. */
  readonly drawings: number;
}

interface TextState {
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
  mode: number;
}

/** The state of the drawing machine, as PDF defines it. */
interface Machine extends Print {
  readonly glyphs: Glyph[];
  readonly rules: Box[];
  readonly pictures: Picture[];
  drawings: number;
  readonly page: PDFPageProxy;
  ctm: Matrix;
  text: TextState;
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  readonly saved: { ctm: Matrix; text: TextState }[];
}

const START: TextState = { font: "", size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0, mode: 0 };

/** Runs the page's program and notes what it prints. */
export async function printOf(page: PDFPageProxy): Promise<Print> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const machine: Machine = {
    ...{ glyphs: [], rules: [], pictures: [], drawings: 0, saved: [], page },
    ...{ ctm: IDENTITY, text: { ...START }, matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 },
  };
  fnArray.forEach((operator, i) => {
    OPERATIONS[operator]?.(machine, (argsArray[i] ?? []) as readonly unknown[]);
  });
  return machine;
}

type Operation = (m: Machine, args: readonly unknown[]) => void;

const save: Operation = (m) => m.saved.push({ ctm: m.ctm, text: { ...m.text } });
const restore: Operation = (m) => {
  const state = m.saved.pop();
  if (state) Object.assign(m, state);
};
const number = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) ? value : 0);
const moveText: Operation = (m, [x, y]) => {
  m.x = m.lineX += number(x);
  m.y = m.lineY += number(y);
};
const setFont: Operation = (m, [font, size]) => {
  m.text.font = String(font);
  m.text.size = number(size);
};
const picture: Operation = (m, args) => {
  const [image, w, h] = args as [{ width?: number; height?: number } | string, number?, number?];
  const [width, height] = typeof image === "string" ? [w, h] : [image?.width, image?.height];
  m.pictures.push({ box: applyToBox(m.ctm, [0, 0, 1, 1]), width: number(width), height: number(height) });
};

const OPERATIONS: Readonly<Record<number, Operation>> = {
  [OPS.save]: save,
  [OPS.restore]: restore,
  [OPS.transform]: (m, args) => {
    m.ctm = times(m.ctm, matrixOf(args));
  },
  [OPS.paintFormXObjectBegin]: (m, args) => {
    save(m, args);
    m.ctm = times(m.ctm, matrixOf(args[0]));
  },
  [OPS.paintFormXObjectEnd]: restore,
  [OPS.beginAnnotation]: (m, args) => {
    save(m, args);
    m.ctm = times(matrixOf(args[2]), matrixOf(args[3]));
  },
  [OPS.endAnnotation]: restore,
  [OPS.beginText]: (m) => {
    m.matrix = IDENTITY;
    m.x = m.y = m.lineX = m.lineY = 0;
  },
  [OPS.setTextMatrix]: (m, args) => {
    m.matrix = matrixOf(args.length >= 6 ? args : args[0]);
    m.x = m.y = m.lineX = m.lineY = 0;
  },
  [OPS.moveText]: moveText,
  [OPS.setLeadingMoveText]: (m, args) => {
    m.text.leading = number(args[1]);
    moveText(m, args);
  },
  [OPS.nextLine]: (m) => moveText(m, [0, m.text.leading]),
  [OPS.setFont]: setFont,
  [OPS.setGState]: (m, [states]) => {
    for (const [key, value] of Array.isArray(states) ? states : []) if (key === "Font") setFont(m, value);
  },
  [OPS.setLeading]: (m, [leading]) => {
    m.text.leading = -number(leading);
  },
  [OPS.setCharSpacing]: (m, [spacing]) => {
    m.text.charSpacing = number(spacing);
  },
  [OPS.setWordSpacing]: (m, [spacing]) => {
    m.text.wordSpacing = number(spacing);
  },
  [OPS.setHScale]: (m, [percent]) => {
    m.text.scale = number(percent) / 100;
  },
  [OPS.setTextRise]: (m, [rise]) => {
    m.text.rise = number(rise);
  },
  [OPS.setTextRenderingMode]: (m, [mode]) => {
    m.text.mode = number(mode);
  },
  [OPS.showText]: (m, [glyphs]) => showText(m, Array.isArray(glyphs) ? glyphs : []),
  [OPS.constructPath]: (m, args) => {
    m.drawings++;
    for (const box of rulesOfPath(args)) m.rules.push(applyToBox(m.ctm, box));
  },
  [OPS.paintImageXObject]: picture,
  [OPS.paintInlineImageXObject]: picture,
  [OPS.paintImageMaskXObject]: picture,
};

/** A glyph as pdfjs hands it over; numbers between glyphs move them apart. */
interface Shown {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

const INVISIBLE = 3;
const THOUSAND = 1000;

function showText(m: Machine, shown: readonly (Shown | number)[]): void {
  const { text } = m;
  const font = fontOf(m);
  const place = times(m.ctm, m.matrix);
  const up = apply(place, 0, text.size);
  const foot = apply(place, 0, 0);
  const size = Math.hypot(up[0] - foot[0], up[1] - foot[1]);
  const right = apply(place, Math.sign(text.scale) || 1, 0);
  const length = Math.hypot(right[0] - foot[0], right[1] - foot[1]) || 1;
  const along = [(right[0] - foot[0]) / length, (right[1] - foot[1]) / length] as const;
  const unit = text.size * font.unit;
  for (const item of shown) {
    if (typeof item === "number") {
      m.x -= (item * text.size * text.scale) / THOUSAND;
      continue;
    }
    const spacing = text.charSpacing + (item.isSpace ? text.wordSpacing : 0);
    const from = apply(place, m.x, m.y + text.rise);
    const end = m.x + number(item.width) * unit * text.scale;
    m.x = end + spacing * text.scale;
    m.glyphs.push({
      text: item.unicode ?? "",
      font: font.name,
      from,
      to: apply(place, end, m.y + text.rise),
      along,
      size,
      tracking: Math.abs(text.charSpacing * text.scale * (size / (text.size || 1))),
      hidden: text.mode === INVISIBLE,
    });
  }
}

/** Of most fonts: a thousandth of the height of the type. */
const USUAL_UNIT = 0.001;

/** The font's name, and the size of its units. */
function fontOf({ page, text }: Machine): { readonly name: string; readonly unit: number } {
  const font = page.commonObjs.has(text.font) ? page.commonObjs.get(text.font) : null;
  const [unit] = matrixOf(font?.fontMatrix);
  return { name: withoutTag(String(font?.name ?? "")), unit: unit === 1 ? USUAL_UNIT : unit };
}

// "FBHPFO+VnTimeHBold": six letters name the subset, not the font
const withoutTag = (name: string): string => name.replace(/^[A-Z]{6}\+/u, "");

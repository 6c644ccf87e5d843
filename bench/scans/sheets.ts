import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { Canvas } from "@napi-rs/canvas";
import { CONDITIONS } from "./conditions.ts";
import { type Condition, isUnderSeal, scanned } from "./degrade.ts";
import { face } from "./faces.ts";
import { typeset } from "./typeset.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures");

/** Fixtures that are set as pages: a report, a plan of two departments, a table, a resolution, a military plan. */
const SLUGS = [
  "bao-cao-cai-cach-hanh-chinh-2016",
  "ke-hoach-lien-nganh-2010",
  "ke-hoach-cong-tac-thang-xa-2024",
  "nghi-quyet-dang-uy-xa-2022",
  "ke-hoach-huan-luyen-quan-su-2008",
] as const;

/** A document as it comes from the scanner. */
export interface Scan {
  readonly slug: string;
  readonly pictures: readonly Buffer[];
  readonly truth: string;
  /** Words of the truth that stand under a seal, by their place. */
  readonly covered: ReadonlySet<number>;
}

export const conditionOf = (name: string): Condition => {
  const condition = CONDITIONS.find((one) => one.name === name);
  if (condition) return condition;
  throw new Error(`Unknown condition ${name}; there are ${CONDITIONS.map((one) => one.name).join(", ")}.`);
};

/** All documents of the bench, scanned under a condition. */
export async function scansOf(condition: Condition): Promise<readonly Scan[]> {
  const faces = [face("tinos"), face("tinos"), face("arimo"), face("tinos"), face("tinos")];
  const scans: Scan[] = [];
  for (const [i, slug] of SLUGS.entries()) {
    const source = readFileSync(join(FIXTURES, slug, "source.txt"), "utf8");
    const { pages, truth, places } = typeset(source, { font: faces[i] as string, points: i % 2 ? 14 : 13 });
    const pictures: Buffer[] = [];
    for (const [k, page] of pages.entries()) pictures.push(await scanned(page, condition, 100 * i + k));
    const covered = condition.stamp
      ? places.flatMap((p, j) => (isUnderSeal(p, pages[p.page] as Canvas) ? [j] : []))
      : [];
    if (places.map((place) => place.text).join(" ") !== truth.split(/\s+/u).join(" "))
      throw new Error(`${slug} is set otherwise`);
    scans.push({ slug, pictures, truth, covered: new Set(covered) });
  }
  return scans;
}

/** A PDF of pictures alone, as scanners write it. */
export async function scannedPdf(pictures: readonly Buffer[], dpi: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const bytes of pictures) {
    const picture = bytes[0] === 0xff ? await pdf.embedJpg(bytes) : await pdf.embedPng(bytes);
    const [width, height] = [(picture.width * 72) / dpi, (picture.height * 72) / dpi];
    pdf.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
  }
  return pdf.save();
}

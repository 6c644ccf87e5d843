import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { face } from "../../bench/scans/faces.ts";
import { recognisePages } from "../../src/ocr/recognise-pages.ts";

/** The one test that reads for itself: five words of print, about two seconds. */
test("tesseract.js reads Vietnamese with the packaged data and without a network", async () => {
  const canvas = createCanvas(900, 200);
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, 900, 200);
  context.fillStyle = "black";
  context.font = `56px ${face("tinos")}`;
  context.fillText("Kế hoạch triển khai Đại hội", 60, 120);
  const data = canvas.toBuffer("image/png");
  const read = await recognisePages([{ number: 1, load: async () => ({ data }) }], { engine: "tesseract.js" });
  expect(read.pages[0]?.words.map(({ text }) => text).join(" ")).toBe("Kế hoạch triển khai Đại hội");
  expect(read.pages[0]?.confidence).toBeGreaterThan(0.85);
  expect(read.engine).toMatch(/^tesseract\.js \d/u);
}, 60_000);

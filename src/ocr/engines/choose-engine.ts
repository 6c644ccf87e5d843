import type { Engine, EngineChoice } from "./engine.ts";
import { findNativeTesseract, nativeTesseract } from "./native-tesseract.ts";

/**
 * The engine asked for. `auto` takes the native program where it is installed: it is faster, and errs no more.
 * @throws MissingToolError where it is not there.
 */
export async function chooseEngine(choice: EngineChoice): Promise<Engine> {
  if (choice === "native") return nativeTesseract();
  const native = choice === "auto" ? await findNativeTesseract() : null;
  return native ?? (await import("./tesseract-js.ts")).tesseractJs();
}

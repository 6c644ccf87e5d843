import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { GlobalFonts } from "@napi-rs/canvas";

const require = createRequire(import.meta.url);
/** Vietnamese first: a letter is looked for whole before it is put together of a letter and a mark. */
const SUBSETS = ["vietnamese", "latin-ext", "latin"] as const;

/** Registers a typeface from its package, and names its parts as a canvas wants them: `"tinos latin", "tinos vietnamese"`. */
export function face(name: "tinos" | "arimo"): string {
  const folder = join(dirname(require.resolve(`@fontsource/${name}/package.json`)), "files");
  for (const subset of SUBSETS)
    for (const cut of ["400-normal", "700-normal", "400-italic", "700-italic"])
      GlobalFonts.registerFromPath(join(folder, `${name}-${subset}-${cut}.woff2`), `${name} ${subset}`);
  return SUBSETS.map((subset) => `"${name} ${subset}"`).join(", ");
}

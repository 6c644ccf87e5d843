import { availableParallelism } from "node:os";
import { chooseEngine } from "./engines/choose-engine.ts";
import {
  type Engine,
  LANGUAGE,
  type PageImage,
  type RecognisedPage,
  type RecogniseOptions,
  type Recognition,
} from "./engines/engine.ts";
import { Lane } from "./engines/lane.ts";
import { recognisePage } from "./recognise-page.ts";

/**
 * Reads pictures of pages, several at once. A page that cannot be read is returned without words and with the reason.
 * @throws MissingToolError where the engine asked for is not installed.
 */
export async function recognisePages(
  pages: readonly PageImage[],
  options: RecogniseOptions = {},
  engine?: Engine,
): Promise<Recognition> {
  const chosen = engine ?? (await chooseEngine(options.engine ?? "auto"));
  const waiting = pages.map((page, place) => ({ page, place }));
  const read: RecognisedPage[] = new Array(pages.length);
  const readInTurn = async (): Promise<void> => {
    const lane = new Lane(chosen);
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const page = await recognisePage(next.page, lane, options);
      read[next.place] = page;
      options.onPage?.(page);
    }
    await lane.close();
  };
  const lanes = Math.min(options.workers ?? availableParallelism(), pages.length);
  await Promise.all(Array.from({ length: lanes }, readInTurn));
  return { engine: chosen.name, language: LANGUAGE, pages: read };
}

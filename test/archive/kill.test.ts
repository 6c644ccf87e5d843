import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { STORE_PLACES } from "../store/stores.ts";
import { contentsOf, ended, folderOfPlans, killAReader, killHard, start } from "./kill.ts";

/** `npm run kill-rounds` asks for 50; the test command for a few, since each starts the program anew. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 4);

test.each(STORE_PLACES)(
  `an import into $name that is killed ${ROUNDS} times ends like an undisturbed one`,
  { timeout: 1_800_000 },
  async (place) => {
    await place.start();
    const folder = folderOfPlans(150);
    const [undisturbed, disturbed] = [await place.address(), await place.address()];
    await ended(start("import", folder, "--store", undisturbed, "--quiet"));
    for (let round = 0; round < ROUNDS; round++) {
      const run = start("import", folder, "--store", disturbed, "--quiet");
      await setTimeout(400 + ((round * 397) % 1700));
      if (round % 3 === 2) await killAReader(run);
      else killHard(run);
      await setTimeout(100);
      killHard(run);
      await ended(run);
    }
    await ended(start("import", folder, "--store", disturbed, "--quiet"));
    expect(await contentsOf(disturbed)).toEqual(await contentsOf(undisturbed));
    await place.stop();
  },
);

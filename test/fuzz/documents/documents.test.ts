import fc from "fast-check";
import { test } from "vitest";
import { checkMade } from "./check.ts";
import { anyDocument } from "./document.ts";
import { FORMS } from "./forms.ts";

/** The same few in every form; `npm run fuzz -- --only "made document"` goes on from there. */
test.each(FORMS)("$file: every word and every fact of whole documents is found", async (form) => {
  const sound = fc.asyncProperty(anyDocument, ({ source, said }) =>
    checkMade({ form, bytes: form.render(source), source, said }),
  );
  await fc.assert(sound, { seed: 1, numRuns: 8, endOnFailure: true });
});

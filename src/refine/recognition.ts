import type { Stage } from "../record/draft.ts";
import type { Span } from "../text/span.ts";
import { wordsRight } from "../text/words-right.ts";

/** Lowers the confidence of references and deadlines whose words the recogniser of a scan was not sure of. */
export const recognition: Stage = {
  name: "recognition",
  version: 1,
  find({ document, references, deadlines }) {
    const allRight = wordsRight(document);
    if (!allRight) return {};
    const lowered = (confidence: number, spans: readonly Span[]): number =>
      Math.round(100 * confidence * Math.max(...spans.map(allRight))) / 100;
    return {
      references: references.map((reference) => ({
        ...reference,
        // one mention that came through is enough
        confidence: lowered(
          reference.confidence,
          reference.mentions.map(({ span }) => span),
        ),
      })),
      deadlines: deadlines.map((deadline) => ({
        ...deadline,
        confidence: lowered(deadline.confidence, [deadline.span]),
      })),
    };
  },
};

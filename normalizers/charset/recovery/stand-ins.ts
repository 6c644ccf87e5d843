import type { Diagnostic } from "../../../src/text/diagnostic.ts";
import type { Span } from "../../../src/text/span.ts";
import { standIn } from "../warnings.ts";

/** The signs of a text that stand for letters, each told once: where it stands first, and how often. */
export class StandIns {
  readonly #found = new Map<string, { readonly span: Span; readonly times: number }>();

  note(sign: string, span: Span): void {
    const before = this.#found.get(sign);
    this.#found.set(sign, { span: before?.span ?? span, times: (before?.times ?? 0) + 1 });
  }

  diagnostics(): readonly Diagnostic[] {
    return [...this.#found].map(([sign, { span, times }]) => standIn(sign, times, span));
  }
}

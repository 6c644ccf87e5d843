import type { Engine, PreparedPage, Recogniser } from "./engine.ts";

/** A recogniser that is opened when first needed and replaced after a failure. */
export class Lane {
  readonly engine: Engine;
  #recogniser: Recogniser | undefined;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** @throws Error where the page could not be read in the time given. */
  async read(page: PreparedPage, signal: AbortSignal): Promise<string> {
    this.#recogniser ??= await this.engine.open();
    try {
      return await this.#recogniser.read(page, signal);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const recogniser = this.#recogniser;
    this.#recogniser = undefined;
    await recogniser?.close();
  }
}

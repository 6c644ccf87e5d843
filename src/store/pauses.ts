import { setImmediate } from "node:timers/promises";

/** Small documents are read in some ten: their readers must not wait as long for the next ones. */
const LONGEST_MS = 5;

/** SQLite works on the process's own thread: who writes much lets everything else have its turn now and then. */
export class Pauses {
  #last = performance.now();

  /** A pause, where the last one is some time ago. */
  async due(): Promise<void> {
    if (performance.now() - this.#last < LONGEST_MS) return;
    await setImmediate();
    this.#last = performance.now();
  }
}

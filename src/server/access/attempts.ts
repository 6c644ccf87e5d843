const WINDOW_MS = 15 * 60_000;
const MOST_KEYS = 100_000;

/** Counts failures by key, and tells when there are too many within a quarter of an hour. */
export class Attempts {
  readonly #failures = new Map<string, { readonly since: number; readonly count: number }>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Seconds until the next attempt may be made; 0 where it may be made now. */
  wait(key: string, now: number): number {
    const failed = this.#failures.get(key);
    if (!failed || now - failed.since > WINDOW_MS || failed.count < this.#most) return 0;
    return Math.ceil((failed.since + WINDOW_MS - now) / 1000);
  }

  fail(key: string, now: number): void {
    const failed = this.#failures.get(key);
    const goesOn = failed !== undefined && now - failed.since <= WINDOW_MS;
    this.#failures.delete(key);
    this.#failures.set(key, goesOn ? { since: failed.since, count: failed.count + 1 } : { since: now, count: 1 });
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > MOST_KEYS && oldest !== undefined) this.#failures.delete(oldest);
  }

  forget(key: string): void {
    this.#failures.delete(key);
  }
}

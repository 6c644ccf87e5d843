/** An answer that took longer than this to make is given again for so many times as long. */
const LONG_MS = 300;
const TIMES_AS_LONG = 20;
const MOST = 200;

interface Answer<T> {
  readonly value: Promise<T>;
  until: number;
}

/** Answers that count a whole store: of a large one they may be seconds old, of a small one they are always fresh. */
export class Remembered<T> {
  readonly #answers = new Map<string, Answer<T>>();

  get(key: string, make: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    const known = this.#answers.get(key);
    if (known && begun < known.until) return known.value;
    const answer: Answer<T> = { value: make(), until: Number.POSITIVE_INFINITY };
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > MOST && oldest !== undefined) this.#answers.delete(oldest);
    answer.value.then(
      () => {
        const now = performance.now();
        answer.until = now - begun > LONG_MS ? now + TIMES_AS_LONG * (now - begun) : now;
      },
      () => this.#answers.delete(key),
    );
    return answer.value;
  }
}

import { useCallback, useEffect, useState } from "preact/hooks";
import { type AnswerOf, ask, type Given, type Operation, type Problem } from "./client.ts";

/** An answer on its way: the one before stays in sight until the next is there. */
export interface Answer<T> {
  readonly value: T | undefined;
  readonly error: Problem | undefined;
  readonly waiting: boolean;
  readonly again: () => void;
}

interface State<T> {
  readonly value: T | undefined;
  readonly error: Problem | undefined;
  readonly waiting: boolean;
}

/** Asks whenever the question changes; `null` asks nothing. */
export function useAnswer<O extends Operation>(operation: O, given: Given<O> | null): Answer<AnswerOf<O>> {
  return useLoaded(given && JSON.stringify([operation, given]), (signal) => ask(operation, given as Given<O>, signal));
}

/** The same for what takes more than one request; `key` says when it is another question. */
export function useLoaded<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const [state, setState] = useState<State<T>>({ value: undefined, error: undefined, waiting: true });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  useEffect(() => {
    if (key === null) return setState({ value: undefined, error: undefined, waiting: false });
    const stop = new AbortController();
    setState(({ value }) => ({ value, error: undefined, waiting: true }));
    load(stop.signal).then(
      (value) => setState({ value, error: undefined, waiting: false }),
      (error: Problem) => {
        if (!stop.signal.aborted) setState({ value: undefined, error, waiting: false });
      },
    );
    return () => stop.abort();
  }, [key, turn]);
  return { ...state, again };
}

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
  const [state, setState] = useState<State<AnswerOf<O>>>({ value: undefined, error: undefined, waiting: true });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  useEffect(() => {
    if (given === null) return setState({ value: undefined, error: undefined, waiting: false });
    const stop = new AbortController();
    setState(({ value }) => ({ value, error: undefined, waiting: true }));
    ask(operation, given, stop.signal).then(
      (value) => setState({ value, error: undefined, waiting: false }),
      (error: Problem) => {
        if (!stop.signal.aborted) setState({ value: undefined, error, waiting: false });
      },
    );
    return () => stop.abort();
  }, [given && JSON.stringify([operation, given]), turn]);
  return { ...state, again };
}

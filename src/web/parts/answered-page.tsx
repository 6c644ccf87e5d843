import type { ComponentChildren } from "preact";
import type { Answer } from "../api/use-answer.ts";
import type { Place } from "../router.ts";
import { Answered, Nothing } from "./notice.tsx";
import { Pager } from "./pager.tsx";

interface PageOf<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

interface Props<T> {
  readonly answer: Answer<PageOf<T>>;
  readonly place: Place;
  /** What is said where there are none. */
  readonly nothing: string;
  readonly children: (items: readonly T[]) => ComponentChildren;
}

/** A page of a list when it is there: its rows, or that there are none, and the ways to other pages. */
export const AnsweredPage = <T,>({ answer, place, nothing, children }: Props<T>) => (
  <Answered answer={answer}>
    {({ items, next }) => (
      <div>
        {items.length === 0 ? <Nothing>{nothing}</Nothing> : children(items)}
        <Pager place={place} next={next} />
      </div>
    )}
  </Answered>
);

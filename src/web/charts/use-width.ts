import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** How wide an element is on the screen, so that what is drawn in it keeps the size of its letters. */
export function useWidth<E extends Element>(first: number): readonly [RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const measured = (): void =>
      setWidth(Math.max(MIN, Math.round(element.current?.getBoundingClientRect().width ?? first)));
    const observer = new ResizeObserver(measured);
    if (element.current) observer.observe(element.current);
    measured();
    return () => observer.disconnect();
  }, [first]);
  return [element, width];
}

const MIN = 280;

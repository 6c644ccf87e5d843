import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { hasMoved } from "../router.ts";

interface Props {
  readonly title: string;
  /** What the window is called, where it is more than the heading. */
  readonly name?: string;
  readonly children?: ComponentChildren;
}

/** The page's heading; who came from another page hears it first. */
export function PageHead({ title, name = title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${name} · vanthu`;
  }, [name]);
  useEffect(() => {
    if (hasMoved() && !document.activeElement?.closest("main")) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="page-head">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}

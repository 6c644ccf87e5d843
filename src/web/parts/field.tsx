import type { ComponentChildren } from "preact";

interface Props {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** A control below its name. */
export const Field = ({ label, wide = false, children }: Props) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
  <label class={wide ? "field wide" : "field"}>
    <span>{label}</span>
    {children}
  </label>
);

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { fetchFile, type Problem } from "../api/client.ts";
import { say } from "../shell/toast.tsx";

interface Props {
  readonly href: string;
  /** The name that it is saved by. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** A file that the server may refuse, or no longer have: a mere link would fail without a word. */
export function FileLink({ href, name, children }: Props) {
  const [isComing, setComing] = useState(false);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isComing) return;
    setComing(true);
    await fetchFile(href).then(
      (file) => keep(file, name),
      (problem: Problem) => say({ problem }),
    );
    setComing(false);
  };
  return (
    <a class="button" href={href} download={name} aria-busy={isComing} onClick={save}>
      {children}
    </a>
  );
}

/** The browser may begin to write it only after the click. */
const LET_GO_MS = 60_000;

function keep(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LET_GO_MS);
}

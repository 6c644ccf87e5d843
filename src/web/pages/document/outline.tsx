import type { Section } from "../../../record/schema.ts";
import { Nothing } from "../../parts/notice.tsx";
import type { ShownFact } from "./shown-facts.ts";

interface Props {
  readonly sections: readonly Section[];
  readonly facts: readonly ShownFact[];
  readonly fact: ShownFact | null;
  readonly onChoose: (fact: ShownFact) => void;
}

const HEADING_LETTERS = 110;
const clipped = (heading: string): string =>
  heading.length > HEADING_LETTERS ? `${heading.slice(0, HEADING_LETTERS)}…` : heading;

/** The document's sections as its table of contents. */
export function Outline({ sections, facts, fact, onChoose }: Props) {
  if (sections.length === 0) return <Nothing />;
  const choose = (id: string): void => {
    const found = facts.find((one) => one.part === "sections" && one.id === id);
    if (found) onChoose(found);
  };
  return (
    <div class="outline">
      <Level sections={sections} chosen={fact?.id} onChoose={choose} />
    </div>
  );
}

interface LevelProps {
  readonly sections: readonly Section[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

const Level = ({ sections, chosen, onChoose }: LevelProps) => (
  <ul>
    {sections.map(({ id, label, heading, children }) => (
      <li key={id}>
        <button type="button" class="pick" aria-current={id === chosen} onClick={() => onChoose(id)}>
          <b>{label}</b> {clipped(heading)}
        </button>
        {children.length > 0 && <Level sections={children} chosen={chosen} onChoose={onChoose} />}
      </li>
    ))}
  </ul>
);

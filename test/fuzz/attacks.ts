import { type AST, RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import type { Pattern } from "./patterns.ts";

/** A hostile text of any length: a beginning, what repeats, and what nothing ends on. */
export interface Hostile {
  readonly head: string;
  readonly pump: string;
  readonly tail: string;
}

/** Characters that the classes of our patterns tell apart. */
const PALETTE: readonly string[] = [..." 1aAạẤ.,:;-/(\n\t)“_*|<&=\\#@+'–…đĐfx~•[]{}\"!?%"];
const MOST_PUMPS = 8;
/** Of one pattern: lists of words repeat the same build hundreds of times. */
const MOST = 200;
/** Ways to choose among alternatives and the characters of a class. */
const CHOICES = [0, 1, 2, 3];

const parser = new RegExpParser();

/** What a class, a point or an escape takes. */
function charactersOf({ raw }: AST.Node, flags: string): readonly string[] {
  const one = new RegExp(`^(?:${raw})$`, flags.replace(/[gyd]/gu, ""));
  return PALETTE.filter((character) => one.test(character));
}

/** Words that parts of a pattern take, one for each choice. */
class Examples {
  readonly #flags: string;
  readonly #classes = new Map<string, readonly string[]>();

  constructor(flags: string) {
    this.#flags = flags;
  }

  charactersOf(node: AST.Node): readonly string[] {
    const known = this.#classes.get(node.raw) ?? charactersOf(node, this.#flags);
    this.#classes.set(node.raw, known);
    return known;
  }

  of(node: AST.Node, choice: number): string {
    switch (node.type) {
      case "Group":
      case "CapturingGroup":
        return this.#oneOf(node.alternatives, choice);
      case "Assertion":
        return node.kind === "lookbehind" && !node.negate ? this.#oneOf(node.alternatives, choice) : "";
      case "Alternative":
        return node.elements.map((element) => this.of(element, choice)).join("");
      case "Quantifier":
        return this.of(node.element, choice).repeat(Math.min(node.min || choice % 2, 5));
      case "Character":
        return String.fromCodePoint(node.value);
      case "CharacterClass":
      case "CharacterSet":
        return this.#characterOf(node, choice);
      default:
        return "";
    }
  }

  /** What leads to a part: examples of all that stands before it, at every depth. */
  before(node: AST.Node, choice: number): string {
    const { parent } = node;
    if (!parent || parent.type === "Pattern") return "";
    const beside =
      parent.type === "Alternative" ? parent.elements.slice(0, parent.elements.indexOf(node as never)) : [];
    return this.before(parent, choice) + beside.map((element) => this.of(element, choice)).join("");
  }

  #oneOf(alternatives: readonly AST.Alternative[], choice: number): string {
    return this.of(alternatives[choice % alternatives.length] as AST.Alternative, choice);
  }

  #characterOf(node: AST.Node, choice: number): string {
    const characters = this.charactersOf(node);
    return characters[choice % characters.length] ?? "a";
  }
}

const isClass = ({ type }: AST.Node): boolean => type === "CharacterClass" || type === "CharacterSet";

/** What is tried on a pattern by its own build: whatever it repeats again and again, alone and behind what leads to it. */
export function attacksOn({ source, flags }: Pattern): readonly Hostile[] {
  const examples = new Examples(flags);
  const pairs = new Map<string, Pick<Hostile, "head" | "pump">>();
  const add = (head: string, pump: string): void => {
    if (pump !== "") pairs.set(`${head}\0${pump}`, { head, pump });
  };
  visitRegExpAST(parser.parsePattern(source, 0, source.length, { unicode: flags.includes("u") }), {
    onQuantifierEnter(node) {
      if (node.max !== Number.POSITIVE_INFINITY) return;
      const pumps = isClass(node.element)
        ? examples.charactersOf(node.element).slice(0, MOST_PUMPS)
        : CHOICES.map((choice) => examples.of(node.element, choice));
      for (const head of new Set(CHOICES.map((choice) => examples.before(node, choice)))) {
        add("", head);
        for (const pump of pumps)
          for (const [before, again] of [
            [head, pump],
            ["", pump],
            ["", head + pump],
          ] as const)
            add(before, again);
      }
    },
  });
  return spread([...pairs.values()], MOST).flatMap((pair) => tailsOf(source).map((tail) => ({ ...pair, tail })));
}

/** So many of a list, from all of its length. */
export const spread = <T>(list: readonly T[], most: number): readonly T[] =>
  list.filter(
    (_, at) =>
      Math.floor((at * most) / list.length) !== Math.floor(((at - 1) * most) / list.length) || list.length <= most,
  );

/** Nothing ends on this; a point does not go on behind the end of a line. */
export const tailsOf = (source: string): readonly string[] =>
  /\.[*+]|\$/u.test(source) ? ["\u0001", "\n\u0001"] : ["\u0001"];

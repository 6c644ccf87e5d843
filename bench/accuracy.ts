import { parseArgs } from "node:util";
import { type Fixture, listFixtures, readGold } from "../scripts/fixtures/folder.ts";
import { compare, type Verdict } from "./accuracy/compare.ts";
import { currentRoot, readAll, withCommit } from "./accuracy/read-all.ts";

const HELP = `How exactly the fixtures are read: precision, recall and F1 of each group of facts, against their gold,
and the facts gained and lost against the last commit on main.

  npm run bench:accuracy -- [slug…]
    --misses          print every fact that was missed or made up
    --only GROUP      of those, only the ones of this group
    --against COMMIT  compare with another commit than main
    --alone           compare with none
`;

interface Judged extends Verdict {
  readonly slug: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: "boolean", default: false },
    only: { type: "string" },
    against: { type: "string", default: "main" },
    alone: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

function judge(root: string, fixtures: readonly Fixture[]): readonly Judged[] {
  const records = readAll(root, fixtures);
  return fixtures.flatMap((fixture) =>
    compare(readGold(fixture), records.get(fixture.slug) ?? null).map((verdict) => ({
      slug: fixture.slug,
      ...verdict,
    })),
  );
}

const count = (verdicts: readonly Verdict[], outcome: Verdict["outcome"]) =>
  verdicts.filter((v) => v.outcome === outcome).length;

function printTable(verdicts: readonly Judged[]): void {
  for (const [group, members] of Map.groupBy(verdicts, (v) => v.group)) {
    const [hit, missed, spurious] = (["hit", "missed", "spurious"] as const).map((o) => count(members, o)) as [
      number,
      number,
      number,
    ];
    const figures = {
      P: hit / Math.max(1, hit + spurious),
      R: hit / Math.max(1, hit + missed),
      F1: (2 * hit) / Math.max(1, 2 * hit + missed + spurious),
    };
    const shown = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(3)}`);
    console.log(`${group.padEnd(22)} ${shown.join("  ")}  (${hit + missed} in gold)`);
  }
}

const line = ({ slug, group, fact }: Judged) => `${slug}  ${group}: ${fact}`;
const lines = (verdicts: readonly Judged[], outcome: Verdict["outcome"]) =>
  new Set(verdicts.filter((v) => v.outcome === outcome).map(line));

const without = (all: ReadonlySet<string>, some: ReadonlySet<string>) =>
  new Set([...all].filter((fact) => !some.has(fact)));

function printChanges(before: readonly Judged[], now: readonly Judged[]): void {
  const [hitsBefore, hitsNow] = [lines(before, "hit"), lines(now, "hit")];
  const [madeUpBefore, madeUpNow] = [lines(before, "spurious"), lines(now, "spurious")];
  const changes = [
    ["gained", without(hitsNow, hitsBefore)],
    ["lost", without(hitsBefore, hitsNow)],
    ["made up anew", without(madeUpNow, madeUpBefore)],
    ["no longer made up", without(madeUpBefore, madeUpNow)],
  ] as const;
  console.log(`\nAgainst ${values.against}: ${changes.map(([name, set]) => `${set.size} ${name}`).join(", ")}`);
  for (const [name, set] of changes) for (const fact of set) console.log(`${name}: ${fact}`);
}

function main(): void {
  if (values.help) return void console.log(HELP);
  const fixtures = listFixtures().filter(({ slug }) => positionals.length === 0 || positionals.includes(slug));
  const now = judge(currentRoot, fixtures);
  const wrong = now.filter((v) => v.outcome !== "hit" && (values.only ?? v.group) === v.group);
  if (values.misses) for (const v of wrong) console.log(`${v.outcome.padEnd(8)} ${line(v)}`);
  console.log(`${fixtures.length} documents`);
  printTable(now);
  if (!values.alone)
    printChanges(
      withCommit(values.against, (root) => judge(root, fixtures)),
      now,
    );
}

main();

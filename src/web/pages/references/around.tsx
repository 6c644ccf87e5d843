import { useAnswer } from "../../api/use-answer.ts";
import { dayText } from "../../format/day.ts";
import { count } from "../../format/number.ts";
import { t } from "../../i18n/words.ts";
import { Answered } from "../../parts/notice.tsx";
import { addressOf } from "../../router.ts";
import { type Graph, type GraphNode, neighboursOf } from "./neighbours.ts";
import { GraphPicture } from "./picture.tsx";

/** The documents around one: as a picture, and in groups by what they do to it. */
export function Around({ to }: { readonly to: string }) {
  const answer = useAnswer("GET /api/v1/references/graph", { query: { to } });
  return (
    <Answered answer={answer}>
      {(graph) => (graph.edges.length === 0 ? null : <Groups graph={graph} to={to} />)}
    </Answered>
  );
}

function Groups({ graph, to }: { readonly graph: Graph; readonly to: string }) {
  const around = neighboursOf(graph);
  const plans = around.citing.filter(({ node, relation }) => node.kind === "plan" && relation === "basis");
  const changes = [...around.citing, ...around.cited].filter(({ relation }) => CHANGES.has(relation));
  return (
    <>
      <section class="card" aria-label={t("references.picture")}>
        <div class="scroll">
          <GraphPicture around={around} to={to} />
        </div>
        {graph.left > 0 && <p class="soft small">{t("references.left", { n: count(graph.left) })}</p>}
      </section>
      <div class="charts">
        <List title={t("references.plans")} nodes={plans.map(({ node }) => node)} />
        <List title={t("references.changes")} nodes={changes.map(({ node }) => node)} />
      </div>
    </>
  );
}

const CHANGES: ReadonlySet<string> = new Set(["amends", "replaces"]);

function List({ title, nodes }: { readonly title: string; readonly nodes: readonly GraphNode[] }) {
  return (
    <section class="card">
      <h2>
        {title} <span class="soft">{nodes.length}</span>
      </h2>
      {nodes.length === 0 ? <p class="soft small">{t("word.nothing")}</p> : null}
      <ul class="stack">
        {nodes.map((node) => (
          <li key={node.key} class="small">
            <a href={addressOfNode(node)}>{node.code ?? node.name}</a>{" "}
            <span class="soft">{dayText(node.issuedOn)}</span>
            <div class="clip">{node.title}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The document itself where the store has it, else who cites it. */
export const addressOfNode = ({ documentId, code, name }: GraphNode): string =>
  documentId ? `/documents/${documentId}` : addressOf("/references", { to: code ?? name });

import { useAnswer } from "../../api/use-answer.ts";
import { dayText } from "../../format/day.ts";
import { count } from "../../format/number.ts";
import { t } from "../../i18n/words.ts";
import { Answered } from "../../parts/notice.tsx";
import { addressOf } from "../../router.ts";
import { type Graph, type GraphNode, type Neighbour, neighboursOf } from "./neighbours.ts";
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
  return (
    <>
      <section class="card" aria-label={t("references.picture")}>
        <div class="scroll">
          <GraphPicture around={around} to={to} />
        </div>
        {graph.left > 0 && <p class="soft small">{t("references.left", { n: count(graph.left) })}</p>}
      </section>
      <div class="charts">
        <List title={t("references.plans")} neighbours={plans} />
        <List title={t("references.changedBy")} neighbours={around.citing.filter(isChange)} />
        <List title={t("references.changing")} neighbours={around.cited.filter(isChange)} />
      </div>
    </>
  );
}

const isChange = ({ relation }: Neighbour): boolean => relation === "amends" || relation === "replaces";

function List({ title, neighbours }: { readonly title: string; readonly neighbours: readonly Neighbour[] }) {
  return (
    <section class="card">
      <h2>
        {title} <span class="soft">{neighbours.length}</span>
      </h2>
      {neighbours.length === 0 ? <p class="soft small">{t("word.nothing")}</p> : null}
      <ul class="stack">
        {neighbours.map(({ node, relation }) => (
          <li key={`${node.key} ${relation}`} class="small">
            <a href={addressOfNode(node)}>{node.code ?? node.name}</a>{" "}
            <span class="soft">{[t(`relation.${relation}`), dayText(node.issuedOn)].filter(Boolean).join(" · ")}</span>
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

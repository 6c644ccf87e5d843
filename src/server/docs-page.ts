import { html, raw } from "hono/html";
import { PROBLEMS } from "./problem.ts";

type Json = { readonly [name: string]: unknown };
type Html = ReturnType<typeof html>;

/** The description as a page for people: no script, nothing from elsewhere. */
export function renderDocs(description: Json): Html {
  const { info, paths, components } = description as {
    info: { title: string; version: string; description: string };
    paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    components: { schemas: Json };
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? "");
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${info.title} ${info.version}: HTTP API</title><link rel="stylesheet" href="/api/docs.css"></head><body>
<h1>${info.title} ${info.version}: HTTP API</h1><p>${info.description}</p>
<p>For programs: <a href="/api/openapi.json">/api/openapi.json</a></p>
${[...groups].map(([tag, of]) => html`<h2 id="${tag}">${tag}</h2>${of.map(renderOperation)}`)}
<h2 id="problems">Problems</h2><table><tr><th>code</th><th>status</th><th>meaning</th></tr>
${Object.entries(PROBLEMS).map(([code, [status, title]]) => html`<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${title}</td></tr>`)}</table>
<h2 id="schemas">Schemas</h2>
${Object.entries(components.schemas).map(([name, schema]) => html`<h3 id="schema-${name}">${name}</h3><pre>${JSON.stringify(schema, null, 2)}</pre>`)}
</body></html>`;
}

interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: Json;
  }[];
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, Json>> }>
  >;
}

function renderOperation({ path, method, operation }: { path: string; method: string; operation: Operation }): Html {
  const { summary = "", description = "", parameters = [], responses } = operation;
  return html`<h3>${method.toUpperCase()} ${path}</h3><p>${summary}</p>${description && html`<p>${description}</p>`}
${
  parameters.length === 0
    ? ""
    : html`<table><tr><th>parameter</th><th>in</th><th>kind</th><th></th></tr>${parameters.map(
        (one) =>
          html`<tr><td><code>${one.name}</code>${one.required ? "" : raw(" <small>optional</small>")}</td><td>${one.in}</td><td>${kindOf(one.schema)}</td><td>${one.description ?? ""}</td></tr>`,
      )}</table>`
}
<p>Answers: ${Object.entries(responses).map(
    ([status, { description: said, content = {} }]) =>
      html`<br><code>${status}</code> ${said} ${Object.entries(content).map(([type, body]) => html`<code>${type}</code> ${schemaLinks(body)}`)}`,
  )}</p>`;
}

function kindOf({ type, format, enum: values }: Json): string {
  if (Array.isArray(values)) return values.join(" | ");
  return [type, format].filter(Boolean).join(", ");
}

/** Links to the schemas that a body is made of. */
const schemaLinks = (body: Json): readonly Html[] =>
  [...new Set([...JSON.stringify(body).matchAll(/#\/components\/schemas\/(\w+)/gu)].map((m) => m[1] as string))].map(
    (name) => html`<a href="#schema-${name}">${name}</a> `,
  );

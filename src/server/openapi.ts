import { z } from "zod";
import { recordSchema } from "../record/schema.ts";
import { VERSION } from "../version.ts";
import type { Api } from "./api.ts";

type Json = { [name: string]: unknown };

/** The description of the whole API, OpenAPI 3.1. */
export function describeApi(api: Api): Json {
  const document = api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "vanthu",
      version: VERSION,
      description:
        "Documents, facts and deadlines of a store. Lists answer a page and a cursor for the next; errors are RFC 9457 problems; answers carry ETags. Changes need `x-csrf-token` from `GET /api/v1/session`, or a token.",
      license: { name: "MIT" },
    },
    servers: [{ url: "/" }],
    security: [{}, { token: [] }, { session: [] }],
  }) as unknown as Json & { components: { schemas: Json } };
  eachParameter(document.paths as Json, withoutNull);
  document.components.schemas = { ...document.components.schemas, ...recordComponents() };
  (document.components as Json).securitySchemes = {
    token: { type: "http", scheme: "bearer" },
    session: { type: "apiKey", in: "cookie", name: "vanthu" },
  };
  return document;
}

interface Parameter {
  readonly schema: { type?: string | string[] };
}

function eachParameter(paths: Json, act: (parameter: Parameter) => void): void {
  for (const methods of Object.values(paths) as Json[])
    for (const operation of Object.values(methods) as { parameters?: Parameter[] }[])
      operation.parameters?.forEach(act);
}

/** Nothing in an address is null: zod-openapi takes a coerced number for one that may be. */
function withoutNull({ schema }: Parameter): void {
  const types = [schema.type ?? []].flat().filter((type) => type !== "null");
  if (types.length === 1) schema.type = types[0] as string;
}

/** The record's schema as zod itself describes it: zod-openapi would lose itself in sections within sections. */
function recordComponents(): Json {
  const { $schema, $defs, ...record } = z.toJSONSchema(recordSchema) as Json & { $defs: Json };
  void $schema;
  const [[inner, section]] = Object.entries($defs) as [[string, Json]];
  const named = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll(`#/$defs/${inner}`, "#/components/schemas/Section"));
  return { DocumentRecord: named(record), Section: named(section) };
}

import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import type { z as zod } from "zod";
import { whatToWrite } from "../query/filters.ts";
import type { Page } from "../query/page.ts";
import { needs } from "./access/guards.ts";
import type { Role } from "./access/users.ts";
import { Problem, problemSchema } from "./problem.ts";
import type { Env } from "./server-context.ts";

export type Api = OpenAPIHono<Env>;

/** Routes whose parameters are checked by their schemas; what does not parse is a problem that names it. */
export const newApi = (): Api =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const advice = issue ? whatToWrite(issue) : "look at it again";
      throw new Problem("bad-request", `${issue?.path.join(".") || "The request"} does not parse: ${advice}.`);
    },
  });

/** Any answer but the one that was asked for. */
const PROBLEM = {
  description: "What is wrong, and what to do (RFC 9457).",
  content: { "application/problem+json": { schema: problemSchema } },
} as const;

/** The answers of a route that gives JSON. */
export const gives = <S extends zod.ZodType>(schema: S, description: string) => ({
  200: { description, content: { "application/json": { schema } } },
  default: PROBLEM,
});

/** The same where it gives something else than JSON. */
export const givesFile = (description: string, ...mediaTypes: readonly string[]) => ({
  200: {
    description,
    content: Object.fromEntries(
      mediaTypes.map((type) => [
        type,
        { schema: z.string().openapi(type.startsWith("text/") ? {} : { format: "binary" }) },
      ]),
    ),
  },
  default: PROBLEM,
});

export const otherAnswers = { default: PROBLEM } as const;

/** A list, a page at a time. */
export const listOf = <S extends zod.ZodType>(item: S) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().openapi({ description: "Give it as `cursor` for what follows; null at the end." }),
  });

/** A page of a question as a list gives it. */
export const listed = <T>({ rows, next }: Page<T>): { items: T[]; next: string | null } => ({ items: [...rows], next });

/** What stands in front of a route that only some may use. */
export const forRole = (role: Role): { readonly middleware: MiddlewareHandler<Env> } => ({ middleware: needs(role) });

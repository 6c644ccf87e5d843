import type { Operations } from "./schema.ts";

export type Operation = keyof Operations;
export type AnswerOf<O extends Operation> = Operations[O]["answer"];
export type Given<O extends Operation> = Omit<Operations[O], "answer">;

/** What went wrong, as RFC 9457 tells it. */
export class Problem extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

let loggedOut = (): void => {};

/** What happens where the server no longer knows who asks. */
export const whenLoggedOut = (act: () => void): void => {
  loggedOut = act;
};

let csrfToken = "";

/** The token that every request that changes something carries. */
export const keepToken = (token: string): void => {
  csrfToken = token;
};

/**
 * Asks the API.
 * @throws Problem with the server's own words, or status 0 where it cannot be reached.
 */
export async function ask<O extends Operation>(
  operation: O,
  given: Given<O>,
  signal?: AbortSignal,
): Promise<AnswerOf<O>> {
  const [method = "GET", path = ""] = operation.split(" ");
  const { path: names = {}, query = {}, body } = given as Loose;
  const address = filled(path, names) + searchOf(query);
  const response = await fetch(address, {
    method,
    headers: headersOf(method, body),
    ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Problem(0, (error as Error).message);
  });
  if (response.status === 401 && operation !== "POST /api/v1/session") loggedOut();
  if (!response.ok) throw await problemOf(response);
  return (await contentOf(response)) as AnswerOf<O>;
}

interface Loose {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

const filled = (path: string, names: Readonly<Record<string, string | number>>): string =>
  path.replace(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(String(names[name])));

function searchOf(query: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null || value === "" ? [] : [[name, String(value)] as [string, string]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}

function headersOf(method: string, body: unknown): Readonly<Record<string, string>> {
  return {
    accept: "application/json",
    ...(method !== "GET" && { "x-csrf-token": csrfToken }),
    ...(body !== undefined && !(body instanceof FormData) && { "content-type": "application/json" }),
  };
}

async function contentOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  return response.headers.get("content-type")?.includes("json") ? response.json() : response.text();
}

async function problemOf(response: Response): Promise<Problem> {
  const said = (await response.json().catch(() => ({}))) as { readonly title?: string; readonly detail?: string };
  return new Problem(response.status, said.detail ?? said.title ?? `${response.status} ${response.statusText}`);
}

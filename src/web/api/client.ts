import type { Operations } from "./schema.ts";

export type Operation = keyof Operations;
export type AnswerOf<O extends Operation> = Operations[O]["answer"];
export type Given<O extends Operation> = Omit<Operations[O], "answer">;

/** What went wrong, as RFC 9457 tells it: `code` for the pages' own words, the message in those of the server. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  /** So many seconds one has to wait, where the server says it. */
  readonly seconds: number | null;
  constructor(status: number, code: string, message: string, seconds: number | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.seconds = seconds;
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
 * @throws Problem as the server tells it, or `unreachable` with status 0.
 */
export async function ask<O extends Operation>(
  operation: O,
  given: Given<O>,
  signal?: AbortSignal,
): Promise<AnswerOf<O>> {
  const [method = "GET", path = ""] = operation.split(" ");
  const { path: names = {}, query = {}, body } = given as Loose;
  const address = filled(path, names) + searchOf(query);
  const response = await answered(address, {
    method,
    headers: headersOf(method, body),
    ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  return (await contentOf(response)) as AnswerOf<O>;
}

/**
 * What lies at an address, as a file.
 * @throws Problem
 */
export const fetchFile = async (address: string): Promise<Blob> => (await answered(address)).blob();

async function answered(address: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new Problem(0, "unreachable", (error as Error).message);
  });
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.code === "log-in-needed") loggedOut();
  throw problem;
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

/** What is wrong according to an answer; `unexpected` where something else than the server answered. */
async function problemOf(response: Response): Promise<Problem> {
  const said = (await response.json().catch(() => ({}))) as Partial<Readonly<Record<"code" | "detail", string>>>;
  const detail = said.detail ?? `${response.status} ${response.statusText}`;
  const wait = response.headers.get("retry-after");
  return new Problem(response.status, said.code ?? "unexpected", detail, wait === null ? null : Number(wait));
}

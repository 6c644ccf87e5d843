import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { ProblemWords } from "../parts/problem-words.tsx";
import { addressOf, go, type Place } from "../router.ts";
import { type AnswerOf, ask, keepToken, type Problem, whenLoggedOut } from "./client.ts";

export type Session = AnswerOf<"GET /api/v1/session">;
export type Role = "reader" | "reviewer" | "admin";

const RANKS: readonly Role[] = ["reader", "reviewer", "admin"];

interface Held {
  readonly session: Session | null;
  readonly may: (role: Role) => boolean;
  readonly logIn: (name: string, password: string) => Promise<void>;
  readonly logOut: () => void;
}

const Context = createContext<Held>({ session: null, may: () => false, logIn: async () => {}, logOut: () => {} });

/** Who is at the pages, and what they may do. */
export const useSession = (): Held => useContext(Context);

/** Knows who is there before any page asks for something; a stranger is led to the log-in and back. */
export function SessionKeeper({ place, children }: { readonly place: Place; readonly children: ComponentChildren }) {
  const [session, setSession] = useState<Session | null>(null);
  const [error, setError] = useState<Problem | null>(null);
  const take = (found: Session): void => {
    keepToken(found.csrf ?? "");
    setSession(found);
  };
  useEffect(() => {
    const begin = (): Promise<void> => ask("GET /api/v1/session", {}).then(take, setError);
    begin();
    whenLoggedOut(begin);
  }, []);
  const isStranger = session !== null && session.user === null && place.path !== "/login";
  useEffect(() => {
    if (isStranger) go(addressOf("/login", { to: location.pathname + location.search }), { replace: true });
  }, [isStranger]);
  if (error && error.status !== 401)
    return (
      <div class="empty">
        <ProblemWords problem={error} />
      </div>
    );
  if (!session || isStranger) return null;
  const held: Held = {
    session,
    may: (role) => session.user !== null && RANKS.indexOf(session.user.role) >= RANKS.indexOf(role),
    logIn: async (name, password) => take(await ask("POST /api/v1/session", { body: { name, password } })),
    logOut: () => {
      ask("DELETE /api/v1/session", {}).then(() => location.assign("/login"));
    },
  };
  return <Context.Provider value={held}>{children}</Context.Provider>;
}

import { randomBytes } from "node:crypto";

const IDLE_MS = 12 * 3_600_000;
const LONGEST_MS = 7 * 24 * 3_600_000;
const MOST_SESSIONS = 10_000;

/** Somebody who has logged in with a browser. */
export interface Session {
  readonly id: string;
  readonly name: string;
  /** Of the password that opened it: a new one ends it. */
  readonly password: string;
  /** What the pages send with every request that changes something. */
  readonly csrf: string;
  readonly begun: number;
  readonly used: number;
}

/** The sessions of this process, in memory: after a restart people log in again. */
export class Sessions {
  readonly #byId = new Map<string, Session>();

  begin(name: string, password: string, now: number): Session {
    const session = { id: secret(), name, password, csrf: secret(), begun: now, used: now };
    this.#byId.set(session.id, session);
    const [oldest] = this.#byId.keys();
    if (this.#byId.size > MOST_SESSIONS && oldest !== undefined) this.#byId.delete(oldest);
    return session;
  }

  /** `null` where there is none or it has been left alone too long. */
  get(id: string, now: number): Session | null {
    const session = this.#byId.get(id);
    if (!session) return null;
    this.#byId.delete(id);
    if (now - session.used > IDLE_MS || now - session.begun > LONGEST_MS) return null;
    const kept = { ...session, used: now };
    this.#byId.set(id, kept);
    return kept;
  }

  end(id: string): void {
    this.#byId.delete(id);
  }
}

/** 256 bits of chance. */
export const secret = (): string => randomBytes(32).toString("base64url");

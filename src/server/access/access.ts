import { createHash, timingSafeEqual } from "node:crypto";
import { stat } from "node:fs/promises";
import { Problem } from "../problem.ts";
import { Attempts } from "./attempts.ts";
import { type Session, Sessions, secret } from "./sessions.ts";
import { hashToken, isPassword, type Role, readUsers, type User } from "./users.ts";

/** Who asks. */
export interface Identity {
  readonly name: string;
  readonly role: Role;
  /** By what they are known: nothing on a server for this machine alone, the pages' cookie, or a token. */
  readonly by: "nothing" | "session" | "token";
  /** What unsafe requests must carry; `null` where a token says enough. */
  readonly csrf: string | null;
  readonly sessionId: string | null;
}

export interface AccessOptions {
  /** The users' file; without it and without a token everybody is admin. */
  readonly usersFile?: string | undefined;
  /** A token that opens everything, for a server without a users' file. */
  readonly token?: string | undefined;
  nowMs(): number;
}

/** So many wrong passwords within a quarter of an hour, and an address or a name has to wait. */
const MOST_OF_ADDRESS_AND_NAME = 5;
const MOST_OF_ADDRESS = 30;
const MOST_OF_NAME = 100;
/** Passwords that are checked at once: each takes 64 MB. */
const MOST_AT_ONCE = 4;

/** Who may use the server. */
export class Access {
  readonly #options: AccessOptions;
  readonly #sessions = new Sessions();
  readonly #csrf = secret();
  readonly #limits = [
    { attempts: new Attempts(MOST_OF_ADDRESS_AND_NAME), key: (name: string, address: string) => `${address} ${name}` },
    { attempts: new Attempts(MOST_OF_ADDRESS), key: (_: string, address: string) => address },
    { attempts: new Attempts(MOST_OF_NAME), key: (name: string) => name },
  ] as const;
  #users: { readonly modifiedMs: number; readonly list: readonly User[] } | undefined;
  #checking = 0;

  constructor(options: AccessOptions) {
    this.#options = options;
  }

  /** Whether anybody may do anything: on this machine alone, without users. */
  get isOpen(): boolean {
    return this.#options.usersFile === undefined && this.#options.token === undefined;
  }

  async byToken(token: string): Promise<Identity | null> {
    const own = this.#options.token;
    if (own !== undefined && isSame(token, own)) return { ...TOKEN_ADMIN, by: "token", csrf: null, sessionId: null };
    const kept = hashToken(token);
    const user = (await this.#list()).find(({ tokens }) => tokens.includes(kept));
    return user ? { name: user.name, role: user.role, by: "token", csrf: null, sessionId: null } : null;
  }

  async bySession(id: string): Promise<Identity | null> {
    const session = this.#sessions.get(id, this.#options.nowMs());
    if (!session) return null;
    const user = await this.#named(session.name);
    if (!user || user.password !== session.password) return null;
    return identityOf(session, user.role);
  }

  byNothing(): Identity | null {
    if (!this.isOpen) return null;
    return { name: "local", role: "admin", by: "nothing", csrf: this.#csrf, sessionId: null };
  }

  /** @throws Problem where name or password are wrong, or too many were. */
  async logIn(name: string, password: string, address: string): Promise<Identity> {
    const now = this.#options.nowMs();
    const wait = Math.max(...this.#limits.map(({ attempts, key }) => attempts.wait(key(name, address), now)));
    if (wait > 0) throw tooMany(wait);
    const user = await this.#checked(name, password);
    if (!user) {
      for (const { attempts, key } of this.#limits) attempts.fail(key(name, address), now);
      throw new Problem("log-in-failed", "The name or the password is wrong; try again.");
    }
    this.#limits[0].attempts.forget(this.#limits[0].key(name, address));
    return identityOf(this.#sessions.begin(name, user.password ?? "", now), user.role);
  }

  logOut({ sessionId }: Identity): void {
    if (sessionId) this.#sessions.end(sessionId);
  }

  async #checked(name: string, password: string): Promise<User | null> {
    if (this.#checking >= MOST_AT_ONCE) throw tooMany(1);
    this.#checking++;
    try {
      const user = await this.#named(name);
      if (user && user.name === TOKEN_ADMIN.name && this.#options.token)
        return isSame(password, this.#options.token) ? user : null;
      return (await isPassword(password, user?.password)) && user ? user : null;
    } finally {
      this.#checking--;
    }
  }

  async #named(name: string): Promise<User | undefined> {
    if (name === TOKEN_ADMIN.name && this.#options.token) return { ...TOKEN_ADMIN, password: "", tokens: [] };
    return (await this.#list()).find((user) => user.name === name);
  }

  /** The file is read again when it changes, so that who was removed is out at once. */
  async #list(): Promise<readonly User[]> {
    const path = this.#options.usersFile;
    if (path === undefined) return [];
    const modifiedMs = (await stat(path).catch(() => null))?.mtimeMs ?? -1;
    if (this.#users?.modifiedMs === modifiedMs) return this.#users.list;
    const list = await readUsers(path).catch((error: unknown) => {
      // Told in the log, and to nobody who only asks.
      throw new Error("The users file cannot be read any more.", { cause: error });
    });
    this.#users = { modifiedMs, list };
    return list;
  }
}

/** Whoever holds the server's own token; the name under which the pages' log-in takes it. */
const TOKEN_ADMIN = { name: "token", role: "admin" } as const;

const identityOf = ({ name, csrf, id }: Session, role: Role): Identity => ({
  name,
  role,
  by: "session",
  csrf,
  sessionId: id,
});

const tooMany = (seconds: number): Problem =>
  new Problem("too-many-attempts", `Too many attempts to log in; try again in ${seconds} s.`, {
    "retry-after": String(seconds),
  });

/** In a time that tells nothing of how much is the same. */
export const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

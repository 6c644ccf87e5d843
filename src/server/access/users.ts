import { createHash, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { z } from "zod";
import { UsageError } from "../../errors.ts";

/** What people may do, each all that those before it may: ask, correct, import. */
export const ROLES = ["reader", "reviewer", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const NAME_PATTERN = /^[A-Za-zÀ-ỹ0-9][A-Za-zÀ-ỹ0-9 ._@-]{0,63}$/u;
const userSchema = z.object({
  name: z.string().regex(NAME_PATTERN),
  role: z.enum(ROLES),
  /** `scrypt:N:r:p:salt:key`, both in base64url. */
  password: z.string().startsWith("scrypt:").optional(),
  /** SHA-256 of a token, in hexadecimal: tokens are random and need no slow hash. */
  tokens: z.array(z.string().regex(/^[0-9a-f]{64}$/u)).default([]),
});
const fileSchema = z.object({ users: z.array(userSchema) });

/** A person or program that may use the server. */
export type User = z.infer<typeof userSchema>;

/**
 * The users of a file.
 * @throws UsageError where it cannot be read or is none.
 */
export async function readUsers(path: string): Promise<readonly User[]> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, "utf8"))).users;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT")
      throw new UsageError(`There is no users file ${path}; vanthu user add --users ${path} makes one.`);
    const why = error instanceof z.ZodError ? error.issues[0]?.path.join(".") : message;
    const advice =
      code === "EACCES"
        ? "give it to the user as whom vanthu runs (chown)"
        : "restore it from a backup, or remove it and begin anew with vanthu user add";
    throw new UsageError(`The users file ${path} cannot be read (${why}); ${advice}.`);
  }
}

/** Writes the users' file whole or not at all, readable by its owner only. */
export async function writeUsers(path: string, users: readonly User[]): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  await writeFile(draft, `${JSON.stringify({ users }, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, path);
}

export const usersFileExists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** 64 MB and about 0.1 s a try (OWASP's second setting). */
const COST = { N: 2 ** 16, r: 8, p: 2 } as const;
const KEY_BYTES = 32;

/** What is kept of a password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const { N, r, p } = COST;
  const key = await derive(password, salt, COST);
  return ["scrypt", N, r, p, salt.toString("base64url"), key.toString("base64url")].join(":");
}

/** Whether a password is the one that was kept; takes as long where nothing was kept. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [, N, r, p, salt = "", key = ""] = (kept ?? NOBODY).split(":");
  const wanted = Buffer.from(key, "base64url");
  const given = await derive(password, Buffer.from(salt, "base64url"), { N: Number(N), r: Number(r), p: Number(p) });
  return kept !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted);
}

const NOBODY = `scrypt:${COST.N}:${COST.r}:${COST.p}:${Buffer.alloc(16).toString("base64url")}:`;

const derive = (password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { ...cost, maxmem: 256 * 2 ** 20 };
    scrypt(password.normalize("NFC"), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** A new token, and what is kept of it. */
export function newToken(): { readonly token: string; readonly kept: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, kept: hashToken(token) };
}

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

import { ReadError } from "../errors.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist (any more); check the path.",
  EACCES: "may not be read by this user; change its permissions.",
  EPERM: "may not be read by this user; change its permissions.",
  ELOOP: "is a link that leads to itself; remove it.",
  EMFILE: "cannot be opened: too many files are open; raise the limit of open files.",
};

/** What the system says of a path, as an error that a person can act on. */
export function unreadable(path: string, error: unknown): ReadError {
  const { code = "", message = String(error) } = error as NodeJS.ErrnoException;
  return new ReadError("unreadable", `${path} ${REASONS[code] ?? `cannot be read: ${message}.`}`, { cause: error });
}

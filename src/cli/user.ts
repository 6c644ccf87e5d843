import type { Command } from "commander";
import { UsageError } from "../errors.ts";
import { howMany } from "../exports/how-many.ts";
import {
  hashPassword,
  NAME_PATTERN,
  newToken,
  ROLES,
  readUsers,
  type User,
  usersFileExists,
  writeUsers,
} from "../server/access/users.ts";
import { oneOf } from "./flag-values.ts";
import { example } from "./options.ts";
import { readSecret } from "./read-secret.ts";
import type { Shell } from "./shell.ts";

interface Flags {
  readonly users: string;
  readonly role?: string;
  readonly token?: true;
}

const LEAST_PASSWORD = 10;

/** `vanthu user add`, `remove`, `list`: who may use the server. */
export function userCommand(program: Command, shell: Shell): void {
  const user = program
    .command("user")
    .description("Keeps the file of those who may use vanthu serve.")
    .addHelpText("after", example("vanthu user add lan --role reviewer"));
  const named = (name: string): Command =>
    user.command(name).option("--users <file>", "the file of users", "./vanthu-users.json");
  named("add")
    .description(
      "Adds somebody, or gives a new password or role. The password is asked for, or read from standard input.",
    )
    .argument("<name>")
    .option("--role <role>", `${ROLES.join(", ")} (default of somebody new: reader)`)
    .option("--token", "print a new token for programs and calendars instead of asking for a password")
    .addHelpText("after", example("vanthu user add lan --role reviewer"))
    .action((name: string, flags: Flags) => add(name, flags, shell));
  named("remove")
    .description("Removes somebody; whoever is logged in by that name is out at once.")
    .argument("<name>")
    .addHelpText("after", example("vanthu user remove lan"))
    .action((name: string, flags: Flags) => remove(name, flags, shell));
  named("list")
    .description("Lists names and roles.")
    .addHelpText("after", example("vanthu user list"))
    .action((flags: Flags) => list(flags, shell));
}

async function add(name: string, { users: path, role, token }: Flags, shell: Shell): Promise<void> {
  if (!NAME_PATTERN.test(name))
    throw new UsageError(`${name} is no name for a user; take letters, digits, spaces and . _ @ -, at most 64.`);
  const users = (await usersFileExists(path)) ? await readUsers(path) : [];
  const before = users.find((user) => user.name === name);
  const known: User = { tokens: [], ...before, name, role: oneOf("--role", role ?? before?.role ?? "reader", ROLES) };
  const fresh = token ? newToken() : null;
  const user = fresh
    ? { ...known, tokens: [...known.tokens, fresh.kept] }
    : { ...known, password: await hashPassword(await askPassword(shell)) };
  await writeUsers(path, [...users.filter((one) => one !== before), user]);
  if (fresh) shell.stdout.write(`${fresh.token}\n`);
  shell.stderr.write(`${name} (${user.role}) is in ${path}.${fresh ? " The token is shown only now." : ""}\n`);
}

async function remove(name: string, { users: path }: Flags, shell: Shell): Promise<void> {
  const users = await readUsers(path);
  if (!users.some((user) => user.name === name)) throw new UsageError(`${path} has no ${name}; see vanthu user list.`);
  await writeUsers(
    path,
    users.filter((user) => user.name !== name),
  );
  shell.stderr.write(`${name} is removed.\n`);
}

async function list({ users: path }: Flags, shell: Shell): Promise<void> {
  for (const { name, role, password, tokens } of await readUsers(path))
    shell.stdout.write(
      `${name}\t${role}\t${password ? "password" : "no password"}\t${howMany(tokens.length, "token")}\n`,
    );
}

async function askPassword(shell: Shell): Promise<string> {
  const password = await readSecret("Password: ", shell);
  if (password.length >= LEAST_PASSWORD) return password;
  throw new UsageError(`The password is shorter than ${LEAST_PASSWORD} characters; take a longer one.`);
}

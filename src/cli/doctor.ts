import type { Command } from "commander";
import { EXIT } from "../errors.ts";
import { VERSION } from "../version.ts";
import { CHECKS, type Finding } from "./doctor-checks.ts";
import { example } from "./options.ts";
import type { Shell } from "./shell.ts";

const SIGNS: Readonly<Record<Finding["state"], string>> = { ok: "ok      ", optional: "optional", missing: "MISSING " };

/** `vanthu doctor`: what is installed and works here; exit code 4 where something needed is missing. */
export function doctorCommand(program: Command, shell: Shell): void {
  program
    .command("doctor")
    .description("Tells what is installed and works here, and how to install what is not.")
    .option("--json", "as JSON")
    .addHelpText("after", example("vanthu doctor"))
    .action(async ({ json }: { json?: true }) => {
      const findings = await Promise.all(CHECKS.map(async ({ name, check }) => ({ name, ...(await check()) })));
      shell.stdout.write(json ? `${JSON.stringify({ version: VERSION, findings }, null, 2)}\n` : render(findings));
      if (findings.some(({ state }) => state === "missing")) shell.exitCode = EXIT.missingTool;
    });
}

function render(findings: readonly (Finding & { name: string })[]): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  const lines = findings.map(({ name, state, words }) => `${SIGNS[state]}  ${name.padEnd(width)}  ${words}`);
  return `vanthu ${VERSION}\n${lines.join("\n")}\n`;
}

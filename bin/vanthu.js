#!/usr/bin/env node
import { addressOf, nodeProblem } from "./entry.js";

const problem = nodeProblem();
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(4);
}
const { main } = await import(addressOf("main"));
process.exitCode = await main(process.argv.slice(2));

#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { addressOf, nodeProblem } from "./entry.js";

// the heap is collected when it has grown by a tenth: left to itself, the engine may let it grow fourfold
setFlagsFromString("--heap-growing-percent=10");

const problem = nodeProblem();
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(4);
}
const { main } = await import(addressOf("main"));
process.exitCode = await main(process.argv.slice(2));

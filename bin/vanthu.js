#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { addressOf, nodeProblem } from "./entry.js";

// the heap is collected when it has grown by so much: left to itself, the engine may let it grow fourfold
setFlagsFromString("--heap-growing-percent=25");

const problem = nodeProblem();
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(4);
}
const { main } = await import(addressOf("main"));
process.exitCode = await main(process.argv.slice(2));

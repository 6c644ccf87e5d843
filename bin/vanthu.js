#!/usr/bin/env node
import { addressOf } from "./entry.js";

const { main } = await import(addressOf("main"));
process.exitCode = await main(process.argv.slice(2));

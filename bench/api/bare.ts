import { serve } from "@hono/node-server";
import { Hono } from "hono";

/** One route that gives the JSON of its standard input: what Hono costs by itself. */
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const answer: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
const app = new Hono().get("/bare", (c) => c.json(answer as object));
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
  process.stdout.write(`at http://127.0.0.1:${port}/\n`);
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { newApi } from "../src/server/api.ts";
import { describedRoutes } from "../src/server/app.ts";
import { describeApi } from "../src/server/openapi.ts";
import { type Description, renderClientTypes } from "./client-types.ts";

export const CLIENT_FILE = join(import.meta.dirname, "../src/web/api/schema.ts");

/** The types of the pages' client, as the API describes itself now. */
export const currentClientTypes = (): string =>
  renderClientTypes(describeApi(describedRoutes(newApi(), {} as never)) as unknown as Description);

if (import.meta.main) writeFileSync(CLIENT_FILE, currentClientTypes());

import { writeFileSync } from "node:fs";
import { newApi } from "../src/server/api.ts";
import { describedRoutes } from "../src/server/app.ts";
import { describeApi } from "../src/server/openapi.ts";

/**
 * Writes the API's description (OpenAPI 3.1) without starting a server.
 *   npm run openapi -- FILE        (standard output where no file is given)
 */
const [file] = process.argv.slice(2);
const json = `${JSON.stringify(describeApi(describedRoutes(newApi(), {} as never)), null, 2)}\n`;
if (file) writeFileSync(file, json);
else process.stdout.write(json);

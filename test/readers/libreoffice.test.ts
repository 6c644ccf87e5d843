import { expect, test, vi } from "vitest";
import { throughLibreOffice } from "../../src/readers/libreoffice.ts";

test("without LibreOffice the message says what to install", async () => {
  vi.stubEnv("PATH", "/nowhere");
  const reading = throughLibreOffice("ppt", "ppt").read(new Uint8Array([1]), { name: "bao-cao.ppt" });
  await expect(reading).rejects.toMatchObject({
    code: "unsupported",
    message: expect.stringMatching(/^bao-cao\.ppt .* install it/u),
  });
});

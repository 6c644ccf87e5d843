import { expect, test } from "vitest";
import { parseText } from "../../src/pipeline.ts";
import { planWith } from "../cli/small-plan.ts";

const warns = (text: string): boolean => parseText(text).warnings.some(({ code }) => code === "no-document");

test.each([
  [
    "settings",
    JSON.stringify(
      {
        name: "portal",
        version: "2.1.0",
        scripts: { start: "node server.js", build: "webpack --mode production" },
        dependencies: { express: "^4.17.1", lodash: "^4.17.21" },
        description: "Serves the public portal and its static files",
      },
      null,
      2,
    ),
  ],
  [
    "a program",
    'import { readFileSync } from "node:fs";\nexport function total(rows) {\n  let sum = 0;\n  for (const row of rows) sum += Number(row.amount);\n  return sum;\n}\nconsole.log(total(JSON.parse(readFileSync("rows.json", "utf8"))));\n',
  ],
  [
    "English",
    "The quarterly meeting has been moved to another building because the usual room is being repainted. Please bring your own chairs.",
  ],
])("%s is told to be no document", (_, text) => expect(warns(text)).toBe(true));

test.each([
  ["a plan", planWith("1. Các xã báo cáo trước ngày 15/6/2018.")],
  [
    "Vietnamese without a letterhead",
    "Sáng nay, đoàn viên thanh niên toàn huyện đã ra quân làm vệ sinh các tuyến đường liên xã, trồng cây xanh ở khu trung tâm.",
  ],
  [
    "Vietnamese typed without marks",
    "Kinh gui cac don vi, de nghi cac don vi tong hop so lieu va bao cao ve van phong de tong hop chung toan huyen trong tuan nay nhe",
  ],
  [
    "Vietnamese in JSON",
    JSON.stringify({
      title: "Thông tin tuyên truyền",
      body: "Toàn dân đoàn kết xây dựng đời sống văn hóa ở khu dân cư",
      author: "web admin",
      tags: ["news", "portal", "home", "public", "feature", "banner"],
    }),
  ],
  ["a few words", "OK. See attachment."],
  ["nothing", ""],
])("%s is not", (_, text) => expect(warns(text)).toBe(false));

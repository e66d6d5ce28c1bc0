import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { root } from "../../scripts/tree.ts";

test("a test file fails by what a GitHub of its process was asked, and one of a process that it spawned", () => {
  const jest = ["--no-warnings", "--experimental-vm-modules", join(root, "node_modules/jest/bin/jest.js")];
  const env = { ...process.env, FORCE_COLOR: "0" }; // a worker of Jest is told to colour
  const words = ["--runInBand", "--testMatch", "**/test/contracts/breaks-description.ts"];
  const { status, stderr } = spawnSync(process.execPath, [...jest, ...words], { cwd: root, env, encoding: "utf8" });
  expect([status, stderr]).toEqual([1, expect.stringContaining("2 passed, 2 total")]);
  const unknown = (name: string) => `GET /rate_limit → 200: the query has ${name}, unknown to the route\n`;
  expect(stderr).toContain(`GitHub's description is violated:\n    ${unknown("own")}    ${unknown("spawned")}`);
}, 60_000);

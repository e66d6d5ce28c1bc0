import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { glob } from "tinyglobby";
import { broken } from "../scripts/layers.ts";

test("no room imports upwards, and what is reserved is touched only where it may be", async () => {
  const paths = await glob(["packages/**/*.ts", "actions/**/*.ts"], { ignore: ["**/node_modules/**"] });
  expect(paths.length).toBeGreaterThan(40);
  expect(broken(await Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, "utf8") }))))).toEqual(
    [],
  );
});

test.each([
  ["packages/model/a.ts", 'import { b } from "../ports/b.ts";', "model may not import from ports"],
  ["packages/decide/a.ts", 'export const a = async () => import("../ports/b.ts");', "decide may not import from ports"],
  ["packages/decide/a.ts", "export const a = () => Date.now();", "decide is pure"],
  [
    "packages/decide/a.ts",
    'import { often } from "../../scripts/often.ts";',
    "decide may not import from ../../scripts",
  ],
  ["packages/kit/a.ts", 'import {\n  c,\n} from "../rehearsal/c.ts";', "kit may not import from rehearsal"],
  ["actions/x/a.ts", 'import { y } from "../y/y.ts";', "action:x may not import from action:y"],
  ["actions/x/a.ts", 'import { spawn } from "node:child_process";', "only ports may touch"],
  ["actions/x/a.ts", "export const a = process.env.HOME;", "only kit may touch process.env"],
  ["packages/ports/a.ts", 'import * as core from "@actions/core";', "only kit may touch @actions/core"],
  ["packages/formats/a.ts", 'export const a = () => fetch("http://x");', "only ports may touch the network"],
  ["packages/attic/a.ts", "", "is not a room"],
])("in %s the text %j breaks a rule", (path, text, told) => {
  expect(broken([{ path, text }]).join("\n")).toContain(told);
});

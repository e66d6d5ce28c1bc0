import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { glob } from "tinyglobby";
import { doors } from "../scripts/doors.ts";
import { brokenFolders, type Doors, fileCircles } from "../scripts/folders.ts";
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
])("in %s the text %j breaks a rule", (path, text, message) => {
  expect(broken([{ path, text }]).join("\n")).toContain(message);
});

test("every folder is entered by its doors alone, and no folders import in a circle", async () => {
  const paths = await glob(["packages/**/*.ts", "actions/**/*.ts", "scripts/*.ts"], { ignore: ["**/node_modules/**"] });
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, "utf8") })));
  expect(brokenFolders(files, doors)).toEqual([]);
});

test.each<[string, Record<string, string>, string]>([
  [
    "an import past a door",
    { "packages/decide/flow/a.ts": 'import { b } from "../approval/b.ts";' },
    "packages/decide/approval/b.ts is not a door of decide/approval: import open, or name it in scripts/doors.ts",
  ],
  [
    "a lazy import past a door",
    { "actions/x/x.ts": 'const b = await import("../../packages/decide/approval/b.ts");' },
    "actions/x/x.ts: packages/decide/approval/b.ts is not a door of",
  ],
  [
    "a type from behind a door",
    { "packages/decide/flow/a.ts": 'import type { B } from "../approval/b.ts";' },
    "is not a door of decide/approval",
  ],
  ["an import of a folder without doors", { "packages/kit/a.ts": 'import "../ports/x/b.ts";' }, "import nothing of it"],
  ["a door that nobody uses", {}, "no other folder imports decide/approval/open.ts"],
  [
    "a circle of three folders",
    {
      "packages/decide/approval/open.ts": 'import { b } from "../flow/b.ts";',
      "packages/decide/flow/b.ts": 'import { c } from "../policy/c.ts";',
      "packages/decide/policy/c.ts": 'import type { A } from "../approval/open.ts";',
    },
    "approval/open.ts ► packages/decide/flow/b.ts, packages/decide/flow/b.ts ► packages/decide/policy/c.ts, packages/decide/policy/c.ts ► packages/decide/approval/open.ts",
  ],
  [
    "a builder in shipped code",
    { "packages/kit/a.ts": 'import { run } from "../model/builders/run.ts";' },
    "packages/model/builders/run.ts is for tests alone",
  ],
  [
    "a fake in shipped code",
    { "packages/kit/a.ts": 'import { memoryRuns } from "../ports/runs/runs-memory.ts";' },
    "packages/ports/runs/runs-memory.ts is for tests alone",
  ],
  [
    "a crowded folder",
    Object.fromEntries(Array.from({ length: 23 }, (_, at) => [`packages/decide/flow/f${at}.ts`, ""])),
    "packages/decide/flow holds 23 files",
  ],
])("%s is seen", (_, texts, expected) => {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const small: Doors = { "decide/approval": ["open"], "decide/flow": "every", "decide/policy": "every" };
  expect(brokenFolders(files, small).join("\n")).toContain(expected);
});

test("tests, builders and fakes may look behind every door", () => {
  const text = 'import { b } from "../approval/b.ts";';
  const files = ["flow/a.test.ts", "builders/a.ts", "flow/a-memory.ts"].map((path) => ({
    path: `packages/decide/${path}`,
    text,
  }));
  expect(brokenFolders(files, {})).toEqual([]);
});

test("no files of the loopback GitHub import in a circle, and only what composes it names its whole store", async () => {
  const paths = await glob(["packages/rehearsal/github/**/*.ts"]);
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, "utf8") })));
  expect(fileCircles(files)).toEqual([]);
  const naming = files.filter(({ text }) => /\bGitHubStore\b/.test(text)).map(({ path }) => path.split("/").at(-1));
  expect(naming.sort()).toEqual(["github-store.ts", "verbs.ts"]);
});

test("a circle of two files is seen, also where one takes only a type", () => {
  const files = [
    { path: "packages/a/a.ts", text: 'import { b } from "./b.ts";' },
    { path: "packages/a/b.ts", text: 'import type { A } from "./a.ts";' },
  ];
  expect(fileCircles(files)).toEqual([
    "files import in a circle: packages/a/a.ts ► packages/a/b.ts, packages/a/b.ts ► packages/a/a.ts",
  ]);
});

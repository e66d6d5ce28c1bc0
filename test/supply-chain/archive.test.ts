import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { actionNames, root } from "../../scripts/tree.ts";

// A job gets the archive that GitHub makes of this repository, without what .gitattributes leaves out.

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "slipway-archive-"));
  const archive = execFileSync("git", ["archive", "--worktree-attributes", "HEAD"], { cwd: root, maxBuffer: 1e9 });
  execFileSync("tar", ["-x", "-C", home], { input: archive });
});
afterAll(() => rmSync(home, { recursive: true }));

test("every action starts from what a job downloads, and has its programs' locks", async () => {
  const names = await actionNames();
  const env = { PATH: process.env.PATH ?? "", HOME: home, RUNNER_TEMP: home };
  const report = names.map((name) => {
    const { stdout } = spawnSync(process.execPath, [join(home, "dist", name, "index.js")], { env, encoding: "utf8" });
    return [name, existsSync(join(home, "actions", name, "action.yml")), /^::error.*$/m.exec(stdout)?.[0]];
  });
  expect(report).toEqual(names.map((name) => [name, true, expect.stringMatching(/input|GITHUB_/)]));
  for (const file of ["LICENSE", "dist/licenses.txt", "dist/locks", ".github/workflows/promote.yml"])
    expect([file, existsSync(join(home, file))]).toEqual([file, true]);
});

test("it gets no tests, no sources and no command line", () => {
  for (const file of ["test", "packages", "dist/slipway", "examples", "actions/plan-flow/plan-flow.ts"])
    expect([file, existsSync(join(home, file))]).toEqual([file, false]);
});

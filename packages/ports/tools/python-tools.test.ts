import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { childProcesses } from "../machine/exec.ts";
import { locks } from "./locks.ts";
import { toolTable } from "./need.ts";
import type { ToolName } from "./table.ts";

// From the real package index, into a cache of their own.
let folder: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "slipway-python-")));
});
afterAll(() => rm(folder, { recursive: true }));

const table = (lockFiles = locks()) => {
  const { PATH = "", HOME = "" } = process.env;
  const settings = { env: process.env, toolCache: join(folder, "cache"), workspace: "/nowhere" };
  const { signal } = new AbortController();
  return toolTable({ ...settings, signal }, childProcesses({ env: { PATH, HOME } }), { lockFiles });
};

test("uv is fetched by pip, makes the environment of a lock, and its programs run", async () => {
  const tools = table();
  const names: ToolName[] = ["sqlfluff", "pylint", "bandit", "pytest"];
  for (const tool of await Promise.all(names.map((name) => tools.need(name)))) {
    const said = execFileSync(tool.path, ["--version"], { encoding: "utf8", env: { PATH: "/usr/bin:/bin" } });
    expect(said).toContain(tool.version);
  }
}, 180_000);

test("a wheel with another hash than the lock's is not installed, and nothing is kept", async () => {
  const wrong = join(folder, "locks");
  await cp(locks(), wrong, { recursive: true });
  for (const lock of ["uv", "zizmor"]) {
    const text = await readFile(join(wrong, `${lock}.txt`), "utf8");
    await writeFile(join(wrong, `${lock}.txt`), text.replaceAll(/sha256:.{8}/g, "sha256:00000000"));
  }
  for (const name of ["uv", "zizmor"] as const) {
    const before = await readdir(join(folder, "cache"));
    // For zizmor the right uv is there: only its own lock is wrong.
    if (name === "zizmor") await cp(join(locks(), "uv.txt"), join(wrong, "uv.txt"));
    await expect(table(wrong).need(name)).rejects.toMatchObject({
      reason: "tool_failed",
      message: expect.stringContaining("got bytes that are not the pinned ones"),
    });
    expect(await readdir(join(folder, "cache"))).toEqual(before);
    expect(await readdir(join(folder, "cache", ".tmp"))).toEqual([]);
  }
}, 180_000);

test("a team's own requirements become an environment, and what cannot be installed leaves none", async () => {
  const list = join(folder, "requirements.txt");
  await writeFile(list, "iniconfig==2.3.1\n");
  const made = await table().python(join(folder, "team"), { root: folder, requirements: ["requirements.txt"] });
  const code = "import iniconfig, sys; print(sys.prefix)";
  expect(execFileSync(made.path, ["-c", code], { encoding: "utf8" }).trim()).toBe(join(folder, "team"));
  await writeFile(list, "iniconfig==99\n");
  await expect(
    table().python(join(folder, "other"), { root: folder, requirements: ["requirements.txt"] }),
  ).rejects.toMatchObject({
    reason: "tool_failed",
    message: expect.stringContaining("iniconfig==99"),
  });
  expect(await readdir(folder)).not.toContain("other");
}, 180_000);

import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";

// A clone in which nothing has been set up, and a PATH that holds what the test says.
const here = join(import.meta.dirname, "..");
let clone: string;
let bin: string;

beforeEach(async () => {
  clone = await realpath(await mkdtemp(join(tmpdir(), "slipway-setup-")));
  bin = join(clone, "bin");
  await mkdir(bin);
  for (const path of ["scripts", "packages/ports/tools", "package.json", "package-lock.json"])
    await cp(join(here, path), join(clone, path), { recursive: true });
});
afterEach(() => rm(clone, { recursive: true }));

const setup = (...args: string[]) =>
  spawnSync(process.execPath, [join(clone, "scripts", "setup.mjs"), ...args], { env: { PATH: bin }, encoding: "utf8" });

const onPath = async (...names: string[]) => {
  for (const name of names)
    await symlink(execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim(), join(bin, name));
};

test("everything that is missing is reported in one message, each with its remedy, and nothing is touched", async () => {
  const { status, stderr, stdout } = setup("test");
  expect([status, stdout]).toEqual([1, ""]);
  for (const name of ["git", "npm", "Python 3.11 or newer, with venv", "Go"])
    expect(stderr).toMatch(new RegExp(`^  ${name}\\n    install `, "m"));
  expect(setup("demo").stderr).not.toContain("Go\n");
  expect(await readdir(clone)).not.toContain(".slipway");
});

test("a Python that is too old, or has no venv, is missing", async () => {
  await writeFile(join(bin, "python3"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  expect(setup("demo").stderr).toContain("Python 3.11 or newer, with venv");
});

test("it prepares the demo or the tests, and knows nothing else", () => {
  expect(setup("moon")).toMatchObject({ status: 2, stderr: expect.stringContaining('does not know "moon"') });
});

/** An npm that has said and done what the test wants. */
const npm = async (script: string) => {
  await onPath("git", "sleep");
  await writeFile(join(bin, "npm"), `#!/bin/sh\n[ "$1" = --version ] && exit 0\n${script}\n`, { mode: 0o755 });
  await writeFile(join(bin, "python3"), "#!/bin/sh\nexit 0\n", { mode: 0o755 });
};

test("a failed npm is heard, and the next call tries again", async () => {
  await npm("echo 'npm error: no registry' >&2; exit 1");
  for (let call = 0; call < 2; call++) {
    const { status, stderr } = setup("demo");
    expect(status).toBe(1);
    expect(stderr).toContain("npm error: no registry");
    expect(stderr).toContain("npm ci failed");
  }
});

test("an interrupt reaches the child, and what was not finished is not taken for whole", async () => {
  await npm('trap "echo stopped >interrupted; exit 1" INT; echo >ready; while :; do sleep 0.05; done');
  const child = spawn(process.execPath, [join(clone, "scripts", "setup.mjs"), "demo"], { env: { PATH: bin } });
  const ended = once(child, "close");
  while (!existsSync(join(clone, "ready"))) await pause(20);
  child.kill("SIGINT");
  expect(await ended).toEqual([130, null]);
  expect(await readdir(clone)).toContain("interrupted");
  expect(await readdir(join(clone, ".slipway"))).not.toContain("ready-demo");
});

test("what is set up is set up once: a second call does nothing, and says nothing", async () => {
  await npm("mkdir -p node_modules/.bin");
  await onPath("mkdir");
  await writeFile(join(clone, "scripts", "prepare.ts"), 'console.log("  prepared");\n');
  await chmod(join(bin, "npm"), 0o755);
  expect(setup("demo")).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/packages .*npm ci[\s\S]* prepared\n$/),
  });
  expect(setup("demo")).toMatchObject({ status: 0, stdout: "", stderr: "" });
  await writeFile(join(clone, "packages/ports/tools/table.ts"), "export const table = {};\n");
  const { stdout } = setup("demo");
  expect(stdout).toContain("prepared");
  expect(stdout).not.toContain("npm ci");
});

import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type LeashedCommand, leash } from "./leash.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "leash-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const command = (script: string): LeashedCommand => ({
  file: "/bin/sh",
  args: ["-c", script],
  cwd: folder,
  env: { PATH: "/usr/bin:/bin" },
  log: join(folder, "log"),
  signal: "TERM",
  grace: 1,
});

const describe = () => readFile(join(folder, "log"), "utf8").catch(() => "");

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let waited = 0; waited < 5000; waited += 20) {
    if (await holds()) return;
    await pause(20);
  }
  throw new Error("it did not become true");
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test("a program that ends by itself tells its exit code, and nothing of it is left", async () => {
  const program = leash(command("sleep 100 & echo $!; exit 3"));
  expect(await program.ended).toBe(3);
  const child = Number(await describe());
  expect(child).toBeGreaterThan(0);
  await until(() => !isAlive(child));
  expect(() => process.kill(-program.group, 0)).toThrow("ESRCH");
});

test("a program is asked to end before it is killed", async () => {
  const program = leash(command("trap 'echo asked; exit 0' TERM; echo ready; while :; do sleep 0.02; done"));
  await until(async () => (await describe()).includes("ready"));
  await program.stop();
  expect(await describe()).toBe("ready\nasked\n");
});

test("a program that does not listen is killed after the grace", async () => {
  const program = leash(command("trap '' TERM; echo ready; while :; do sleep 0.02; done"));
  await until(async () => (await describe()).includes("ready"));
  await program.stop();
  expect(await program.ended).toBe(137);
});

test("a program that is not there says so in its log", async () => {
  const program = leash({ ...command(""), file: "/nowhere/at-all", args: [] });
  expect(await program.ended).toBe(127);
  expect(await describe()).toMatch(/\/nowhere\/at-all/);
});

test("when its owner is killed without warning the program ends too", async () => {
  const script = `
    import { leash } from ${JSON.stringify(new URL("leash.ts", import.meta.url).href)};
    leash(${JSON.stringify(command('echo "pid $$"; while :; do sleep 0.02; done'))});
    setInterval(() => {}, 1000);`;
  const owner = spawn("node", ["--input-type=module", "-e", script], { stdio: "ignore" });
  await until(async () => (await describe()).includes("pid"));
  const pid = Number((await describe()).replace("pid ", ""));
  expect(isAlive(pid)).toBe(true);
  owner.kill("SIGKILL");
  await until(() => !isAlive(pid));
});

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Command, childProcesses, type Finished } from "./exec.ts";

const { PATH = "" } = process.env;
const exec = childProcesses({ env: { PATH } });

let temp = "";
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), "slipway-exec-"));
});
afterEach(() => rmSync(temp, { recursive: true }));

/** Runs a script of the shell, and says how many milliseconds that took. */
const shell = async (
  script: string,
  more: Partial<Command> = {},
): Promise<{ took: number; finished: Finished; pid: () => number }> => {
  const began = performance.now();
  const finished = await exec.run({ file: "/bin/sh", args: ["-c", script], cwd: temp, ...more });
  return { took: performance.now() - began, finished, pid: () => Number(readFileSync(join(temp, "pid"), "utf8")) };
};

const runs = (pid: number): boolean => existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(statusOf(pid));
const statusOf = (pid: number): string => readFileSync(`/proc/${pid}/status`, "utf8");

test("a program that leaves another one with its output is over when it ends, and the other is ended", async () => {
  const { took, finished, pid } = await shell("sleep 60 & echo $! > pid; echo done");
  expect(finished).toEqual({ code: 0, signal: null, stdout: "done\n", stderr: "", timedOut: false });
  expect(took).toBeLessThan(2_000);
  expect(runs(pid())).toBe(false);
});

test("a process that will not hear that it should end is killed, also one that was stopped", async () => {
  const deaf = await shell("trap '' TERM; sh -c 'echo $$ > pid; while :; do sleep 0.05; done' & sleep 0.2");
  expect([deaf.finished.code, runs(deaf.pid())]).toEqual([0, false]);
  const stopped = await shell("sleep 60 & echo $! > pid; kill -STOP $!");
  expect([stopped.finished.code, runs(stopped.pid())]).toEqual([0, false]);
  expect(deaf.took + stopped.took).toBeLessThan(5_000);
});

test("a process that left the group and holds the output is not waited for", async () => {
  const { took, finished, pid } = await shell("setsid sh -c 'echo $$ > pid; exec sleep 60' & sleep 0.2; echo done");
  process.kill(pid(), "SIGKILL");
  expect([finished.code, finished.stdout]).toEqual([0, "done\n"]);
  expect(took).toBeLessThan(4_000);
});

test("what code of the team leaves running is ended, also where it left the group", async () => {
  const { took, finished, pid } = await shell("setsid sh -c 'echo $$ > pid; exec sleep 60' & sleep 0.2; echo done", {
    isForeign: true,
  });
  expect([finished.stdout, runs(pid())]).toEqual(["done\n", false]);
  expect(took).toBeLessThan(3_000);
});

test("a time limit holds for what the program has started too", async () => {
  const { took, finished } = await shell("sleep 60 & exec sleep 60", { timeout: 200 });
  expect(finished).toMatchObject({ timedOut: true });
  expect(took).toBeLessThan(3_000);
});

test("of an output of any size only the beginning and the end are kept, in little memory", async () => {
  const lines: string[] = [];
  const before = process.memoryUsage().rss;
  const long = "y".repeat(999);
  const { finished } = await shell(
    `echo first; yes ${long} | head -c 300000000; head -c 100000000 /dev/zero | tr '\\0' x; echo last`,
    { keep: 4000, longestLine: 1000, onLine: (line) => void (line !== long && lines.push(line)) },
  );
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  expect(finished).toMatchObject({ code: 0, isCut: true });
  expect(finished.stdout).toMatch(/^first\ny{999}\ny+\n\[slipway: 399\d{6} bytes cut\]\nx+last\n$/);
  expect(finished.stdout.length).toBeLessThan(4100);
  expect(lines).toEqual(["first", `${"x".repeat(1000)} [slipway: 99999004 bytes cut]`]);
}, 20_000);

test("a program that is not there is an error of its start", async () => {
  await expect(exec.run({ file: "/nowhere/program" })).rejects.toMatchObject({ code: "ENOENT" });
});

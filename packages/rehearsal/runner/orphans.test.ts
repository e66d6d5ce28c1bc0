import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, test } from "@jest/globals";
import { shared } from "./orphans.ts";
import { noteBystanders, tracked } from "./processes.ts";

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
});

async function sleeper(id: string): Promise<number | undefined> {
  const child = spawn("sleep", ["60"], { env: { ...process.env, RUNNER_TRACKING_ID: id }, stdio: "ignore" });
  started.push(child);
  await once(child, "spawn");
  return child.pid;
}

test("a process is found by the id in its environment, unless it was there before the first job", async () => {
  const early = await sleeper("github_early");
  expect(tracked().get("github_early")).toMatchObject([{ pid: early, name: "sleep" }]);
  noteBystanders();
  const late = await sleeper("github_late");
  noteBystanders();
  const found = tracked();
  expect(found.get("github_late")).toMatchObject([{ pid: late, parent: process.pid, name: "sleep" }]);
  expect(found.has("github_early")).toBe(false);
});

test("jobs that end side by side share one look; whoever comes later gets a new one, after a rest", async () => {
  const begun: number[] = [];
  const look = shared(() => {
    const now = performance.now();
    begun.push(now);
    while (performance.now() < now + 20);
    return new Map();
  });
  const [one, two] = [look(), look()];
  expect(await one).toBe(await two);
  expect(begun).toHaveLength(1);
  expect(await look()).not.toBe(await one);
  const [first = 0, second = 0] = begun;
  expect(second - first).toBeGreaterThan(390);
});

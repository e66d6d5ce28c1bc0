import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "@jest/globals";
import { cleanUp, isAlive, runSteps } from "../builders/job.ts";
import { shared } from "./orphans.ts";
import { noteBystanders, signal, tracked } from "./processes/processes.ts";

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  cleanUp();
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
  const entries = tracked();
  expect(entries.get("github_late")).toMatchObject([{ pid: late, parent: process.pid, name: "sleep" }]);
  expect(entries.has("github_early")).toBe(false);
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

test("what a step leaves running is there for the next one, and killed at the end of the job by its tracking id", async () => {
  const { text } = await runSteps(`
- run: |
    setsid sleep 300 > /dev/null 2>&1 &
    echo "LEFT=$!" >> $GITHUB_ENV
    echo "tracking=$RUNNER_TRACKING_ID"
- run: kill -0 $LEFT && echo "still there $LEFT"
`);
  const [, id = ""] = /\ntracking=(\S+)\n/.exec(text) ?? [];
  const [, remaining = ""] = /\nstill there (\d+)\n/.exec(text) ?? [];
  expect(text).toContain(`\nTerminate orphan process: pid (${remaining}) (`);
  expect(tracked().get(id)).toBeUndefined();
  while (isAlive(Number(remaining))) await pause(10);
});

test("what comes to be while others are killed is killed too", async () => {
  // On the death of one, a process that is not of the job starts the other: by the next look, unless the machine is too busy.
  const attempt = async (): Promise<number> => {
    const { text } = await runSteps(`
- run: |
    echo "tracking=$RUNNER_TRACKING_ID"
    export ID="$RUNNER_TRACKING_ID" MARK="$RUNNER_TEMP/mark"
    one='RUNNER_TRACKING_ID=$ID sh -c ": > $MARK; exec sleep 300"' other='RUNNER_TRACKING_ID=$ID sleep 300'
    env -u RUNNER_TRACKING_ID setsid sh -c "$one; $other" > /dev/null 2>&1 &
    until [ -e "$MARK" ]; do sleep 0.02; done
`);
    const [, id = ""] = /\ntracking=(\S+)\n/.exec(text) ?? [];
    for (const { pid } of tracked().get(id) ?? []) signal(pid, "SIGKILL");
    return text.split("\nTerminate orphan process: ").length - 1;
  };
  expect([await attempt(), await attempt(), await attempt()]).toContain(2);
});

test("what has rid itself of the tracking id outlives the job", async () => {
  const { text } = await runSteps(`
- run: |
    env -i PATH="$PATH" setsid sh -c 'echo $$ > "$1"; exec sleep 300' sh "$RUNNER_TEMP/left" > /dev/null 2>&1 &
    until [ -s "$RUNNER_TEMP/left" ]; do sleep 0.02; done
    echo "left $(cat "$RUNNER_TEMP/left")"
`);
  const [, remaining = "0"] = /\nleft (\d+)\n/.exec(text) ?? [];
  expect(Number(remaining)).toBeGreaterThan(1);
  try {
    expect(text).not.toContain("Terminate orphan process");
    expect(isAlive(Number(remaining))).toBe(true);
  } finally {
    signal(Number(remaining), "SIGKILL");
  }
});

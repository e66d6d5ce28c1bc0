/**
 * How long at least one tool ran below a process: looked for in `/proc` every few milliseconds, by a thread of its own, so that
 * looking costs the measured process nothing.
 */
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

/** Command lines of tools; the service of the stand-in for the cloud and the database server are no tools. */
const tools =
  /(^|\/)(terraform|tflint|uv)\0|\/(checkov|sqlfluff|pylint|bandit)\0|-m\0(pytest|checkov|sqlfluff|pylint|bandit)|pglite|pytest/;

const every = 5;

/** Begins to look below this process; the answer ends it and gives the milliseconds. */
export async function watchTools(): Promise<() => Promise<number>> {
  const worker = new Worker(new URL(import.meta.url), { workerData: process.pid });
  await new Promise((resolve) => worker.once("message", resolve));
  return async () => {
    const inside = new Promise<number>((resolve) => worker.once("message", resolve));
    worker.postMessage("stop");
    return inside;
  };
}

const look = async (pid: number): Promise<number> => {
  let inside = 0;
  let stopped = false;
  parentPort?.once("message", () => {
    stopped = true;
  });
  parentPort?.postMessage("looking");
  for (let last = performance.now(); !stopped; ) {
    await pause(every);
    const running = runsTool(pid);
    const now = performance.now();
    if (running) inside += now - last;
    last = now;
  }
  return inside;
};

/** Whether a descendant of a process is a tool. */
const runsTool = (pid: number): boolean =>
  textOf(`/proc/${pid}/task/${pid}/children`)
    .split(" ")
    .filter((child) => child !== "")
    .some((child) => tools.test(textOf(`/proc/${child}/cmdline`)) || runsTool(Number(child)));

/** Empty for a process that has ended. */
const textOf = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

if (!isMainThread && typeof workerData === "number") parentPort?.postMessage(await look(workerData));

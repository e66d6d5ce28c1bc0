import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { cancelProcess, killTree } from "./cancel.ts";
import type { RunnerTimes } from "./host.ts";
import { lineSplitter } from "./line-splitter.ts";

/** A process of a step; no shell reads the arguments. */
export interface StepProcess {
  readonly file: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Each line of both streams as it comes. */
  readonly onLine: (line: string) => void;
  /** Asks it to end, with GitHub's patience. */
  readonly stop: AbortSignal;
  /** Ends it at once. */
  readonly kill: AbortSignal;
  readonly times: RunnerTimes;
}

/** Runs a process to its end and answers its exit code (128 and the number of the signal that ended it). Throws if it cannot start. */
export async function runProcess(run: StepProcess): Promise<number> {
  // A group of its own: Ctrl-C in the terminal reaches a step only as a cancel, once.
  const child = spawn(run.file, [...run.args], {
    cwd: run.folder,
    env: run.env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const exited = new Promise<number>((resolve, reject) => {
    child.once("exit", (code, name) => resolve(code ?? 128 + (name ? constants.signals[name] : 0)));
    child.once("error", (error) =>
      reject(
        new Error(
          `An error occurred trying to start process '${run.file}' with working directory '${run.folder}'. ${error.message}`,
        ),
      ),
    );
  });
  const closed = Promise.all(
    [child.stdout, child.stderr].map(async (stream) => {
      const lines = lineSplitter(run.onLine);
      stream.on("data", lines.write);
      await once(stream, "close").catch(() => undefined);
      lines.end();
    }),
  );
  const forget = onAbort(run.stop, () => cancelProcess(child, run.times));
  const forgetKill = onAbort(run.kill, async () => {
    if (child.pid !== undefined) killTree(child.pid);
  });
  try {
    const code = await exited;
    await drained(closed, run.times.drain);
    return code;
  } finally {
    forget();
    forgetKill();
    child.stdout.destroy();
    child.stderr.destroy();
  }
}

/** Something in the background may hold the streams open for ever. */
async function drained(closed: Promise<unknown>, patience: number): Promise<void> {
  const settled = new AbortController();
  await Promise.race([closed, sleep(patience, undefined, { signal: settled.signal }).catch(() => undefined)]);
  settled.abort();
}

function onAbort(signal: AbortSignal, act: () => Promise<void>): () => void {
  const listener = (): void => void act();
  if (signal.aborted) listener();
  else signal.addEventListener("abort", listener, { once: true });
  return () => signal.removeEventListener("abort", listener);
}

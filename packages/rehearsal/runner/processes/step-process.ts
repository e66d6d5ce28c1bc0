import { cancelProcess, killTree } from "./cancel.ts";
import { messageOf } from "./caught.ts";
import type { RunnerTimes } from "./host.ts";
import { type Launch, launchHere, type Program } from "./launch.ts";
import { lineSplitter } from "./line-splitter.ts";

/** A process of a step. */
export interface StepProcess extends Program {
  /** Each line of both streams as it comes. */
  readonly onLine: (line: string) => void;
  /** Asks it to end, with GitHub's patience. */
  readonly stop: AbortSignal;
  /** Ends it at once. */
  readonly kill: AbortSignal;
  readonly times: RunnerTimes;
  readonly launch: Launch | undefined;
}

/** Runs a process to its end and answers its exit code (128 and the number of the signal that ended it). Throws if it cannot start. */
export async function runProcess(run: StepProcess): Promise<number> {
  const lines = { stdout: lineSplitter(run.onLine), stderr: lineSplitter(run.onLine) };
  const { file, args, folder, env, launch = launchHere } = run;
  const running = launch({ file, args, folder, env }, (stream, chunk) => {
    if (chunk) lines[stream].write(chunk);
    else lines[stream].end();
  });
  const pid = await running.started.catch((error: unknown) => {
    throw new Error(
      `An error occurred trying to start process '${file}' with working directory '${folder}'. ${messageOf(error)}`,
    );
  });
  const forget = onAbort(run.stop, () => cancelProcess(pid, running.exited, run.times));
  const forgetKill = onAbort(run.kill, async () => killTree(pid));
  try {
    const code = await running.exited;
    await within(running.closed, run.times.drain);
    return code;
  } finally {
    forget();
    forgetKill();
    running.drop();
    lines.stdout.end();
    lines.stderr.end();
  }
}

/** Something in the background may hold the streams open for ever. */
function within(closed: Promise<unknown>, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, patience);
    void closed.then(done);
  });
}

function onAbort(signal: AbortSignal, act: () => Promise<void>): () => void {
  const listener = (): void => void act();
  if (signal.aborted) listener();
  else signal.addEventListener("abort", listener, { once: true });
  return () => signal.removeEventListener("abort", listener);
}

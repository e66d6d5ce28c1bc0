import type { OnGitHub } from "../process/on-github.ts";
import type { StepOptions, StepResult } from "../process/step.ts";

/** Where a step is killed: before or after the loopback GitHub does what the job's k-th write asks. */
export interface CrashPoint {
  readonly write: number;
  readonly when: "before" | "after";
}

/** Runs a step whose process ends by SIGKILL at a point; `null` if it ended before it got there. */
export async function crashed(
  { github }: OnGitHub,
  job: string,
  { write, when }: CrashPoint,
  run: (more: Pick<StepOptions, "started">) => Promise<StepResult>,
): Promise<StepResult | null> {
  let pid: number | undefined;
  const begun = github.faults.fired.length;
  const kill = () => {
    if (pid === undefined) throw new Error("the step asked before it was started");
    process.kill(pid, "SIGKILL");
  };
  github.faults.plan([{ job, writes: true, skip: write - 1, fault: { kind: "crash", when, kill } }]);
  const result = await run({ started: (id) => (pid = id) });
  github.faults.plan([]);
  if (github.faults.fired.length === begun) return null;
  if (result.code !== null) throw new Error(`the step was killed at write ${write} and ended with ${result.code}`);
  return result;
}

/**
 * Before the first write and after each, until `at` says that there are no more: before any other there is what a kill after the one
 * before it leaves.
 */
export async function everyCrashPoint(at: (point: CrashPoint) => Promise<boolean>): Promise<CrashPoint[]> {
  const met: CrashPoint[] = [];
  for (let point: CrashPoint = { write: 1, when: "before" }; await at(point); ) {
    met.push(point);
    point = { write: point.when === "before" ? 1 : point.write + 1, when: "after" };
  }
  return met;
}

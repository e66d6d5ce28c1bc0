/** Re-run of failed jobs, or of one: which jobs of an earlier attempt run again, and what is kept of the others. */
import type { Conclusion, RunResult } from "../protocol/run.ts";
import type { Job } from "../workflow/model.ts";
import type { Outcome } from "./keys/needs.ts";
import { end, type Frame, type World } from "./world.ts";

/** An attempt that has ended. */
export interface Earlier {
  readonly attempt: number;
  readonly jobs: RunResult["jobs"];
  readonly outcomes: RunResult["outcomes"];
  /** Key of the one job that runs again with what needs it; the failed ones if not given. */
  readonly again?: string;
}

type Ended = RunResult["jobs"][number];

const failed: ReadonlySet<Conclusion> = new Set(["failure", "cancelled"]);

/** What is known of a job's leg from the earlier attempt. */
export function earlierLeg({ earlier }: Frame, key: string): Ended | undefined {
  return earlier?.jobs.find((job) => job.key === key);
}

/** Whether a leg stays as it was: it ended before, and neither it nor anything that it calls failed or was cancelled. */
export function isKept(frame: Frame, key: string): boolean {
  const under = endedUnder(frame, key);
  return under.some((job) => job.key === key) && !under.some((job) => runsAgain(frame, job));
}

/**
 * How each job of a file takes part in a re-run of failed jobs: `kept` with its earlier outcome, `failed` (again, but its
 * legs and callees that succeeded stay), or `again` as a whole, because something that it needs runs again.
 */
export function partsOf(frame: Frame): ReadonlyMap<Job, "kept" | "failed" | "again"> {
  const { jobs } = frame.tree.workflow;
  const byId = new Map(jobs.map((job) => [job.id.toLowerCase(), job]));
  const parts = new Map<Job, "kept" | "failed" | "again">();
  const partOf = (job: Job): "kept" | "failed" | "again" => {
    const known = parts.get(job);
    if (known) return known;
    const needed = job.needs.flatMap(({ id }) => byId.get(id.toLowerCase()) ?? []);
    const part = needed.some((other) => partOf(other) !== "kept") ? "again" : isWhole(frame, job) ? "kept" : "failed";
    parts.set(job, part);
    return part;
  };
  for (const job of jobs) partOf(job);
  return parts;
}

/** Tells again how a job, its legs and all that it called ended, and gives the outcome. */
export function keep(world: World, frame: Frame, job: Job): Outcome {
  const key = frame.prefix.key + job.id;
  for (const ended of endedUnder(frame, key)) replay(world, frame, ended);
  const outcome = frame.earlier?.outcomes[key] ?? { result: "skipped", outputs: {} };
  world.outcomes.set(key, outcome);
  return outcome;
}

/** Tells again how one leg and all that it called ended. */
export function keepLeg(world: World, frame: Frame, key: string): void {
  const exact = (frame.earlier?.jobs ?? []).filter((job) => job.key === key || job.key.startsWith(`${key}/`));
  for (const ended of exact) replay(world, frame, ended);
}

/** Outputs that a job which runs again does not set again are those of the earlier attempt (actions/runner#2598). */
export function withEarlierOutputs(
  world: World,
  frame: Frame,
  key: string,
  outputs: Readonly<Record<string, string>>,
): Record<string, string> {
  const before = earlierLeg(frame, key)?.outputs ?? {};
  const old = Object.keys(before).filter((name) => !(name in outputs));
  if (old.length > 0) {
    const message = `${old.join(", ")} of ${key} still hold what attempt ${frame.earlier?.attempt} put out: the job did not set them again`;
    world.watch({ type: "warning", job: key, message, at: world.stage.now() });
  }
  return { ...before, ...outputs };
}

function isWhole(frame: Frame, job: Job): boolean {
  const key = frame.prefix.key + job.id;
  if (!frame.earlier?.outcomes[key]) return false;
  return !endedUnder(frame, key).some((ended) => runsAgain(frame, ended));
}

function runsAgain({ earlier }: Frame, { key, conclusion }: Ended): boolean {
  const again = earlier?.again;
  return again === undefined ? failed.has(conclusion) : key === again || key.startsWith(`${again}/`);
}

/** What ended under a key: the job itself, the legs of its matrix, and what they called. Ids hold no slash and no space. */
function endedUnder({ earlier }: Frame, key: string): Ended[] {
  return (earlier?.jobs ?? []).filter(
    (job) => job.key === key || job.key.startsWith(`${key}/`) || job.key.startsWith(`${key} (`),
  );
}

function replay(world: World, { earlier }: Frame, { key, name, conclusion, outputs, result }: Ended): void {
  end(world, { key, name }, conclusion, {
    because: `kept from attempt ${earlier?.attempt}`,
    ...(earlier && { kept: earlier.attempt }),
    outputs: { ...outputs },
    ...(result && { result }),
  });
  for (const [inner, outcome] of Object.entries(earlier?.outcomes ?? {})) {
    if (inner.startsWith(`${key}/`)) world.outcomes.set(inner, outcome);
  }
}

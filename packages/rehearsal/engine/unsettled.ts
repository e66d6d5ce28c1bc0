/**
 * Where GitHub does not say what happens, or has been seen to do several things, the rehearsal warns that a workflow
 * depends on it. The remedy is the same each time: explicit conditions inside of the called file, and a plain job at its end.
 */
import { asksAncestors } from "../expressions/evaluate.ts";
import type { Conclusion } from "../protocol/run.ts";
import { mentionsOutputs } from "../workflow/mentions.ts";
import type { CallJob, Job } from "../workflow/model.ts";
import type { Frame, World } from "./world.ts";

/** Warns where a first job of a called file asks, in its condition or by having none, how what is before the call ended. */
export function warnOfFirstJob(world: World, frame: Frame, job: Job): void {
  if (job.needs.length > 0 || !asksAncestors(job.condition?.expression)) return;
  const list = [...frame.callers]
    .filter(([, result]) => result !== "success")
    .map(([id, result]) => `${id} (${result})`);
  if (list.length === 0) return;
  warn(
    world,
    frame,
    job,
    "first job",
    `whether success() in a called file sees what is before the call, ${list.join(", ")}, is not settled: write out the condition of ${job.id}`,
  );
}

/** Warns where a job reads what a call put out that did not succeed. */
export function warnOfOutputs(world: World, frame: Frame, job: Job): void {
  for (const call of callsOf(frame, job)) {
    const { result } = frame.outcomes.of(call);
    if ((result === "failure" || result === "cancelled") && mentionsOutputs(job, call.id)) {
      warn(
        world,
        frame,
        job,
        "outputs",
        `whether a call has outputs that ended as ${result} is not settled, and ${job.id} reads those of ${call.id}`,
      );
    }
  }
}

/** Warns where something waits for a call of which no job ran. */
export function warnOfSkipped(world: World, frame: Frame, call: CallJob, conclusion: Conclusion): void {
  const called = frame.tree.calls.get(call)?.workflow.jobs ?? [];
  if (conclusion !== "skipped" || called.some((job) => world.unplayed.has(job))) return;
  const waits = frame.tree.workflow.jobs.filter((job) => callsOf(frame, job).includes(call));
  if (waits.length === 0) return;
  const list = waits.map(({ id }) => id).join(", ");
  warn(
    world,
    frame,
    call,
    "skipped",
    `all jobs of ${call.id} were skipped; what it counts as then for ${list} is not settled: end the called file in a plain job`,
  );
}

/** Warns where a job asks for secrets of its environment that a file on the way to it was not passed: here they stay empty. */
export function warnOfSecrets(world: World, frame: Frame, job: Job, names: readonly string[]): void {
  if (names.length === 0) return;
  warn(
    world,
    frame,
    job,
    `secrets ${names.join(", ")}`,
    `whether an environment's value of ${names.join(", ")} arrives where a file between was not passed it is not settled, and here it stays empty: pass it on in every call on the way to ${job.id}`,
  );
}

function callsOf(frame: Frame, job: Job): CallJob[] {
  const needed = new Set(job.needs.map(({ id }) => id.toLowerCase()));
  return frame.tree.workflow.jobs.filter(
    (other): other is CallJob => other.kind === "call" && needed.has(other.id.toLowerCase()),
  );
}

/** Once for each kind of each file, and only of files that the run's own repository can change; a secret is passed on by its own file first. */
function warn(world: World, frame: Frame, job: Job, kind: string, message: string): void {
  const { repository, path } = frame.tree.file;
  const isSecret = kind.startsWith("secrets");
  const key = isSecret ? kind : `${kind} ${path}`;
  if ((!isSecret && repository !== world.run.repository) || world.warned.has(key)) return;
  world.warned.add(key);
  world.watch({
    type: "warning",
    job: frame.prefix.key + job.id,
    message: `unsettled: ${message}`,
    at: world.stage.now(),
  });
}

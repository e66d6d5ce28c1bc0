/** What became of an event, as one document for a script. */
import { basename } from "node:path";
import type { Conclusion, JobResult, RunResult, StartupError } from "../protocol/run.ts";

/** One job, one leg of a matrix, or one call. */
export interface JobDocument {
  readonly result: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  /** Why a rehearsal does not play it; it counts as skipped. */
  readonly unplayed?: string;
}

/** One run of one workflow file. */
export interface RunDocument {
  /** Name of the file. */
  readonly workflow: string;
  readonly result: "success" | "failure" | "cancelled" | "startup_failure";
  /** Why it did not start, or what failed without having run; else `null`. */
  readonly error: string | null;
  /** By the ids that lead to it, `call / inner`; a leg also by its values, `test (a, b)`. */
  readonly jobs: Readonly<Record<string, JobDocument>>;
}

/** The whole document. */
export function runDocuments(runs: readonly RunResult[]): { readonly runs: readonly RunDocument[] } {
  return {
    runs: runs.map(runDocument).sort((a, b) => (a.workflow < b.workflow ? -1 : a.workflow > b.workflow ? 1 : 0)),
  };
}

/** Whether a run never came to its jobs. */
export function isStartupFailure({ errors, jobs }: RunResult): boolean {
  return errors.length > 0 && jobs.length === 0;
}

/** One run of it. */
export function runDocument(run: RunResult): RunDocument {
  const { conclusion, errors } = run;
  const isBroken = isStartupFailure(run);
  return {
    workflow: basename(run.run.path),
    // A run whose jobs were all skipped is a success of a run that had nothing to do.
    result: isBroken ? "startup_failure" : conclusion === "skipped" ? "success" : conclusion,
    error: isBroken ? `The workflow is not valid. ${errors.map(spelled).join("\n")}` : failuresOf(run),
    jobs: jobsOf(run),
  };
}

/** GitHub's way to say where a mistake is. */
const spelled = ({ path, line, column, message }: StartupError): string =>
  line === undefined ? `${path}: ${message}` : `${path} (Line: ${line}, Col: ${column ?? 1}): ${message}`;

/** Why jobs failed for another reason than one of their steps. */
const failuresOf = ({ jobs, errors }: RunResult): string | null => {
  const messages = jobs.flatMap((job) => {
    if (job.conclusion !== "failure") return [];
    const reasons = job.result ? runnersOwn(job.result) : job.because === undefined ? [] : [job.because];
    return reasons.map((reason) => `${spacedKey(job.key, jobs)}: ${reason}`);
  });
  const all = [...errors.map(spelled), ...messages];
  return all.length === 0 ? null : all.join("\n");
};

/** What the runner said before the first step and after the last one. */
const runnersOwn = ({ annotations }: JobResult): string[] =>
  annotations.flatMap(({ level, step, message }) => (level === "failure" && ownSteps.has(step) ? [message] : []));

const ownSteps: ReadonlySet<string> = new Set(["", "Set up job", "Complete job"]);

/** Legs as they ended; by its plain id a job is what those that need it see of it. */
const jobsOf = ({ jobs, outcomes }: RunResult): Record<string, JobDocument> => {
  const legs = jobs.map(
    ({ key, conclusion, outputs, because, unplayed }) =>
      [
        spacedKey(key, jobs),
        { result: conclusion, outputs, ...(unplayed && because && { unplayed: because }) },
      ] as const,
  );
  const whole = Object.entries(outcomes).map(
    ([key, { result, outputs }]) => [spacedKey(key, jobs), { result, outputs }] as const,
  );
  return Object.fromEntries([...legs, ...whole]);
};

/** `call / inner` of `call/inner`. A value of a matrix may hold a slash of its own, so the calls that there are tell where one level ends. */
const spacedKey = (key: string, jobs: RunResult["jobs"]): string => {
  const above = callAbove(key, jobs);
  return above === undefined ? key : `${spacedKey(above, jobs)} / ${key.slice(above.length + 1)}`;
};

/** Key of the call that a job is in. */
export function callAbove(key: string, jobs: RunResult["jobs"]): string | undefined {
  return jobs
    .filter((job) => key.startsWith(`${job.key}/`))
    .sort((a, b) => b.key.length - a.key.length)
    .find((job) => plain.test(key.slice(job.key.length + 1)))?.key;
}

/** The last part of a key: an id, and the values of a leg. */
const plain = /^[A-Za-z_][\w-]*(?: \(.*\))?(?: #\d+)?$/s;

import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import type { Job, StepsJob } from "./model.ts";
import type { Mistake } from "./parser.ts";
import { entries, field, items, placeOf, texts } from "./tokens.ts";

/** Keys of a job that a rehearsal cannot play yet, and what to do without. */
const ofJobs: Readonly<Record<string, string>> = {
  container: "a job container",
  services: "service containers",
  snapshot: "a snapshot of the runner's image",
  "cancel-timeout-minutes": "a cancel time of the job's own",
};

/** Keys of a step likewise. */
const ofSteps: Readonly<Record<string, string>> = {
  background: "background steps",
  wait: "waiting for background steps",
  "wait-all": "waiting for background steps",
  cancel: "cancelling a background step",
  parallel: "parallel steps",
};

/** Everything in a file's jobs that GitHub would do and a rehearsal would not, by job: told by name, never passed over. */
export function limitsOf(
  path: string,
  jobs: readonly Job[],
  tokens: TemplateToken | undefined,
): Map<Job, readonly Mistake[]> {
  const blocks = new Map(entries(path, tokens).map(({ key, value }) => [key, value]));
  const limits = jobs.map((job) => {
    const block = blocks.get(job.id);
    const ofKeys = block ? refused(path, block, ofJobs) : [];
    return [job, [...ofKeys, ...(job.kind === "steps" ? ofJob(path, job) : [])]] as const;
  });
  return new Map(limits.filter(([, mistakes]) => mistakes.length > 0));
}

function ofJob(path: string, job: StepsJob): Mistake[] {
  const steps = job.steps.flatMap((step) => [...refused(path, step, ofSteps), ...dockerAction(path, step)]);
  return [...otherMachines(job), ...steps];
}

function refused(path: string, token: TemplateToken, table: Readonly<Record<string, string>>): Mistake[] {
  return entries(path, token).flatMap(({ key, place }) => {
    const what = table[key];
    return what ? [{ ...place, message: `"${key}" asks for ${what}` }] : [];
  });
}

function dockerAction(path: string, step: TemplateToken): Mistake[] {
  const uses = field(step, "uses");
  const [name = ""] = texts(uses);
  if (!uses || !name.startsWith("docker://")) return [];
  return [{ ...placeOf(path, uses), message: `"${name}" is a docker action` }];
}

/** Labels that a file writes out for every leg; what a matrix makes of them is known leg by leg. */
function otherMachines(job: StepsJob): Mistake[] {
  const labels = texts(field(job.runsOn.token, "labels") ?? job.runsOn.token);
  return labels.filter(isOtherMachine).map((label) => ({ ...job.runsOn.place, message: otherMachine(label) }));
}

/** Whether a runner label asks for a system that this machine does not stand in for. */
export function isOtherMachine(label: string): boolean {
  return /^(windows|macos)/i.test(label);
}

/** Why a job on such a runner is not played. */
export function otherMachine(label: string): string {
  return `it runs on ${label}, and every job here runs on this machine, as on ubuntu-latest`;
}

/** Step ids that differ only in case are one id to GitHub. */
export function doubledStepIds(path: string, jobs: readonly Job[]): Mistake[] {
  return jobs.flatMap((job) => {
    const seen = new Set<string>();
    return (job.kind === "steps" ? job.steps : []).flatMap((step) =>
      items(field(step, "id")).flatMap((id) => {
        const [text = ""] = texts(id);
        if (!seen.has(text.toLowerCase())) {
          seen.add(text.toLowerCase());
          return [];
        }
        return [{ ...placeOf(path, id), message: `step id "${text}" is used twice in job "${job.id}"` }];
      }),
    );
  });
}

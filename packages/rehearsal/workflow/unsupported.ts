import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import type { Job, StepsJob } from "./model.ts";
import type { Mistake } from "./parser.ts";
import { entries, field, items, placeOf, texts } from "./tokens.ts";

/** Keys of a job that a rehearsal cannot play yet, and what to do without. */
const ofJobs: Readonly<Record<string, string>> = {
  container: "a job container: run the steps on the machine itself",
  services: "service containers: start the service in a step",
  snapshot: "a snapshot of the runner's image",
  "cancel-timeout-minutes": "a cancel time of the job's own: the runner's five minutes hold",
};

/** Keys of a step likewise. */
const ofSteps: Readonly<Record<string, string>> = {
  background: "background steps: run them one after the other",
  wait: "waiting for background steps",
  "wait-all": "waiting for background steps",
  cancel: "cancelling a background step",
  parallel: "parallel steps: run them one after the other",
};

/** Everything in a file's jobs that GitHub would do and a rehearsal would not: told by name, never passed over. */
export function unsupported(path: string, jobs: readonly Job[], tokens: TemplateToken | undefined): Mistake[] {
  const blocks = entries(path, tokens).flatMap(({ value }) => refused(path, value, ofJobs));
  return [...blocks, ...jobs.flatMap((job) => (job.kind === "steps" ? ofJob(path, job) : []))];
}

function ofJob(path: string, job: StepsJob): Mistake[] {
  const steps = job.steps.flatMap((step) => [...refused(path, step, ofSteps), ...dockerAction(path, step)]);
  return [...otherMachines(job), ...steps];
}

function refused(path: string, token: TemplateToken, table: Readonly<Record<string, string>>): Mistake[] {
  return entries(path, token).flatMap(({ key, place }) => {
    const what = table[key];
    return what ? [{ ...place, message: `"${key}" is not supported in a rehearsal: ${what}` }] : [];
  });
}

function dockerAction(path: string, step: TemplateToken): Mistake[] {
  const uses = field(step, "uses");
  const [name = ""] = texts(uses);
  if (!uses || !name.startsWith("docker://")) return [];
  return [{ ...placeOf(path, uses), message: `"${name}" is not supported in a rehearsal: docker actions` }];
}

function otherMachines(job: StepsJob): Mistake[] {
  const labels = texts(field(job.runsOn.token, "labels") ?? job.runsOn.token);
  return labels.filter(isOtherMachine).map((label) => ({
    ...job.runsOn.place,
    message: `runner "${label}" is not supported in a rehearsal: every job runs on this machine, as on ubuntu-latest`,
  }));
}

/** Whether a runner label asks for a system that this machine does not stand in for. */
export function isOtherMachine(label: string): boolean {
  return /^(windows|macos)/i.test(label);
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

import { interpolate } from "../expressions/evaluate.ts";
import { mostOfJob, sizeOf } from "../protocol/output-size.ts";
import type { Tell } from "./job/annotations.ts";
import type { JobState } from "./job/job-state.ts";
import { contextsOf, functionsOf, type Scope } from "./job/scope.ts";

/** `url` of the job's environment; none if it is empty or holds a secret. */
export function environmentUrlOf(job: JobState, scope: Scope, tell: Tell): string | undefined {
  const { environment } = job.request;
  if (!environment?.url) return undefined;
  const url = interpolate(environment.url, contextsOf(job, scope, job.env), functionsOf(job, scope));
  if (job.masker.hides(url)) {
    tell("warning", `Skip setting environment url as environment '${environment.name}' may contain secret.`);
    return undefined;
  }
  job.log.write(`Evaluated environment url: ${url}`);
  return url || undefined;
}

/** Outputs of a job, computed after everything else: an empty one is not sent, one that holds a secret is dropped. */
export function outputsOf(job: JobState, scope: Scope, tell: Tell): Record<string, string> {
  const wanted = Object.entries(job.request.outputs);
  if (wanted.length > 0) job.log.write("Evaluate and set job outputs");
  const contexts = contextsOf(job, scope, job.env);
  const functions = functionsOf(job, scope);
  const sent: Record<string, string> = {};
  for (const [name, text] of wanted) {
    const value = interpolate(text, contexts, functions);
    if (value === "") continue;
    if (job.masker.hides(value)) {
      tell("warning", `Skip output '${name}' since it may contain secret.`);
      continue;
    }
    job.log.write(`Set output '${name}'`);
    sent[name] = value;
  }
  // https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
  if (sizeOf(sent) > mostOfJob) throw new Error(`Job outputs exceed ${mostOfJob.toLocaleString("en")} bytes`);
  return sent;
}

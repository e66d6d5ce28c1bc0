import { asText, resolve } from "../expressions/evaluate.ts";
import type { JobRequest, Json } from "../protocol/run.ts";
import type { Contexts, StepsJob, Value } from "../workflow/model.ts";
import { field, valueAt } from "../workflow/tokens.ts";
import type { LegOfJob } from "./job.ts";
import { type Environment, environmentOf } from "./keys/environment.ts";
import { located } from "./keys/faults.ts";
import { forFork } from "./keys/permissions.ts";
import { interruptedIn, secretsOfJob } from "./keys/secrets.ts";
import { contextsOfLeg } from "./names.ts";
import { warnOfSecrets } from "./unsettled.ts";
import type { Frame, Shown, World } from "./world.ts";

const usualTimeout = 360;

/** What is known of a leg before it may see a secret. */
export interface Terms {
  readonly timeoutMinutes: number;
  /** Whether `continue-on-error` forgives its failure. */
  readonly tolerates: boolean;
  readonly environment?: Environment;
}

/** Computes what must be known before the environment of a leg is asked. Throws a `JobFault`. */
export function termsOf(leg: LegOfJob<StepsJob>): Terms {
  const { job } = leg;
  const contexts = contextsOfLeg(leg);
  const timeoutMinutes = minutes(job.timeoutMinutes, contexts);
  const tolerates = isTolerant(job.continueOnError, contexts);
  const environment = environmentOf(job.environment, contexts);
  return { timeoutMinutes, tolerates, ...(environment && { environment }) };
}

/** Computes everything else about a leg that is not in its steps. Throws a `JobFault`. */
export async function prepare(
  world: World,
  frame: Frame,
  leg: LegOfJob<StepsJob>,
  { key, name }: Shown,
  { environment, timeoutMinutes }: Terms,
): Promise<JobRequest> {
  const { run, stage, isFork, repository } = world;
  const { job } = leg;
  const { workflow, file, permissions: granted } = frame.tree;
  const early = contextsOfLeg(leg);
  const values = environment ? await stage.environment(run.repository, environment.name) : null;

  const declared = granted.get(job) ?? {};
  const permissions = isFork ? forFork(declared) : declared;
  const token = await stage.token(run, key, permissions);
  const own = isFork ? {} : (values?.secrets ?? {});
  warnOfSecrets(world, frame, job, interruptedIn(frame.passed, own));
  const secrets = secretsOfJob(frame.passed, repository.secrets, own, token);
  for (const secret of Object.values(secrets)) world.masks.add(secret);

  const github = { ...world.github, job: job.id, token };
  const vars = { ...values?.variables, ...without(repository.variables, values?.variables ?? {}) };
  const wide = { ...early, github, vars, secrets };
  const env = {
    ...texts(workflow.env, { github, vars, secrets, inputs: frame.inputs }),
    ...texts(job.env, wide),
  };
  const contexts = { ...wide, env };
  return {
    run,
    key,
    name,
    id: job.id,
    source: file,
    contexts,
    steps: job.steps,
    outputs: job.outputs,
    defaults: defaultsOf(job, workflow.defaults, contexts),
    ...(environment && { environment }),
    timeoutMinutes,
    permissions,
    masks: [],
  };
}

function minutes(value: Value | undefined, contexts: Contexts): number {
  if (!value) return usualTimeout;
  return located(value.place, () => {
    const text = resolve(value.token, contexts);
    if (typeof text !== "number") throw new Error(`"timeout-minutes" is ${JSON.stringify(text)}, not a number`);
    return Math.trunc(text) > 0 ? Math.trunc(text) : usualTimeout;
  });
}

function isTolerant(value: Value | undefined, contexts: Contexts): boolean {
  if (!value) return false;
  return located(value.place, () => {
    const text = resolve(value.token, contexts);
    if (typeof text !== "boolean") throw new Error(`"continue-on-error" is ${JSON.stringify(text)}, not true or false`);
    return text;
  });
}

function texts(value: Value | undefined, contexts: Contexts): Record<string, string> {
  if (!value) return {};
  return located(value.place, () => {
    const fields = resolve(value.token, contexts);
    if (fields === null || typeof fields !== "object") throw new Error("env is not a mapping");
    return Object.fromEntries(Object.entries(fields).map(([name, item]) => [name, asText(item as Json)]));
  });
}

/** A job's `defaults.run` replaces the workflow's as a whole. */
function defaultsOf(job: StepsJob, ofWorkflow: Value | undefined, contexts: Contexts): JobRequest["defaults"] {
  const owner = field(job.defaults?.token, "run") ? job.defaults : ofWorkflow;
  const run = owner && valueAt(owner.place.path, owner.token, "run");
  if (!run) return {};
  const { shell, "working-directory": workingDirectory } = texts(run, contexts);
  return { ...(shell && { shell }), ...(workingDirectory && { workingDirectory }) };
}

function without(values: Readonly<Record<string, string>>, others: Readonly<Record<string, string>>) {
  const taken = new Set(Object.keys(others).map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !taken.has(name.toLowerCase())));
}

import type { CallJob } from "../workflow/model.ts";
import type { Tree } from "./calls/tree.ts";
import { cancellation } from "./cancellation.ts";
import { playFile } from "./file.ts";
import type { LegEnd, LegOfJob } from "./job.ts";
import { concurrencyOf } from "./keys/concurrency.ts";
import { reasonOf } from "./keys/faults.ts";
import { inputsOfCall } from "./keys/inputs.ts";
import { Outcomes } from "./keys/needs.ts";
import { outputsOfCall } from "./keys/outputs.ts";
import { passedBy, secretsOfJob, tokenToCome } from "./keys/secrets.ts";
import { contextsOfLeg, keysOfNeeds, shown, shownLeg } from "./names.ts";
import { place } from "./place.ts";
import { warnOfSkipped } from "./unsettled.ts";
import { end, type Frame, type Shown, type World } from "./world.ts";

/** Plays a job that calls a reusable workflow: hands inputs and secrets down, and outputs and conclusion up. */
export async function playCall(world: World, frame: Frame, leg: LegOfJob<CallJob>): Promise<LegEnd> {
  const { job } = leg;
  const called = frame.tree.calls.get(job);
  if (!called) throw new Error(`${job.uses.text} was not read before the run`);
  const cancelled = cancellation([
    { signal: leg.failFast, because: "another job of its matrix failed" },
    { signal: frame.signal, because: "the run was cancelled" },
  ]);
  let as = shown(frame, job);
  try {
    as = shownLeg(frame, leg);
    world.watch({
      type: "job-queued",
      job: as.key,
      name: as.name,
      needs: keysOfNeeds(frame, job),
      at: world.stage.now(),
    });
    const wanted = job.concurrency && concurrencyOf(job.concurrency, contextsOfLeg(leg));
    const taken = await place(world, frame.held, wanted, cancelled.cancel, cancelled.signal);
    if (!taken.entered) {
      end(world, as, "cancelled", { because: taken.because });
      return { conclusion: "cancelled", tolerated: false, outputs: {} };
    }
    try {
      return await perform(world, { ...frame, signal: cancelled.signal, held: taken.held }, leg, as, called);
    } finally {
      taken.leave();
    }
  } catch (error) {
    end(world, as, "failure", { because: reasonOf(error) });
    return { conclusion: "failure", tolerated: false, outputs: {} };
  } finally {
    cancelled.stop();
  }
}

async function perform(world: World, frame: Frame, leg: LegOfJob<CallJob>, as: Shown, called: Tree): Promise<LegEnd> {
  const { job } = leg;
  const contexts = contextsOfLeg(leg);
  const { workflow_call: declared } = called.workflow.triggers;
  const inputs = inputsOfCall(job, declared?.inputs ?? new Map(), contexts);
  const own = secretsOfJob(frame.passed, world.repository.secrets, {}, tokenToCome);
  const passed = passedBy(job, frame.passed, { ...contexts, secrets: own });
  const outcomes = new Outcomes(called.workflow.jobs);
  world.watch({ type: "job-started", job: as.key, name: as.name, at: world.stage.now(), log: "" });
  const conclusion = await playFile(world, {
    tree: called,
    prefix: { key: `${as.key}/`, name: `${as.name} / ` },
    inputs,
    passed,
    held: frame.held,
    signal: frame.signal,
    callers: new Map([...frame.callers, ...leg.ancestors]),
    outcomes,
    ...(frame.earlier && { earlier: frame.earlier }),
  });
  warnOfSkipped(world, frame, job, conclusion);
  const jobs = { github: world.github, inputs, vars: world.repository.variables, jobs: outcomes.context() };
  const { outputs, dropped } = outputsOfCall(declared?.outputs ?? new Map(), jobs, [...world.masks]);
  for (const name of dropped) {
    const message = `output "${name}" of ${as.name} was dropped: it may contain a secret`;
    world.watch({ type: "warning", job: as.key, message, at: world.stage.now() });
  }
  const kept = conclusion === "success" || world.outputsOfFailedCalls === "keep" ? outputs : {};
  end(world, as, conclusion, { outputs: kept });
  return { conclusion, tolerated: false, outputs: kept };
}

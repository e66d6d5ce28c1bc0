import { mostOfRun, sizeOf } from "../protocol/output-size.ts";
import type { Admission } from "../protocol/stage.ts";
import type { StepsJob } from "../workflow/model.ts";
import { type Cancellation, cancellation } from "./cancellation.ts";
import type { LegEnd, LegOfJob } from "./job.ts";
import { concurrencyOf } from "./keys/concurrency.ts";
import { reasonOf } from "./keys/faults.ts";
import { filled } from "./keys/outputs.ts";
import { limitOfLeg } from "./limits.ts";
import { contextsOfLeg, keysOfNeeds, shown, shownLeg } from "./names.ts";
import { place } from "./place.ts";
import { prepare, type Terms, termsOf } from "./request.ts";
import { end, type Frame, type Shown, type World } from "./world.ts";

/** Plays one leg of a job with steps: waits for its place, gets it ready, has it run, and says how it ended. */
export async function playLeg(world: World, frame: Frame, leg: LegOfJob<StepsJob>): Promise<LegEnd> {
  const { job } = leg;
  const cancelled = cancellation([
    { signal: leg.failFast, because: "another job of its matrix failed" },
    { signal: frame.signal, because: "the run was cancelled", unless: leg.outlastsCancel },
  ]);
  const ended = (as: Shown, conclusion: "failure" | "cancelled", because: string): LegEnd => {
    end(world, as, conclusion, { because });
    return { conclusion, tolerated: false, outputs: {} };
  };
  let as = shown(frame, job);
  try {
    as = shownLeg(frame, leg);
    if (cancelled.signal.aborted) return ended(as, "cancelled", cancelled.because());
    const limit = limitOfLeg(job, contextsOfLeg(leg));
    if (limit !== undefined) return unplayed(world, as, limit);
    world.watch({
      type: "job-queued",
      job: as.key,
      name: as.name,
      needs: keysOfNeeds(frame, job),
      at: world.stage.now(),
    });
    const wanted = job.concurrency && concurrencyOf(job.concurrency, contextsOfLeg(leg));
    const taken = await place(world, frame.held, wanted, cancelled.cancel, cancelled.signal);
    if (!taken.entered) return ended(as, "cancelled", taken.because);
    try {
      const terms = termsOf(leg);
      const admitted = await admit(world, terms, as, cancelled);
      if (!admitted.go) return ended(as, admitted.conclusion, admitted.because);
      const giveBack = await world.permits.take(cancelled.signal);
      if (!giveBack) return ended(as, "cancelled", cancelled.because());
      try {
        return await perform(world, frame, leg, as, terms, cancelled);
      } finally {
        giveBack();
      }
    } finally {
      taken.leave();
    }
  } catch (error) {
    return ended(as, "failure", reasonOf(error));
  } finally {
    cancelled.stop();
  }
}

function unplayed(world: World, as: Shown, because: string): LegEnd {
  end(world, as, "skipped", { because: `not played here: ${because}`, unplayed: true });
  return { conclusion: "skipped", tolerated: false, outputs: {}, unplayed: because };
}

/** Asks the environment of a job, which holds its place in a concurrency group meanwhile, and no runner. */
async function admit(
  world: World,
  { environment }: Terms,
  { key, name }: Shown,
  cancelled: Cancellation,
): Promise<Admission> {
  if (!environment) return { go: true };
  const { run, stage, watch } = world;
  const asked = { run, job: key, name, environment: environment.name, deployment: environment.deployment };
  const answer = await stage.admit(asked, watch, cancelled.signal);
  if (!cancelled.signal.aborted) return answer;
  return { go: false, conclusion: "cancelled", because: cancelled.because() };
}

async function perform(
  world: World,
  frame: Frame,
  leg: LegOfJob<StepsJob>,
  as: Shown,
  terms: Terms,
  cancelled: Cancellation,
): Promise<LegEnd> {
  const { tolerates } = terms;
  const request = await prepare(world, frame, leg, as, terms);
  const limit = setTimeout(
    () => cancelled.cancel(`it ran longer than its timeout-minutes: ${request.timeoutMinutes}`),
    Math.min(request.timeoutMinutes * 60_000, longestTimer),
  );
  try {
    const result = await world.stage.job(
      request,
      (event) => event.type !== "job-finished" && world.watch(event),
      cancelled.signal,
    );
    const { conclusion } = result;
    const outputs = filled(result.outputs);
    world.outputSize += sizeOf(outputs);
    if (world.outputSize > mostOfRun) {
      // As large as it would have been for everybody after it.
      world.outputSize -= sizeOf(outputs);
      end(world, as, "failure", {
        result,
        because: "the outputs of all jobs of a run may hold 50 MB, and hold more with its own",
      });
      return { conclusion: "failure", tolerated: tolerates, outputs: {} };
    }
    end(world, as, conclusion, {
      result,
      outputs,
      ...(conclusion === "cancelled" && { because: cancelled.because() }),
    });
    return { conclusion, tolerated: tolerates && conclusion === "failure", outputs };
  } finally {
    clearTimeout(limit);
  }
}

/** A longer timer would fire at once. */
const longestTimer = 2 ** 31 - 1;

import { condition } from "../expressions/evaluate.ts";
import type { Conclusion } from "../protocol/run.ts";
import type { Contexts, Job } from "../workflow/model.ts";
import { earlierLeg, isKept, keepLeg, withEarlierOutputs } from "./attempt.ts";
import { playCall } from "./callee.ts";
import { evaluating, located, reasonOf } from "./keys/faults.ts";
import { type Outcome, statusFunctions, together } from "./keys/needs.ts";
import { filled } from "./keys/outputs.ts";
import { type Strategy, strategyOf } from "./keys/strategy.ts";
import { playLeg } from "./leg.ts";
import { asIfPlayed, unplayedBefore } from "./limits.ts";
import { shown, shownLeg } from "./names.ts";
import { permits } from "./permits.ts";
import { warnOfFirstJob, warnOfOutputs } from "./unsettled.ts";
import { end, type Frame, type World } from "./world.ts";

/** One leg of a job on its way. */
export interface LegOfJob<J extends Job = Job> {
  readonly job: J;
  readonly strategy: Strategy;
  readonly index: number;
  /** `github needs inputs vars`, as every part of the job sees them. */
  readonly contexts: Contexts;
  /** Results of all that the job waited for, directly or not. */
  readonly ancestors: ReadonlyMap<string, Conclusion>;
  /** Whether the job's `if:` still holds now that the run is cancelled: then it goes on. */
  readonly outlastsCancel: () => boolean;
  /** Aborts when another leg has failed. */
  readonly failFast: AbortSignal;
}

/** How one leg ended: `tolerated` if `continue-on-error` forgives it. */
export interface LegEnd {
  readonly conclusion: Conclusion;
  readonly tolerated: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  /** Why it was not played here. */
  readonly unplayed?: string;
}

/** Plays one job whose needs have ended: its condition, its matrix, its legs. */
export async function playJob(world: World, frame: Frame, job: Job): Promise<Outcome> {
  const contexts: Contexts = {
    github: world.github,
    needs: frame.outcomes.needs(job),
    inputs: frame.inputs,
    vars: world.repository.variables,
  };
  const above = world.calleesSee === "callers" ? frame.callers : [];
  const ancestors = new Map([...above, ...frame.outcomes.ancestors(job)]);
  const holds = (isCancelled: boolean, before = ancestors, seen = contexts): boolean => {
    const functions = statusFunctions(before, isCancelled);
    const { condition: wanted } = job;
    return evaluating("if", job.id, () =>
      located(wanted?.place ?? job.place, () => condition(wanted?.expression, seen, functions)),
    );
  };
  const skip = (because: string): Outcome => {
    world.unplayed.add(job);
    end(world, shown(frame, job), "skipped", { because: `not played here: ${because}`, unplayed: true });
    return { result: "skipped", outputs: {} };
  };
  try {
    const isCancelled = frame.signal.aborted;
    warnOfFirstJob(world, frame, job);
    warnOfOutputs(world, frame, job);
    if (!holds(isCancelled)) {
      const missing = isCancelled ? [] : unplayedBefore(world, frame, job);
      if (missing.length > 0) {
        const then = asIfPlayed(missing, ancestors, contexts);
        if (holds(false, then.ancestors, then.contexts)) return skip(`it needs ${missing.join(" and ")}`);
      }
      const conclusion = isCancelled ? "cancelled" : "skipped";
      end(world, shown(frame, job), conclusion, {
        because: isCancelled ? "the run was cancelled" : why(job, ancestors),
      });
      return { result: conclusion, outputs: {} };
    }
    const limit = world.limits.get(job);
    if (limit !== undefined) return skip(limit);
    const strategy = evaluating("strategy", job.id, () => strategyOf(job.strategy, contexts, job.id));
    return await playLegs(world, frame, { job, contexts, strategy, ancestors, outlastsCancel: () => holds(true) });
  } catch (error) {
    end(world, shown(frame, job), "failure", { because: reasonOf(error) });
    return { result: "failure", outputs: {} };
  }
}

async function playLegs(world: World, frame: Frame, of: Omit<LegOfJob, "index" | "failFast">): Promise<Outcome> {
  const failFast = new AbortController();
  const turns = permits(of.strategy.maxParallel);
  let outputs: Record<string, string> = {};
  const ends = await Promise.all(
    of.strategy.legs.map(async (_, index): Promise<LegEnd> => {
      const leg: LegOfJob = { ...of, index, failFast: failFast.signal };
      const giveBack = await turns.take(new AbortController().signal);
      try {
        const ended = await takeLeg(world, frame, leg);
        if (ended.conclusion === "failure" && !ended.tolerated && of.strategy.failFast) failFast.abort();
        outputs = { ...outputs, ...filled(ended.outputs) };
        return ended;
      } finally {
        giveBack?.();
      }
    }),
  );
  if (ends.every(({ unplayed }) => unplayed !== undefined)) world.unplayed.add(of.job);
  const results = ends.map(({ conclusion, tolerated }) => (tolerated ? "success" : conclusion));
  return { result: together(results), outputs };
}

/** Plays a leg, unless a re-run of failed jobs keeps it as it was. */
async function takeLeg(world: World, frame: Frame, leg: LegOfJob): Promise<LegEnd> {
  const { job } = leg;
  const key = frame.earlier && shownLeg(frame, leg).key;
  const earlier = key === undefined ? undefined : earlierLeg(frame, key);
  if (key !== undefined && earlier && isKept(frame, key)) {
    keepLeg(world, frame, key);
    return { conclusion: earlier.conclusion, tolerated: false, outputs: earlier.outputs };
  }
  if (job.kind === "call") return playCall(world, frame, { ...leg, job });
  const ended = await playLeg(world, frame, { ...leg, job });
  return key === undefined ? ended : { ...ended, outputs: withEarlierOutputs(world, frame, key, ended.outputs) };
}

function why(job: Job, ancestors: ReadonlyMap<string, Conclusion>): string {
  const unsuccessful = [...ancestors].filter(([, result]) => result !== "success");
  const list = unsuccessful.map(([id, result]) => `${id} (${result})`).join(", ");
  if (!job.condition) return `not all it needs succeeded: ${list}`;
  return `its condition does not hold: ${job.condition.expression}${list && `; before it: ${list}`}`;
}

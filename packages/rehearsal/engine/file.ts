import type { Conclusion } from "../protocol/run.ts";
import type { Job } from "../workflow/model.ts";
import { keep, partsOf } from "./attempt.ts";
import { playJob } from "./job.ts";
import { concurrencyOf } from "./keys/concurrency.ts";
import { type Outcome, together } from "./keys/needs.ts";
import { shown } from "./names.ts";
import { place } from "./place.ts";
import { end, type Frame, type World } from "./world.ts";

/** Plays all jobs of a file, each as soon as its needs have ended, and gives the conclusion of the whole. */
export async function playFile(world: World, frame: Frame): Promise<Conclusion> {
  const { concurrency } = frame.tree.workflow;
  if (!concurrency) return playJobs(world, frame);
  const contexts = { github: world.github, inputs: frame.inputs, vars: world.repository.variables };
  const taken = new AbortController();
  const signal = AbortSignal.any([frame.signal, taken.signal]);
  const entry = await place(world, frame.held, concurrencyOf(concurrency, contexts), () => taken.abort(), signal);
  if (!entry.entered) {
    for (const job of frame.tree.workflow.jobs) {
      end(world, shown(frame, job), "cancelled", { because: entry.because });
      frame.outcomes.set(job, { result: "cancelled", outputs: {} });
    }
    return "cancelled";
  }
  try {
    return await playJobs(world, { ...frame, signal, held: entry.held });
  } finally {
    entry.leave();
  }
}

async function playJobs(world: World, frame: Frame): Promise<Conclusion> {
  const { jobs } = frame.tree.workflow;
  const byId = new Map(jobs.map((job) => [job.id.toLowerCase(), job]));
  const parts = frame.earlier && partsOf(frame);
  const { earlier: _, ...again } = frame;
  const take = async (job: Job): Promise<Outcome> => {
    const part = parts?.get(job) ?? "again";
    if (part === "kept") return keep(world, frame, job);
    return playJob(world, part === "again" ? again : frame, job);
  };
  const started = new Map<Job, Promise<void>>();
  const play = (job: Job): Promise<void> => {
    const already = started.get(job);
    if (already) return already;
    const needed = job.needs.flatMap(({ id }) => byId.get(id.toLowerCase()) ?? []);
    const playing = Promise.all(needed.map(play)).then(async () => {
      const outcome = await take(job);
      frame.outcomes.set(job, outcome);
      world.outcomes.set(frame.prefix.key + job.id, outcome);
    });
    started.set(job, playing);
    return playing;
  };
  await Promise.all(jobs.map(play));
  return together(frame.outcomes.all().map((outcome) => outcome.result));
}

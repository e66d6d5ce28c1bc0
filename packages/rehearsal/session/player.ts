/** Plays attempts of runs on the stage of a rehearsal, several at once, and keeps what a re-run needs. */
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { ConcurrencyGroups } from "../engine/keys/concurrency.ts";
import { runWorkflow } from "../engine/run.ts";
import type { LoopbackGitHub } from "../github/github.ts";
import type { Again, Run } from "../github/records/run.ts";
import type { RunResult, Source } from "../protocol/run.ts";
import type { RunEvent } from "../protocol/run-event.ts";
import type { Stage } from "../protocol/stage.ts";
import type { KeptAttempts } from "./kept-attempt.ts";
import { isStartupFailure } from "./run-document.ts";

/** What attempts are played with. */
export interface PlayerParts {
  readonly github: LoopbackGitHub;
  readonly groups: ConcurrencyGroups;
  readonly kept: KeptAttempts;
  /** Cancels everything. */
  readonly signal: AbortSignal;
  readonly outputsOfFailedCalls: "keep" | "drop";
  /** The context of one attempt of a run that leaves its traces in `folder`. */
  stage(folder: string, run: Run): Stage;
  /** Called when an attempt has ended. */
  ended(folder: string, result: RunResult): Promise<void>;
}

/** Plays runs that the loopback GitHub has registered. */
export interface Player {
  /** Plays one attempt in a folder of the event's own; `failed` plays only the failed jobs of the attempt before, a job only that one, and each what needs them. */
  play(run: Run, place: string | Promise<string>, jobs?: Again): void;
  cancel(run: number): void;
  /** Absolute folder of an attempt that was played here. */
  folderOf(run: { readonly id: number; readonly attempt: number }): string | undefined;
  /** Waits until nothing is played any more; gives the last attempt of each run that has ended since it was asked last. */
  drain(): Promise<readonly RunResult[]>;
  /** Tells of everything that happens until the answer is called. */
  watch(watch: (event: RunEvent) => void): () => void;
  tell(event: RunEvent): void;
}

/** As many jobs of a run work at once as on the smallest plan: https://docs.github.com/actions/reference/limits. */
const atOnce = 20;

/** Makes a player. */
export function openPlayer(parts: PlayerParts): Player {
  const { github, groups, kept, outputsOfFailedCalls } = parts;
  const watchers = new Set<(event: RunEvent) => void>();
  const under = new Set<Promise<void>>();
  const cancels = new Map<number, AbortController>();
  let ended: RunResult[] = [];
  const failures: unknown[] = [];
  const tell = (event: RunEvent): void => {
    for (const watch of watchers) watch(event);
  };
  const taken = new Set<string>();
  const folders = new Map<string, string>();
  const folderOf = (place: string, { number, attempt, path }: Run): string => {
    const plain = join(place, `${number}.${attempt}`);
    const free = !taken.has(plain) && !existsSync(plain);
    // Runs of two workflow files may have the same number.
    const folder = free ? plain : `${plain}-${basename(path).replace(/\.ya?ml$/, "")}`;
    taken.add(folder);
    return folder;
  };

  const attempt = async (run: Run, at: string | Promise<string>, jobs: Again): Promise<RunResult> => {
    const cancelled = new AbortController();
    cancels.set(run.id, cancelled);
    github.playing.add(run.id);
    const place = await at;
    const before = jobs !== "all" ? await kept.get(run.id, run.attempt - 1) : null;
    const isUsable = before !== null && before.result.errors.length === 0;
    const sources = new Map<string, Source | null>(isUsable ? before.sources : []);
    const folder = folderOf(place, run);
    folders.set(`${run.id}.${run.attempt}`, folder);
    const stage = remembering(parts.stage(folder, run), sources);
    const { jobs: earlierJobs = [], outcomes = {} } = before?.result ?? {};
    const one = typeof jobs === "string" ? {} : { again: jobs.job };
    const result = await runWorkflow({
      run,
      stage,
      watch: (event) => {
        register(github, run, event);
        tell({ ...event, of: run.id });
      },
      title: (text) => void github.titleRun(run.id, text),
      calls: (files) => void github.keepCalls(run.id, files),
      signal: AbortSignal.any([parts.signal, cancelled.signal]),
      groups,
      parallel: atOnce,
      outputsOfFailedCalls,
      ...(isUsable && { earlier: { attempt: run.attempt - 1, jobs: earlierJobs, outcomes, ...one } }),
    });
    await kept.put({ version: 1, place, sources: [...sources], result });
    await parts.ended(folder, result);
    return result;
  };

  return {
    watch: (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    tell,
    cancel: (run) => cancels.get(run)?.abort(),
    folderOf: ({ id, attempt: nth }) => folders.get(`${id}.${nth}`),
    play: (run, place, jobs = "all") => {
      const work: Promise<void> = attempt(run, place, jobs)
        .then(
          (result) => {
            ended.push(result);
            github.finishRun(run.id, isStartupFailure(result) ? "startup_failure" : result.conclusion);
          },
          (error: unknown) => {
            failures.push(error);
            github.finishRun(run.id, "failure");
          },
        )
        .finally(() => {
          cancels.delete(run.id);
          github.playing.delete(run.id);
          under.delete(work);
        });
      under.add(work);
    },
    drain: async () => {
      while (under.size > 0) await Promise.all(under);
      const [failure] = failures.splice(0);
      if (failure !== undefined) throw failure;
      const last = new Map(ended.map((result) => [result.run.id, result]));
      ended = [];
      return [...last.values()];
    },
  };
}

/** The commits that a stage finds for refs, noted; those that are known already are kept. */
const remembering = (stage: Stage, known: Map<string, Source | null>): Stage => ({
  ...stage,
  resolve: async (repository, ref) => {
    const key = `${repository}@${ref}`;
    const source = known.has(key) ? (known.get(key) ?? null) : await stage.resolve(repository, ref);
    known.set(key, source);
    return source;
  },
});

/** Tells the loopback GitHub how jobs ended that never had a runner, and which were carried over. */
const register = (github: LoopbackGitHub, { id }: Run, event: RunEvent): void => {
  if (event.type !== "job-finished") return;
  const { job, name, conclusion, kept } = event;
  if (kept !== undefined) github.keepJob(id, job, kept);
  else github.updateJob(id, job, { name, status: "completed", conclusion });
};

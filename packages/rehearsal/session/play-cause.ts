/** Plays everything that one cause starts, to its end. */

import type { Caused, Context } from "../events/cause.ts";
import { withDefaults } from "../events/dispatch-inputs.ts";
import { type Verdict, workflowsFor } from "../events/filters.ts";
import { pickWorkflow } from "../events/pick-workflow.ts";
import type { RunResult } from "../protocol/run.ts";
import type { RunEvent } from "../protocol/run-event.ts";
import { readWorkflow } from "../workflow/read.ts";
import { workflowFiles } from "./actions.ts";
import type { Player } from "./player.ts";
import type { Played } from "./rehearsal.ts";

/** Makes events; `crons` gives the times that the workflows of a commit name. */
export type Causing = (crons: (source: { sha: string }) => Promise<readonly string[]>) => Promise<readonly Caused[]>;

/** Causes events, plays every workflow that starts for them, and waits also for the runs that these start. */
export async function playCause(
  { github, checkout, name: repository }: Context,
  player: Player,
  causing: Causing,
  runs: string,
  watch: (event: RunEvent) => void,
): Promise<Played> {
  const stop = player.watch(watch);
  try {
    const events = await causing(async ({ sha }) => cronsOf(await workflowFiles(github, repository, sha)));
    const idle: { path: string; because: string }[] = [];
    for (const caused of events) {
      const files = await workflowFiles(github, repository, caused.event.sha);
      for (const { path, name: workflow, starts, because } of await judge(github, repository, caused, files)) {
        if (!starts) idle.push({ path, because });
        else {
          const event = await withDefaults(caused, path, files[path] ?? "");
          player.play(github.startRun({ repository, path, workflow, event }), runs);
        }
      }
    }
    const [first] = events;
    const commit = first?.commit ?? (await checkout.tip(`refs/heads/${checkout.defaultBranch}`));
    return { commit, idle, ...playedBy(player, await player.drain(), runs) };
  } finally {
    stop();
  }
}

/** What ended, with where each left its traces. */
export function playedBy(
  player: Player,
  runs: readonly RunResult[],
  root: string,
): Pick<Played, "runs" | "executions" | "folder"> {
  const executions = runs.map(({ run }) => ({ run, folder: player.folderOf(run) ?? root }));
  return { runs, executions, folder: executions[0]?.folder ?? root };
}

/** Which files start for an event. */
const judge = async (
  github: Context["github"],
  repository: string,
  { event, commit, known, only, blocked }: Caused,
  files: Readonly<Record<string, string>>,
): Promise<readonly Verdict[]> => {
  const wanted = only === undefined ? files : await pickWorkflow(only, files);
  const changed = known?.changed ?? (await changedPaths(github, repository, event, wanted));
  const verdicts = await workflowsFor(event, wanted, {
    message: commit.message,
    ...known,
    ...(changed && { changed }),
  });
  if (blocked === undefined) return verdicts;
  return verdicts.map((verdict) => ({ ...verdict, starts: false, because: blocked }));
};

/** Git is asked only where some file has a path filter. */
const changedPaths = async (
  github: Context["github"],
  repository: string,
  event: Caused["event"],
  files: Readonly<Record<string, string>>,
): Promise<readonly string[] | undefined> =>
  Object.values(files).some((text) => /\bpaths\b/.test(text)) ? github.changed(repository, event) : undefined;

/** Every time that a workflow of these files waits for, once each. */
const cronsOf = async (files: Readonly<Record<string, string>>): Promise<string[]> => {
  const matches = await Promise.all(
    Object.entries(files)
      .filter(([path]) => /\.ya?ml$/.test(path))
      .map(async ([path, text]) => (await readWorkflow(path, text)).workflow?.triggers.schedule?.times ?? []),
  );
  return [...new Set(matches.flat().map(({ cron }) => cron))];
};

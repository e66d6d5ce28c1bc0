/** Plays everything that one cause starts, to its end. */
import { join } from "node:path";
import { workflowsFor } from "../engine/filters.ts";
import type { RunEvent } from "../run-event.ts";
import { readWorkflow } from "../workflow/read.ts";
import { workflowFiles } from "./actions.ts";
import { type Cause, causeEvents, type Ground } from "./cause.ts";
import type { Played } from "./open.ts";
import type { Player } from "./player.ts";

/** Causes the event, plays every workflow that starts for it, and waits also for the runs that these start. */
export const playCause = async (
  ground: Ground,
  player: Player,
  cause: Cause,
  runs: string,
  watch: (event: RunEvent) => void,
): Promise<Played> => {
  const { github, checkout } = ground;
  const { name: repository } = checkout;
  const stop = player.watch(watch);
  try {
    const events = await causeEvents(ground, cause, async ({ sha }) =>
      cronsOf(await workflowFiles(github, repository, sha)),
    );
    const folder = join(runs, `${Date.now()}-${cause.event}`);
    const idle: { path: string; because: string }[] = [];
    for (const { event, commit } of events) {
      const changed = await github.changed(repository, event);
      const known = { message: commit.message, ...(changed && { changed }) };
      const verdicts = await workflowsFor(event, await workflowFiles(github, repository, event.sha), known);
      for (const { path, name: workflow, starts, because } of verdicts) {
        if (starts) player.play(github.startRun({ repository, path, workflow, event }), folder);
        else idle.push({ path, because });
      }
    }
    const [first] = events;
    const commit = first?.commit ?? (await checkout.tip(`refs/heads/${checkout.defaultBranch}`));
    return { commit, runs: await player.drain(), idle, folder };
  } finally {
    stop();
  }
};

/** Every time that a workflow of these files waits for, once each. */
const cronsOf = async (files: Readonly<Record<string, string>>): Promise<string[]> => {
  const found = await Promise.all(
    Object.entries(files)
      .filter(([path]) => /\.ya?ml$/.test(path))
      .map(async ([path, text]) => (await readWorkflow(path, text)).workflow?.triggers.schedule?.crons ?? []),
  );
  return [...new Set(found.flat())];
};

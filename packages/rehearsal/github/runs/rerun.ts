import type { Actor } from "../records/effect.ts";
import type { Again, Run } from "../records/run.ts";
import type { World } from "../store/world.ts";
import { startRun } from "./run.ts";

const day = 24 * 3600 * 1000;
const mostReruns = 50;

/** Begins a run's next attempt for whoever asks. Says in GitHub's words why it cannot. */
export function rerun(
  world: World,
  run: Run,
  jobs: Again,
  actor: Actor,
): { readonly refused: string } | { readonly run: Run } {
  const refused = refusalOf(world, run, jobs);
  if (refused) return { refused };
  const { id, number, repository, path, workflow, event } = run;
  const known = world.users.all().find(({ login }) => login.toLowerCase() === actor.login.toLowerCase());
  const triggeringActor = known ?? { login: actor.login, id: 0 };
  const next = startRun(world, { id, number, repository, path, workflow, event, triggeringActor });
  world.effect(actor, run.repository, "run.rerun", String(run.id), { to: typeof jobs === "string" ? jobs : jobs.job });
  world.actions.service.replay(next, jobs);
  return { run: next };
}

function refusalOf(world: World, run: Run, jobs: Again): string | null {
  if (run.status !== "completed") return "This workflow is already running";
  if (run.createdAt + 30 * day < world.now()) {
    return "Unable to retry this workflow run because it was created over a month ago";
  }
  if (run.attempt > mostReruns) return "This workflow run has reached the maximum of 50 re-runs";
  const isFine = run.conclusion === "success" || run.conclusion === "skipped";
  return jobs === "failed" && isFine ? "This workflow run cannot be retried" : null;
}

import type { RunPlayer } from "../records/actions-service.ts";
import type { Actor } from "../records/effect.ts";
import type { Again, Run } from "../records/run.ts";
import type { Now } from "../store/change-log.ts";
import { type RunContext, startRun } from "./run.ts";

/** What this file uses of the store. */
export interface RerunContext extends RunContext, RunPlayer {}

const day = 24 * 3600 * 1000;
const mostReruns = 50;

/** Begins a run's next attempt for whoever asks. Says in GitHub's words why it cannot. */
export function rerun(
  store: RerunContext,
  run: Run,
  jobs: Again,
  actor: Actor,
): { readonly refused: string } | { readonly run: Run } {
  const refused = refusalOf(store, run, jobs);
  if (refused) return { refused };
  const { id, number, repository, path, workflow, event } = run;
  const known = store.users.all().find(({ login }) => login.toLowerCase() === actor.login.toLowerCase());
  const triggeringActor = known ?? { login: actor.login, id: 0 };
  const next = startRun(store, { id, number, repository, path, workflow, event, triggeringActor });
  store.effect(actor, run.repository, "run.rerun", String(run.id), { to: typeof jobs === "string" ? jobs : jobs.job });
  store.actions.service.replay(next, jobs);
  return { run: next };
}

function refusalOf(store: Now, run: Run, jobs: Again): string | null {
  if (run.status !== "completed") return "This workflow is already running";
  if (run.createdAt + 30 * day < store.now()) {
    return "Unable to retry this workflow run because it was created over a month ago";
  }
  if (run.attempt > mostReruns) return "This workflow run has reached the maximum of 50 re-runs";
  const isFine = run.conclusion === "success" || run.conclusion === "skipped";
  return jobs === "failed" && isFine ? "This workflow run cannot be retried" : null;
}

import { isApp } from "../people/app.ts";
import type { AppStore } from "../records/app.ts";
import type { RequiredCheck } from "../records/branch-protection.ts";
import type { CheckRunStore } from "../records/check-run.ts";
import type { Repository } from "../records/repository.ts";
import type { RunStore } from "../records/run.ts";
import type { StatusStore } from "../records/status.ts";
import { headSha } from "../runs/run-head.ts";
import { bot } from "../store/token.ts";

/** What this file uses of the store. */
export interface RequiredCheckContext extends StatusStore, CheckRunStore, RunStore, AppStore {}

/** GitHub's number for its own Actions, whose jobs are checks. */
export const actionsApp = 15368;

/** How many of the required checks each commit lacks; one that is not in the map lacks all. */
export function missingChecks(
  store: RequiredCheckContext,
  repository: Repository,
  required: readonly RequiredCheck[],
): ReadonlyMap<string, number> {
  const passed = passedChecks(store, repository);
  const missing = (at: ReadonlyMap<string, number | null>) =>
    required.filter(({ context, app_id }) => {
      const by = at.get(context);
      return by === undefined || (app_id !== null && app_id !== -1 && by !== app_id);
    }).length;
  return new Map([...passed].map(([sha, at]) => [sha, missing(at)]));
}

/** What is said of a commit that lacks so many of the required checks. */
export function lackWords(required: readonly RequiredCheck[], missing: number | string): string {
  const [only, ...more] = required;
  if (only && more.length === 0) return `Required status check "${only.context}" is expected.`;
  return `${missing} of ${required.length} required status checks are expected.`;
}

/** Commit ► name of a check whose last word was good ► its app: statuses, check runs, and jobs, which are checks by their names. */
function passedChecks(store: RequiredCheckContext, repository: Repository): Map<string, Map<string, number | null>> {
  const said = new Map<string, { at: number; app: number | null; good: boolean }>();
  const say = (sha: string, name: string, at: number, app: number | null, good: boolean) => {
    const key = `${sha} ${name}`;
    if ((said.get(key)?.at ?? -1) <= at) said.set(key, { at, app, good });
  };
  const own = <T extends { readonly repository: number }>(items: readonly T[]) =>
    items.filter((item) => item.repository === repository.id);
  for (const { sha, context, createdAt, creator, state } of own(store.statuses.all()))
    say(sha, context, createdAt, appOf(store, creator), state === "success");
  for (const { sha, name, startedAt, conclusion } of own(store.checkRuns.all()))
    say(sha, name, startedAt ?? 0, null, isGood(conclusion));
  for (const { run: id, name, createdAt, conclusion } of store.jobs.all()) {
    const run = store.runs.get(id);
    if (run?.repositoryId === repository.id) say(headSha(run), name, createdAt, actionsApp, isGood(conclusion));
  }
  const passed = new Map<string, Map<string, number | null>>();
  for (const [key, { app, good }] of said) {
    if (!good) continue;
    const [sha = "", name = ""] = [key.slice(0, 40), key.slice(41)];
    const at = passed.get(sha) ?? new Map<string, number | null>();
    passed.set(sha, at.set(name, app));
  }
  return passed;
}

function isGood(conclusion: string | null): boolean {
  return conclusion === "success" || conclusion === "neutral" || conclusion === "skipped";
}

function appOf(store: AppStore, login: string): number | null {
  if (login === bot) return actionsApp;
  return store.apps.all().find((app) => isApp(app, login))?.id ?? null;
}

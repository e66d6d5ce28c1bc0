import * as v from "valibot";
import type { Account, RunJob } from "../../model/approval/review.ts";
import { Count } from "../../model/document/value.ts";
import type { OtherDeploy, RunFacts } from "../../model/run/run-facts.ts";
import { everyPage } from "../github/every-page.ts";
import type { GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";
import type { Runs } from "./runs.ts";

const Run = v.object({
  id: Count,
  run_number: Count,
  event: v.string(),
  status: v.nullable(v.string()),
  head_branch: v.nullable(v.string()),
  head_sha: v.string(),
  run_started_at: v.string(),
  html_url: v.string(),
  workflow_id: Count,
  triggering_actor: v.nullish(v.object({ login: v.string(), id: v.optional(v.nullable(Count), null) })),
});
type Run = v.InferOutput<typeof Run>;
const RunList = v.object({ workflow_runs: v.array(Run) });
const JobList = v.object({
  jobs: v.array(
    v.object({
      name: v.string(),
      run_attempt: v.optional(Count, 1),
      status: v.string(),
      conclusion: v.nullable(v.string()),
      started_at: v.nullable(v.string()),
      completed_at: v.nullable(v.string()),
    }),
  ),
});

/** Runs, attempts and jobs in GitHub's REST API. */
export function gitHubRuns(github: GitHub): Runs {
  return {
    jobs: async (run) => {
      const jobs: RunJob[] = [];
      const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs";
      await everyPage(github, route, { run_id: run, filter: "all" }, (answer) => {
        for (const { name, run_attempt: attempt, conclusion, completed_at: completed } of answered(JobList, answer)
          .jobs)
          jobs.push({ name, attempt, conclusion, completed });
        return undefined;
      });
      return jobs;
    },
    reRunners: async (run, attempt) => {
      const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}";
      const people = new Map<string, Account>();
      for (let number = 2; number <= attempt; number += 1) {
        const result = answered(Run, await github.request(route, { run_id: run, attempt_number: number }));
        if (result.triggering_actor) people.set(result.triggering_actor.login, result.triggering_actor);
      }
      return [...people.values()];
    },
    unfinished: async (run) => {
      const own = answered(
        Run,
        await github.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: run }),
      );
      const route = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs";
      const others = await unended(github, route, { workflow_id: own.workflow_id }, own.id);
      return { own: factsOf(own), others: others.map(factsOf) };
    },
    startedMeanwhile: async (run, isWanted) => {
      const otherDeploys: OtherDeploy[] = [];
      const jobs = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs";
      for (const other of await unended(github, "GET /repos/{owner}/{repo}/actions/runs", {}, run))
        await everyPage(github, jobs, { run_id: other.id, filter: "all" }, (answer) => {
          for (const { name, status, conclusion, started_at: started, completed_at: completed } of answered(
            JobList,
            answer,
          ).jobs)
            if (isWanted(name) && begun.has(status) && conclusion !== "skipped" && started !== null)
              otherDeploys.push({ run: factsOf(other), commit: other.head_sha, started, completed });
          return undefined;
        });
      return otherDeploys;
    },
  };
}

/** A job has a start also while it waits for a runner, for people or for its turn. */
const begun: ReadonlySet<string> = new Set(["in_progress", "completed"]);

const unended = async (github: GitHub, route: string, of: object, own: number): Promise<Run[]> => {
  const entries = new Map<number, Run>();
  // the newest of any state in one answer, so that none slips by while its state changes; only who waits for people grows old
  for (const status of [undefined, "waiting"])
    await everyPage(github, route, { ...of, ...(status && { status }) }, (answer) => {
      for (const run of answered(RunList, answer).workflow_runs)
        if (run.status !== "completed" && run.id !== own) entries.set(run.id, run);
      return status === undefined ? "enough" : undefined;
    });
  return [...entries.values()];
};

const factsOf = ({
  id,
  run_number: number,
  event,
  head_branch: branch,
  run_started_at,
  html_url: url,
}: Run): RunFacts => ({
  id,
  number,
  event,
  branch,
  started: run_started_at,
  url,
});

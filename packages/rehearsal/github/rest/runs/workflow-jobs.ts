import { existsSync } from "node:fs";
import { nodeId } from "../../people/user.ts";
import type { Job, Run, RunStore } from "../../records/run.ts";
import type { UserStore } from "../../records/user.ts";
import { type JobLogContext, logUrl } from "../../runs/job-log.ts";
import { branchOf, headSha } from "../../runs/run-head.ts";
import type { Addresses } from "../../store/addresses.ts";
import { isoSeconds } from "../../store/object.ts";
import { apiOf, htmlOf } from "../repository/repos.ts";
import { page } from "../routing/page.ts";
import { notFound } from "../routing/refusal.ts";
import { idParam, ok, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { findRun } from "./workflow-runs.ts";

/** What these routes use of the store. */
export interface WorkflowJobsRouteContext extends JobLogContext, UserStore {}

/** The routes of https://docs.github.com/rest/actions/workflow-jobs. */
export const workflowJobs: readonly RepositoryRoute<WorkflowJobsRouteContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
    docs: "actions/workflow-jobs#list-jobs-for-a-workflow-run",
    needs: { actions: "read" },
    run: (call) => {
      const run = findRun(call);
      return listed(call, run, call.query.get("filter") === "all" ? null : run.attempt);
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs",
    docs: "actions/workflow-jobs#list-jobs-for-a-workflow-run-attempt",
    needs: { actions: "read" },
    run: (call) => {
      const [run, attempt] = [findRun(call), idParam(call, "attempt_number")];
      if (attempt < 1 || attempt > run.attempt) throw notFound();
      return listed(call, run, attempt);
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/jobs/{job_id}",
    docs: "actions/workflow-jobs#get-a-job-for-a-workflow-run",
    needs: { actions: "read" },
    run: (call) => {
      const { run, job } = theJob(call);
      return ok(jobBody(call, run, job));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/jobs/{job_id}/logs",
    docs: "actions/workflow-jobs#download-job-logs-for-a-workflow-run",
    needs: { actions: "read" },
    run: (call) => {
      const { job } = theJob(call);
      if (job.status !== "completed" || job.log === null || !existsSync(job.log)) throw notFound();
      return { status: 302, headers: { location: logUrl(call.store, job.id) } };
    },
  },
];

/** The job that the path names, with its run. */
export function theJob(call: RepositoryCall<RunStore>): { readonly run: Run; readonly job: Job } {
  const job = call.store.jobs.get(idParam(call, "job_id"));
  const run = job && call.store.runs.get(job.run);
  if (!job || run?.repositoryId !== call.repository.id) throw notFound();
  return { run, job };
}

function listed(
  call: RepositoryCall<WorkflowJobsRouteContext>,
  run: Run,
  attempt: number | null,
): ReturnType<typeof page> {
  const jobs = call.store.jobs.all().filter((job) => job.run === run.id && (attempt ?? job.attempt) === job.attempt);
  return page(call, jobs, (shown, total) => ({
    total_count: total,
    jobs: shown.map((job) => jobBody(call, run, job)),
  }));
}

function jobBody({ store, repository }: RepositoryCall<Addresses & UserStore>, run: Run, job: Job): unknown {
  const api = apiOf(store, repository);
  const time = (at: number | null) => (at === null ? null : isoSeconds(at));
  return {
    id: job.id,
    run_id: run.id,
    workflow_name: run.workflow,
    head_branch: branchOf(run),
    run_url: `${api}/actions/runs/${run.id}`,
    run_attempt: job.attempt,
    node_id: nodeId("CheckRun", job.id),
    head_sha: headSha(run),
    url: `${api}/actions/jobs/${job.id}`,
    html_url: `${htmlOf(store, repository)}/actions/runs/${run.id}/job/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: isoSeconds(job.createdAt),
    started_at: isoSeconds(job.startedAt ?? job.createdAt),
    completed_at: time(job.completedAt),
    name: job.name,
    steps: job.steps.map(({ started, finished, ...step }) => ({
      ...step,
      started_at: time(started),
      completed_at: time(finished),
    })),
    check_run_url: `${api}/check-runs/${job.id}`,
    labels: job.labels,
    runner_id: job.startedAt === null ? null : 1,
    runner_name: job.startedAt === null ? null : "rehearsal",
    runner_group_id: job.startedAt === null ? null : 0,
    runner_group_name: job.startedAt === null ? null : "GitHub Actions",
  };
}

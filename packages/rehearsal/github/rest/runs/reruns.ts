import type { Again, Run } from "../../records/run.ts";
import { type RerunContext, rerun } from "../../runs/rerun.ts";
import { finishRun } from "../../runs/run.ts";
import { Refusal } from "../routing/refusal.ts";
import type { Answer, RepositoryCall, RepositoryRoute } from "../routing/route.ts";
import { theJob } from "./workflow-jobs.ts";
import { findRun } from "./workflow-runs.ts";

/** The routes of https://docs.github.com/rest/actions/workflow-runs that run something again, or end it. */
export const reruns: readonly RepositoryRoute<RerunContext>[] = [
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/actions/runs/{run_id}/rerun",
    docs: "actions/workflow-runs#re-run-a-workflow",
    needs: { actions: "write" },
    run: (call) => again(call, findRun(call), "all"),
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs",
    docs: "actions/workflow-runs#re-run-failed-jobs-from-a-workflow-run",
    needs: { actions: "write" },
    run: (call) => again(call, findRun(call), "failed"),
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/actions/jobs/{job_id}/rerun",
    docs: "actions/workflow-runs#re-run-a-job-from-a-workflow-run",
    needs: { actions: "write" },
    run: (call) => {
      const { run, job } = theJob(call);
      return again(call, run, { job: job.key });
    },
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/actions/runs/{run_id}/cancel",
    docs: "actions/workflow-runs#cancel-a-workflow-run",
    needs: { actions: "write" },
    run: (call) => {
      const { store } = call;
      const run = findRun(call);
      if (run.status === "completed") throw new Refusal(409, "Cannot cancel a workflow run that is completed.");
      store.effect(call.actor, run.repository, "run.cancelled", String(run.id));
      if (store.actions.playing.has(run.id)) store.actions.service.cancel(run.id);
      else finishRun(store, run.id, "cancelled");
      return { status: 202, body: {} };
    },
  },
];

function again(call: RepositoryCall<RerunContext>, run: Run, jobs: Again): Answer {
  const answer = rerun(call.store, run, jobs, call.actor);
  if ("refused" in answer) throw new Refusal(403, answer.refused);
  return { status: 201, body: {} };
}

import type { Run } from "../../records/run.ts";
import { type JobLogContext, runLogUrl } from "../../runs/job-log.ts";
import { attemptOf } from "../../runs/run.ts";
import { notFound } from "../routing/refusal.ts";
import { type Answer, idParam, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { findRun } from "./workflow-runs.ts";

/** The routes of https://docs.github.com/rest/actions/workflow-runs that give the logs of a run, all in one archive. */
export const runLogs: readonly RepositoryRoute<JobLogContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/runs/{run_id}/logs",
    docs: "actions/workflow-runs#download-workflow-run-logs",
    needs: { actions: "read" },
    run: (call) => logsOf(call, findRun(call)),
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs",
    docs: "actions/workflow-runs#download-workflow-run-attempt-logs",
    needs: { actions: "read" },
    run: (call) => logsOf(call, attemptOf(call.store, findRun(call).id, idParam(call, "attempt_number"))),
  },
];

/** There is no archive before the run has ended. */
function logsOf({ store }: RepositoryCall<JobLogContext>, run: Run | undefined): Answer {
  if (run?.status !== "completed") throw notFound();
  return { status: 302, headers: { location: runLogUrl(store, run.id, run.attempt) } };
}

import { nodeId, simpleUser } from "../../people/user.ts";
import type { Run, RunStore } from "../../records/run.ts";
import type { UserStore } from "../../records/user.ts";
import { headRepository } from "../../runs/head-repository.ts";
import { attemptOf } from "../../runs/run.ts";
import { branchOf, headSha } from "../../runs/run-head.ts";
import { findWorkflow, workflowId } from "../../runs/workflow-file.ts";
import type { Addresses } from "../../store/addresses.ts";
import { isoSeconds } from "../../store/object.ts";
import type { RepositoryStore } from "../../store/repository-store.ts";
import { apiOf, htmlOf, minimalRepository } from "../repository/repos.ts";
import { page } from "../routing/page.ts";
import { notFound } from "../routing/refusal.ts";
import { type Answer, idParam, ok, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";

/** What these routes use of the store. */
export interface WorkflowRunsRouteContext extends RunStore, RepositoryStore, Addresses, UserStore {}

/** The routes of https://docs.github.com/rest/actions/workflow-runs. */
export const workflowRuns: readonly RepositoryRoute<WorkflowRunsRouteContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/runs",
    docs: "actions/workflow-runs#list-workflow-runs-for-a-repository",
    needs: { actions: "read" },
    run: (call) => listed(call, () => true),
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",
    docs: "actions/workflow-runs#list-workflow-runs-for-a-workflow",
    needs: { actions: "read" },
    run: async (call) => {
      const { store, repository } = call;
      const wanted = param(call, "workflow_id");
      const fits = ({ path }: Run) =>
        String(workflowId(repository.id, path)) === wanted || path.split("/").at(-1) === wanted;
      const isKnown = store.runs.all().some((run) => run.repositoryId === repository.id && fits(run));
      if (!isKnown && (await findWorkflow(store, repository, wanted)) === null) throw notFound();
      return listed(call, fits);
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/runs/{run_id}",
    docs: "actions/workflow-runs#get-a-workflow-run",
    needs: { actions: "read" },
    run: async (call) => ok(await runBody(call, findRun(call))),
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}",
    docs: "actions/workflow-runs#get-a-workflow-run-attempt",
    needs: { actions: "read" },
    run: async (call) => {
      const attempt = attemptOf(call.store, findRun(call).id, idParam(call, "attempt_number"));
      if (!attempt) throw notFound();
      return ok(await runBody(call, attempt));
    },
  },
];

/** Runs of the repository that fit, newest first. */
async function listed(call: RepositoryCall<WorkflowRunsRouteContext>, fits: (run: Run) => boolean): Promise<Answer> {
  const is = (name: string, ...values: (string | null)[]) =>
    values.includes(call.query.get(name)) || !call.query.has(name);
  const runs = call.store.runs
    .all()
    .filter((run) => run.repositoryId === call.repository.id && fits(run))
    .filter((run) => is("branch", branchOf(run)) && is("event", run.event.name) && is("head_sha", run.event.sha))
    .filter((run) => is("status", run.status, run.conclusion) && is("actor", run.event.actor.login));
  const answer = page(call, runs.reverse(), (shown, total) => ({ total_count: total, workflow_runs: shown }));
  const body = answer.body as { total_count: number; workflow_runs: Run[] };
  return {
    ...answer,
    body: { ...body, workflow_runs: await Promise.all(body.workflow_runs.map((run) => runBody(call, run))) },
  };
}

/** The run that the path names, if it is of this repository. */
export function findRun(call: RepositoryCall<RunStore>): Run {
  const run = call.store.runs.get(idParam(call, "run_id"));
  if (run?.repositoryId !== call.repository.id) throw notFound();
  return run;
}

async function runBody(
  { store, repository, git }: RepositoryCall<WorkflowRunsRouteContext>,
  run: Run,
): Promise<unknown> {
  const api = apiOf(store, repository);
  const url = `${api}/actions/runs/${run.id}`;
  const commit = await git.commit(headSha(run));
  const workflow = workflowId(run.repositoryId, run.path);
  const head = headRepository(store, run, repository);
  const actor = simpleUser(store, run.event.actor.login);
  const person = (who: { name: string; email: string }) => ({ name: who.name, email: who.email });
  return {
    id: run.id,
    name: run.workflow,
    node_id: nodeId("WorkflowRun", run.id),
    check_suite_id: run.id,
    check_suite_node_id: nodeId("CheckSuite", run.id),
    head_branch: branchOf(run),
    head_sha: headSha(run),
    path: run.path,
    display_title: run.title ?? commit?.message.split("\n")[0] ?? run.workflow,
    run_number: run.number,
    event: run.event.name,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflow,
    url,
    html_url: `${htmlOf(store, repository)}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: isoSeconds(run.createdAt),
    updated_at: isoSeconds(run.updatedAt),
    actor,
    run_attempt: run.attempt,
    referenced_workflows: run.calls ?? [],
    run_started_at: isoSeconds(run.startedAt),
    triggering_actor: run.triggeringActor ? simpleUser(store, run.triggeringActor.login) : actor,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${api}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    workflow_url: `${api}/actions/workflows/${workflow}`,
    head_commit: commit && {
      id: commit.sha,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: commit.committer.date,
      author: person(commit.author),
      committer: person(commit.committer),
    },
    repository: minimalRepository(store, repository),
    head_repository: head && { ...minimalRepository(store, head), fork: head.id !== repository.id },
  };
}

import type { RunPlayer } from "../../records/actions-service.ts";
import type { UserStore } from "../../records/user.ts";
import { resolveSource } from "../../runs/source.ts";
import { findWorkflow } from "../../runs/workflow-file.ts";
import type { Addresses } from "../../store/addresses.ts";
import type { RepositoryStore } from "../../store/repository-store.ts";
import { apiOf, htmlOf } from "../repository/repos.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { type Answer, ok, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";

/** What these routes use of the store. */
export interface WorkflowsRouteContext extends RunPlayer, RepositoryStore, Addresses, UserStore {}

/** The routes of https://docs.github.com/rest/actions/workflows. */
export const workflows: readonly RepositoryRoute<WorkflowsRouteContext>[] = [
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
    docs: "actions/workflows#create-a-workflow-dispatch-event",
    needs: { actions: "write" },
    run: dispatch,
  },
];

async function dispatch(call: RepositoryCall<WorkflowsRouteContext>): Promise<Answer> {
  const { store, repository, body, actor } = call;
  const path = await findWorkflow(store, repository, param(call, "workflow_id"));
  if (!path) throw notFound();
  const ref = body.string("ref");
  const source = await resolveSource(store, repository.name, ref);
  if (!source?.ref.startsWith("refs/")) throw new Refusal(422, `No ref found for: ${ref}`);
  const inputs = (body.object("inputs") && body.raw("inputs")) ?? {};
  if (Object.keys(inputs).length > 25)
    throw new Refusal(422, "Invalid request.\n\nNo more than 25 inputs are allowed.");
  const started = await store.actions.service.dispatch({
    repository: repository.name,
    path,
    ref: source.ref,
    sha: source.sha,
    inputs: inputs as Record<string, never>,
    actor,
  });
  if ("refused" in started) throw new Refusal(422, started.refused);
  if (!body.boolean("return_run_details", false)) return { status: 204 };
  return ok({
    workflow_run_id: started.id,
    run_url: `${apiOf(store, repository)}/actions/runs/${started.id}`,
    html_url: `${htmlOf(store, repository)}/actions/runs/${started.id}`,
  });
}

import { resolveSource } from "../../runs/source.ts";
import { findWorkflow } from "../../runs/workflow-file.ts";
import { apiOf, htmlOf } from "../repository/repos.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { type Answer, ok, param, type RepositoryCall, type Route } from "../routing/route.ts";

/** The routes of https://docs.github.com/rest/actions/workflows. */
export const workflows: readonly Route[] = [
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
    docs: "actions/workflows#create-a-workflow-dispatch-event",
    needs: { actions: "write" },
    run: dispatch,
  },
];

async function dispatch(call: RepositoryCall): Promise<Answer> {
  const { world, repository, body, actor } = call;
  const path = await findWorkflow(world, repository, param(call, "workflow_id"));
  if (!path) throw notFound();
  const ref = body.string("ref");
  const source = await resolveSource(world, repository.name, ref);
  if (!source?.ref.startsWith("refs/")) throw new Refusal(422, `No ref found for: ${ref}`);
  const inputs = (body.object("inputs") && body.raw("inputs")) ?? {};
  if (Object.keys(inputs).length > 25)
    throw new Refusal(422, "Invalid request.\n\nNo more than 25 inputs are allowed.");
  const started = await world.actions.service.dispatch({
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
    run_url: `${apiOf(world, repository)}/actions/runs/${started.id}`,
    html_url: `${htmlOf(world, repository)}/actions/runs/${started.id}`,
  });
}

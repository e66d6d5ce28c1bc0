/** What the people of the lighthouse do. */
import { Octokit } from "@octokit/core";
import type { SmallTeam } from "../../packages/rehearsal/builders/team.ts";
import type { Waiting } from "../../packages/rehearsal/session/people.ts";

/** Lets everybody pass whom their own people may let pass. */
export function welcome({ environment }: Waiting) {
  return { as: environment === "north" ? "tom" : "lin", state: "approved" } as const;
}

const repo = { owner: "acme", repo: "shop" };

/** GitHub's REST API as a person has it. */
function as(login: string, of: SmallTeam): Octokit {
  const { github } = of.rehearsal;
  return new Octokit({ auth: github.issuePersonToken({ repository: "acme/shop", login }), baseUrl: github.urls.api });
}

/** Starts one more run over REST. */
export async function dispatch(of: SmallTeam, inputs: Readonly<Record<string, string>>): Promise<void> {
  const route = "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches";
  await as("ada", of).request(route, { ...repo, workflow_id: "light.yml", ref: "main", inputs });
}

/** Answers, as a person, for one environment of the run that goes on. */
export async function answers(
  of: SmallTeam,
  login: string,
  name: string,
  state: "approved" | "rejected",
): Promise<void> {
  const [run] = of.rehearsal.github.runs();
  const id = of.rehearsal.github.environment("acme/shop", name)?.id ?? 0;
  const route = "POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments";
  await as(login, of).request(route, { ...repo, run_id: run?.id ?? 0, environment_ids: [id], state, comment: "" });
}

/** Cancels a run over REST. */
export async function cancel(of: SmallTeam, run: number): Promise<void> {
  await as("ada", of).request("POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel", { ...repo, run_id: run });
}

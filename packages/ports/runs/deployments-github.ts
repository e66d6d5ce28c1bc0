import * as v from "valibot";
import { parseJson } from "../../model/document/document.ts";
import { UserError } from "../../model/document/user-error.ts";
import { Count } from "../../model/document/value.ts";
import type { GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";
import type { Settings } from "../machine/settings.ts";
import type { Deployments } from "./deployments.ts";

const Deployment = v.object({ id: Count, url: v.string(), payload: v.unknown() });
type Deployment = v.InferOutput<typeof Deployment>;
const Status = v.object({ state: v.string(), log_url: v.nullish(v.string()), environment_url: v.nullish(v.string()) });
const Execution = v.object({ execution: v.string() });

/** Deployments and their statuses in GitHub's REST API. */
export function gitHubDeployments(
  { serverUrl, repository }: Pick<Settings, "serverUrl" | "repository">,
  github: GitHub,
): Deployments {
  return {
    record: async ({ environment, commit, release, execution, state, description, environmentUrl }) => {
      const key = `${execution.run}-${execution.attempt}`;
      const find = () => findDeployment(github, environment, commit, key);
      const deployment = (await find()) ?? (await create(github, { environment, commit, release, key }, find));
      const status = {
        state,
        log_url: `${serverUrl}/${repository}/actions/runs/${execution.run}`,
        ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
      };
      const last = await lastStatus(github, deployment.id);
      const has =
        last?.state === state &&
        last.log_url === status.log_url &&
        (last.environment_url ?? "") === (environmentUrl ?? "");
      if (!has)
        await github.request("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
          deployment_id: deployment.id,
          ...status,
          description: description.slice(0, 140),
          auto_inactive: true,
        });
      return deployment.url;
    },
  };
}

const findDeployment = async (
  github: GitHub,
  environment: string,
  commit: string,
  key: string,
): Promise<Deployment | undefined> => {
  const answer = await github.request("GET /repos/{owner}/{repo}/deployments", {
    environment,
    sha: commit,
    per_page: 100,
  });
  return answered(v.array(Deployment), answer).find(({ payload }) => executionOf(payload) === key);
};

/** GitHub gives a payload back as it was sent: an object, or a text, which may be the text of one. Those of others are none of ours. */
const executionOf = (payload: unknown): string | undefined => {
  try {
    const value = typeof payload === "string" ? parseJson(payload, "a deployment's payload") : payload;
    return v.parse(Execution, value).execution;
  } catch {
    return undefined;
  }
};

const create = async (
  github: GitHub,
  { environment, commit, release, key }: { environment: string; commit: string; release: string; key: string },
  find: () => Promise<Deployment | undefined>,
): Promise<Deployment> => {
  try {
    return answered(
      Deployment,
      await github.request("POST /repos/{owner}/{repo}/deployments", {
        ref: commit,
        environment,
        payload: { execution: key, release },
        description: release,
        auto_merge: false,
        required_contexts: [],
      }),
    );
  } catch (error) {
    const result = error instanceof UserError && error.reason === "github_unavailable" ? await find() : undefined;
    if (result) return result; // the answer was lost, the deed was done
    throw error;
  }
};

const lastStatus = async (github: GitHub, id: number): Promise<v.InferOutput<typeof Status> | undefined> =>
  answered(
    v.array(Status),
    await github.request("GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
      deployment_id: id,
      per_page: 1,
    }),
  )[0];

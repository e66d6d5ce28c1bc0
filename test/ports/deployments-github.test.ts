import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { UserError } from "../../packages/model/document/user-error.ts";
import { type GitHub, gitHub } from "../../packages/ports/github/github.ts";
import { systemClock } from "../../packages/ports/machine/clock.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { gitHubDeployments } from "../../packages/ports/runs/deployments-github.ts";
import { type CheckedGitHub, openChecked } from "../contracts/checked-github.ts";

const repository = "acme/data-platform";
let github: CheckedGitHub;
let settings: Settings;
let rest: GitHub;
let sha: string;
let run = 100;
beforeAll(async () => {
  github = await openChecked();
  await github.createRepository(repository);
  sha = (await github.commit(repository, { branch: "develop", message: "First", files: { a: "a" } })).sha;
  settings = settingsFor({ deployments: "write" });
  rest = gitHub(settings, systemClock().sleep);
}, 60_000);
afterAll(() => github.end());

const settingsFor = (permissions: Parameters<CheckedGitHub["issueToken"]>[0]["permissions"]): Settings =>
  ({
    apiUrl: github.urls.api,
    serverUrl: github.urls.server,
    repository,
    token: github.issueToken({ repository, permissions }),
    signal: new AbortController().signal,
  }) as Settings;

const deploymentOf = (more: object = {}) => ({
  environment: "dev",
  commit: sha,
  release: "1.5.0-a1b2c3d",
  execution: { run, attempt: 1 },
  state: "success" as const,
  description: "7 phases passed",
  ...more,
});

/** What became of deployments; that a success takes older ones out of action is GitHub's own doing. */
const effectsOf = async (work: () => Promise<unknown>) => {
  const begun = github.effects.length;
  await work();
  return github.effects
    .slice(begun)
    .filter(({ change, to }) => change.startsWith("deployment") && to !== "inactive")
    .map(({ change }) => change);
};

const created = ["deployment.created", "deployment_status.created"];

test("a deployment is created with its status once, and again only when its state changes", async () => {
  run += 1;
  const { record } = gitHubDeployments(settings, rest);
  const failed = deploymentOf({ state: "failure" });
  expect(await effectsOf(() => record(failed))).toEqual(created);
  expect(await effectsOf(() => record(failed))).toEqual([]);
  expect(await effectsOf(() => record(deploymentOf({ environmentUrl: "https://dev.example.com/" })))).toEqual([
    "deployment_status.created",
  ]);
  const url = await record(deploymentOf({ environmentUrl: "https://dev.example.com/" }));
  const { data } = await rest.request("GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
    deployment_id: Number(url.split("/").at(-1)),
  });
  expect(data).toMatchObject([
    {
      state: "success",
      environment_url: "https://dev.example.com/",
      log_url: `${github.urls.server}/${repository}/actions/runs/${run}`,
    },
    { state: "failure" },
  ]);
});

test("another run, attempt or environment is another deployment", async () => {
  run += 1;
  const { record } = gitHubDeployments(settings, rest);
  expect(await effectsOf(() => record(deploymentOf()))).toEqual(created);
  expect(await effectsOf(() => record(deploymentOf({ execution: { run, attempt: 2 } })))).toEqual(created);
  expect(await effectsOf(() => record(deploymentOf({ environment: "test" })))).toEqual(created);
});

test("deployments of others, with any payload, are passed over", async () => {
  run += 1;
  for (const payload of ["", "text", "{broken", {}, { execution: 7 }])
    await rest.request("POST /repos/{owner}/{repo}/deployments", {
      ref: sha,
      environment: "dev",
      payload,
      auto_merge: false,
      required_contexts: [],
    });
  const { record } = gitHubDeployments(settings, rest);
  expect(await effectsOf(() => record(deploymentOf()))).toEqual(created);
});

test("an answer that is lost is looked up, and the deployment is there once", async () => {
  run += 1;
  let remaining = 1;
  const losing: GitHub = {
    request: async (route, options) => {
      const answer = await rest.request(route, options);
      if (route !== "POST /repos/{owner}/{repo}/deployments" || remaining-- <= 0) return answer;
      throw new UserError("GitHub answered nothing", { reason: "github_unavailable", remedy: "" });
    },
  };
  expect(await effectsOf(() => gitHubDeployments(settings, losing).record(deploymentOf()))).toEqual(created);
});

test("a token that may not write deployments is reported which permission it lacks", async () => {
  const poor = settingsFor({ deployments: "read" });
  await expect(
    gitHubDeployments(poor, gitHub(poor, systemClock().sleep)).record(
      deploymentOf({ execution: { run: 999, attempt: 1 } }),
    ),
  ).rejects.toMatchObject({ reason: "forbidden", remedy: expect.stringContaining("deployments: write") });
});

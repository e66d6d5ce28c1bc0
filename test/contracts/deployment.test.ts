import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";

const repo = { owner: "acme", repo: "shop" };
let github: CheckedGitHub;
let octokit: Octokit;
let sha: string;

beforeAll(async () => {
  github = await openChecked();
  await github.createRepository("acme/shop");
  sha = (await github.commit("acme/shop", { branch: "main", message: "First", files: { a: "a" } })).sha;
  const permissions = { deployments: "write", statuses: "write", actions: "read" } as const;
  const auth = github.issueToken({ repository: "acme/shop", permissions, run: 1, job: "record" });
  octokit = new Octokit({ auth, baseUrl: github.urls.api });
}, 120_000);

afterAll(() => github.end());

async function deploy(environment: string, more: object = {}): Promise<number> {
  const asked = { ...repo, ref: sha, environment, auto_merge: false, required_contexts: [], ...more };
  const { data } = await octokit.request("POST /repos/{owner}/{repo}/deployments", asked);
  return (data as { id: number }).id;
}

async function say(deployment: number, state: "success" | "failure", more: object = {}): Promise<void> {
  const asked = { ...repo, deployment_id: deployment, state, ...more };
  await octokit.request("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", asked);
}

async function states(deployment: number): Promise<string[]> {
  const asked = { ...repo, deployment_id: deployment };
  const { data } = await octokit.request("GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", asked);
  return data.map(({ state }) => state);
}

test("a deployment makes its environment, keeps its payload as it was sent, and is found again by what it is", async () => {
  const object = await deploy("dev", { payload: { digest: "sha256:1" } });
  const text = await deploy("dev", { payload: '{"digest":"sha256:2"}' });
  const { data } = await octokit.request("GET /repos/{owner}/{repo}/deployments", { ...repo, environment: "dev", sha });
  expect(data.map(({ id, payload }) => [id, payload])).toEqual([
    [text, '{"digest":"sha256:2"}'],
    [object, { digest: "sha256:1" }],
  ]);
  const dev = { ...repo, environment_name: "dev" };
  expect((await octokit.request("GET /repos/{owner}/{repo}/environments/{environment_name}", dev)).status).toBe(200);
  const none = await octokit.request("GET /repos/{owner}/{repo}/deployments", { ...repo, environment: "uat" });
  expect(none.data).toEqual([]);
});

test("a success retires earlier successes of the environment, and nothing else", async () => {
  const [failed, old, elsewhere, fresh] = [
    await deploy("test"),
    await deploy("test"),
    await deploy("uat"),
    await deploy("test"),
  ];
  await say(failed, "failure");
  await say(old, "success");
  await say(elsewhere, "success");
  await say(fresh, "success");
  expect([await states(failed), await states(old), await states(elsewhere), await states(fresh)]).toEqual([
    ["failure"],
    ["inactive", "success"],
    ["success"],
    ["success"],
  ]);
});

test("production and whoever says auto_inactive: false retire nothing", async () => {
  const [first, second] = [await deploy("production"), await deploy("production")];
  await say(first, "success");
  await say(second, "success");
  expect(await states(first)).toEqual(["success"]);
  const [third, fourth] = [await deploy("stage"), await deploy("stage")];
  await say(third, "success");
  await say(fourth, "success", { auto_inactive: false });
  expect(await states(third)).toEqual(["success"]);
});

test("a red commit is not deployed unless the caller says which checks count", async () => {
  await octokit.request("POST /repos/{owner}/{repo}/statuses/{sha}", { ...repo, sha, state: "failure", context: "ci" });
  const unasked = { ...repo, ref: sha, environment: "dev", auto_merge: false };
  await expect(octokit.request("POST /repos/{owner}/{repo}/deployments", unasked)).rejects.toMatchObject({
    status: 409,
  });
  await deploy("dev");
  await octokit.request("POST /repos/{owner}/{repo}/statuses/{sha}", { ...repo, sha, state: "success", context: "ci" });
  await octokit.request("POST /repos/{owner}/{repo}/deployments", unasked);
});

test("a branch behind main is not deployed unless the caller says that nothing should be merged", async () => {
  await github.commit("acme/shop", { branch: "behind", message: "Side", files: { s: "s" } });
  await github.commit("acme/shop", { branch: "main", message: "Ahead", files: { m: "m" } });
  const asked = { ...repo, ref: "behind", environment: "dev", required_contexts: [] };
  await expect(octokit.request("POST /repos/{owner}/{repo}/deployments", asked)).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining("auto_merge: false"),
  });
  await octokit.request("POST /repos/{owner}/{repo}/deployments", { ...asked, auto_merge: false });
});

test("every deployment and every status is in the ledger, with the job that made it", async () => {
  const id = await deploy("ledger");
  await say(id, "success");
  const mine = github.effects.filter(({ subject }) => subject === String(id));
  expect(mine.map(({ change, to, job }) => [change, to, job])).toEqual([
    ["deployment.created", "ledger", "record"],
    ["deployment_status.created", "success", "record"],
  ]);
});

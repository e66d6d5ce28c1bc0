import { generateKeyPairSync } from "node:crypto";
import { afterEach, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { runs, type SmallTeam, smallTeam } from "../builders/team.ts";

let team: SmallTeam | undefined;
afterEach(async () => {
  await team?.close();
});

const repo = { owner: "acme", repo: "shop" };

/** What started while an action of ours acted over REST with a token of its own. */
async function startedBy(login: string | undefined): Promise<string[]> {
  const echo = runs("echo $GITHUB_REF by $GITHUB_ACTOR");
  team = await smallTeam({
    "main.yml": `on: { push: { branches: [main], tags: ["v*"] } }\njobs:\n  mirror:\n${echo}\n`,
    "docs.yml": `on: { push: { branches: [main], paths: ["docs/**"] } }\njobs:\n  page:\n${echo}\n`,
    "code.yml": `on: { push: { branches: [main], paths: ["src/**"] } }\njobs:\n  build:\n${echo}\n`,
    "pull.yml": `on: pull_request\njobs:\n  check:\n${echo}\n`,
    "ship.yml": `on: workflow_dispatch\njobs:\n  ship:\n${echo}\n`,
  });
  const { github } = team.rehearsal;
  await team.cause({ event: "push", branch: "main" });
  const { publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  github.registerApp({ slug: "finisher", publicKey, permissions: {}, repositories: ["acme/shop"] });
  const permissions = {
    contents: "write",
    "pull-requests": "write",
    administration: "write",
    actions: "write",
  } as const;
  const auth = github.issueToken({ repository: "acme/shop", permissions, ...(login && { login }) });
  const octokit = new Octokit({ auth, baseUrl: github.urls.api });
  await octokit.request("PUT /repos/{owner}/{repo}/actions/permissions/workflow", {
    ...repo,
    can_approve_pull_request_reviews: true,
  });
  const before = new Set(github.runs().map(({ id }) => id));
  const { sha } = await github.commit("acme/shop", { branch: "topic", message: "More", files: { "docs/a": "a" } });
  const pull = { ...repo, title: "More", head: "topic", base: "main" };
  await octokit.request("POST /repos/{owner}/{repo}/pulls", pull);
  await octokit.request("POST /repos/{owner}/{repo}/merges", { ...repo, base: "main", head: "topic" });
  await octokit.request("POST /repos/{owner}/{repo}/git/refs", { ...repo, ref: "refs/tags/v1", sha });
  const dispatch = "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches";
  await octokit.request(dispatch, { ...repo, workflow_id: "ship.yml", ref: "main" });
  const isBusy = () => github.runs().some(({ status }) => status !== "completed");
  while (isBusy()) await new Promise((resolve) => setTimeout(resolve, 20));
  const fresh = github.runs().filter(({ id }) => !before.has(id));
  return fresh.map(
    ({ path, event, conclusion }) => `${path.slice(18)} ${event.ref} ${event.actor.login} ${conclusion}`,
  );
}

test("what an app merges, tags and proposes starts the workflows that wait for it, by their branches, tags and paths", async () => {
  expect(await startedBy("finisher[bot]")).toEqual([
    "pull.yml refs/pull/1/merge finisher[bot] success",
    "docs.yml refs/heads/main finisher[bot] success",
    "main.yml refs/heads/main finisher[bot] success",
    "main.yml refs/tags/v1 finisher[bot] success",
    "ship.yml refs/heads/main finisher[bot] success",
  ]);
});

test("what a job does with its own token starts nothing but dispatches", async () => {
  expect(await startedBy(undefined)).toEqual(["ship.yml refs/heads/main github-actions[bot] success"]);
});

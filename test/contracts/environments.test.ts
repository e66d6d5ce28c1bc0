import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";

const seven = ["ada", "ben", "cyd", "dan", "eve", "fay", "gus"];
const route = "PUT /repos/{owner}/{repo}/environments/{environment_name}";
const production = { owner: "acme", repo: "shop", environment_name: "production" };
let github: CheckedGitHub;
let root: Octokit;

beforeAll(async () => {
  github = await openChecked();
  await github.createRepository("acme/shop");
  for (const login of seven) github.setCollaborator("acme/shop", login, "write");
  github.setCollaborator("acme/shop", "root", "admin");
  const auth = github.issuePersonToken({ repository: "acme/shop", login: "root" });
  root = new Octokit({ auth, baseUrl: github.urls.api });
}, 120_000);

afterAll(() => github.end());

test("an environment takes six reviewers and no seventh", async () => {
  const reviewers = seven.map((login) => ({ type: "User" as const, id: github.person(login).id }));
  await root.request(route, { ...production, reviewers: reviewers.slice(0, 6) });
  const six = seven.slice(0, 6).map((login) => ({ type: "User", login }));
  expect(github.environment("acme/shop", "production")?.reviewers).toEqual(six);
  await expect(root.request(route, { ...production, reviewers })).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining("at most 6 reviewers"),
  });
  expect(github.environment("acme/shop", "production")?.reviewers).toEqual(six);
});

test("nor do the settings of a rehearsal give it a seventh", () => {
  const reviewers = seven.map((login) => ({ type: "User", login }) as const);
  expect(() => github.setEnvironment("acme/shop", "uat", { reviewers })).toThrow('"uat" has more than six reviewers');
  expect(github.environment("acme/shop", "uat")).toBeNull();
});
